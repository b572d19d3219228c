import Catalog
import Civil
import Dossiers
import JSON
import Journal
import MotCuaTesting
import Testing

@testable import Reports

struct SyncDocumentTests {
    /// The fields that the vendor's annotation calls obligatory.
    private static let obligatory = [
        "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "KenhThucHien", "LoaiDoiTuong", "Email",
        "SoDienThoai",
        "TrichYeuHoSo", "NgayNopHoSo", "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo", "HinhThuc", "DonViXuLy",
    ]

    private func document(_ story: Story) throws -> JSON {
        try #require(SyncDocument(story.records, catalog: SampleCatalog.catalog)).json()
    }

    private func document(after count: Int, of story: Story) throws -> JSON {
        try #require(SyncDocument(Array(story.records.prefix(count)), catalog: SampleCatalog.catalog)).json()
    }

    @Test func `at every moment of every life the obligatory fields are there, as texts`() throws {
        for story in try Script.stories() {
            for count in 1...story.records.count {
                let dossier = try document(after: count, of: story)["DongBoHoSoMC"]
                for field in Self.obligatory { #expect(dossier?[field]?.string != nil, "\(field)") }
                #expect(dossier?["MaHoSo"]?.string == story.sample.file.dossier.code)
            }
        }
    }

    @Test func `a finished dossier is told whole`() throws {
        let dossier = try #require(try document(Script.early())["DongBoHoSoMC"])
        #expect(dossier["KenhThucHien"] == "2")
        #expect(dossier["TrangThaiHoSo"] == "10")
        #expect(dossier["NgayNopHoSo"] == "20190304080000")
        #expect(dossier["NgayTiepNhan"] == "20190304083000")
        #expect(dossier["NgayHenTra"] == "20190311083000")
        #expect(dossier["NgayKetThucXuLy"] == "20190307100000")
        #expect(dossier["NgayTra"] == "20190307100000")
        #expect(dossier["NgayTuChoi"] == nil)
        #expect(dossier["HinhThuc"] == "0")
        #expect(dossier["TaiLieuNop"]?.array?.first?["MaThanhPhanHoSo"] == "to-khai")
        #expect(dossier["DanhSachGiayToKetQua"]?.array?.first?["MaGiayToKetQua"] == "12/GP")
        #expect(dossier["DuocThanhToanTrucTuyen"] == "0")
    }

    @Test func `before acceptance the dates are empty, after a refusal it says when`() throws {
        let refused = try document(Script.refusedAtIntake())["DongBoHoSoMC"]
        #expect(refused?["NgayTiepNhan"] == "")
        #expect(refused?["NgayHenTra"] == "")
        #expect(refused?["NgayTuChoi"] == "20190306090000")
        #expect(refused?["TrangThaiHoSo"] == "3")
    }

    @Test func `a supplement is told with the appointments before and after`() throws {
        let story = try Script.supplemented()
        let all = try document(story)["DongBoHoSoMC"]?["DanhSachHoSoBoSung"]?.array
        let supplement = try #require(all?.first)
        #expect(all?.count == 1)
        #expect(supplement["NgayBoSung"] == "20190306080000")
        #expect(supplement["NgayTiepNhanBoSung"] == "20190320080000")
        #expect(supplement["NgayHenTraTruoc"] == "20190312080000")
        #expect(supplement["NgayHenTraMoi"] == "20190327080000")
        let open = try document(after: 4, of: story)["DongBoHoSoMC"]?["DanhSachHoSoBoSung"]?.array?.first
        #expect(open?["NgayTiepNhanBoSung"] == nil)
        #expect(open?["NoiDungBoSung"] == "mờ")
    }

    @Test func `progress tells every status on the way, none skipped`() throws {
        let steps = try #require(try document(Script.early())["CapNhatTienDoHoSoMC"]?.array)
        #expect(steps.map { $0["TrangThai"]?.string } == ["1", "2", "4", "4", "9", "10"])
        #expect(steps.first?["NguoiXuLy"] == "Nguyễn Văn A")
        #expect(steps.first?["NgayBatDau"] == nil)
        #expect(steps[1]["NgayBatDau"] == "20190304080000")
        #expect(steps[3]["NoiDungXuLy"] == "Thẩm định")
        #expect(steps[3]["NgayKetThucTheoQuyDinh"] == "20190311083000")
        for step in steps {
            for field in ["MaHoSo", "NguoiXuLy", "ThoiDiemXuLy", "PhongBanXuLy", "NoiDungXuLy", "TrangThai"] {
                #expect(step[field]?.string?.isEmpty == false, "\(field)")
            }
        }
    }

    @Test(arguments: [
        (ApplicantKind.citizen, "086090000017", "1"), (.foreigner, "N123456", "1"), (.business, "0100233488", "2"),
        (.householdBusiness, "0100233488", "2"), (.organisation, "9900000016", "4"), (.organisation, "H61.12", "3"),
        (.foreignOrganisation, "N123456", "4"),
    ])
    func `who asks has the code of the national list`(kind: ApplicantKind, id: String, code: String) {
        #expect(SyncCodes.applicant(Applicant(kind: kind, id: id, name: "A", phone: "0912345678")) == code)
    }

    @Test(arguments: [(Channel.inPerson, "1"), (.online, "2"), (.postal, "3")])
    func `the channel has the code of the national list`(channel: Channel, code: String) {
        #expect(SyncCodes.channel(channel) == code)
    }

    @Test func `what does not begin with a submission is no document`() throws {
        let records = Array(try Script.early().records.dropFirst())
        #expect(SyncDocument(records, catalog: SampleCatalog.catalog)?.json() == nil)
        #expect(SyncDocument([], catalog: SampleCatalog.catalog)?.json() == nil)
    }
}
