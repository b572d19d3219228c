import Catalog
import Civil
import Dossiers
import Forms
import JSON

/// The body of `DongBoHoSoMC`.
struct SyncDossier {
    let fold: SyncFold
    let catalog: Catalog

    private var life: DossierAtTime { fold.life }
    private var dossier: Dossier { fold.life.dossier }
    private var procedure: Procedure? { catalog.procedure(dossier.terms.procedure) }

    /// The greatest number of characters of a summary (a provincial system).
    private static let longestSummary = 1000

    func json() -> JSON {
        .object([subject(), owner(), times(), parts(), flags()].flatMap { $0.members ?? [] })
    }

    private func subject() -> JSON {
        .object([
            "MaHoSo": .string(dossier.code), "MaTTHC": .string(dossier.terms.procedure),
            "TenTTHC": .string(dossier.terms.procedureName.vi),
            // The catalog has no national codes of fields.
            "MaLinhVuc": "", "TenLinhVuc": .string(procedure?.field.vi ?? ""),
            "KenhThucHien": .string(SyncCodes.channel(dossier.delivery.dossier)),
        ])
    }

    private func owner() -> JSON {
        let applicant = dossier.submission.applicant
        return .object([
            "ChuHoSo": .string(applicant.name), "MaDoiTuong": .string(dossier.owner),
            "LoaiDoiTuong": .string(SyncCodes.applicant(applicant)), "SoGiayToChuHoSo": .string(applicant.id),
            "Email": .string(applicant.email ?? ""), "SoDienThoai": .string(applicant.phone),
            "TrichYeuHoSo": .string(String(dossier.terms.procedureName.vi.prefix(Self.longestSummary))),
        ])
    }

    private func times() -> JSON {
        .object([
            "NgayNopHoSo": .string(SyncCodes.time(dossier.submittedAt)), "NgayTiepNhan": obligatory(dossier.acceptedAt),
            "NgayHenTra": obligatory(dossier.due), "TrangThaiHoSo": .string(String(life.status.rawValue)),
            "NgayTra": time(life.returnedAt),
            "ThongTinTra": life.returnedAt.map { _ in .string(returnInformation) },
            "NgayKetThucXuLy": time(life.completedAt ?? life.stoppedAt), "NgayTuChoi": time(life.refusedAt),
            "HinhThuc": .string(SyncCodes.result(dossier.delivery.result)),
            "DonViXuLy": .string(decider),
        ])
    }

    /// The name of the office that decides, as it was when the dossier was accepted.
    private var decider: String {
        let day = (dossier.acceptedAt ?? dossier.submittedAt).date
        return catalog.name(ofOffice: dossier.terms.deciding, asOf: day)?.vi ?? dossier.terms.deciding
    }

    private var returnInformation: String {
        [dossier.delivery.result.shortName.vi, life.recipient].compactMap(\.self).joined(separator: ": ")
    }

    private func parts() -> JSON {
        .object([
            "TaiLieuNop": .array(dossier.submission.components.map(paper)), "DanhSachLePhi": .array(fees()),
            "DanhSachHoSoBoSung": .array(fold.supplements.map(supplement)),
            "DanhSachGiayToKetQua": .array((dossier.decision?.files ?? []).map(result)),
        ])
    }

    /// The fees of which the bill consists, each with what is due for it; where the present catalog no longer makes the
    /// bill that binds, its sum alone (DESIGN). What an officer has to decide is not there yet.
    private func fees() -> [JSON] {
        let terms = dossier.terms
        let day = FeeCircumstances(of: dossier.submission, on: dossier.submittedAt.date)
        if let bill = try? procedure?.bill(under: day), terms.billVnd.map({ $0 == bill.amountVnd }) ?? true {
            return bill.lines.map { fee($0.fee.kind, [$0.fee.condition, $0.fee.per], $0.amountVnd) }
        }
        guard let sum = terms.billVnd, sum > 0 else { return [] }
        return [fee(dossier.feeKind ?? .charge, [], sum)]
    }

    private func fee(_ kind: Fee.Kind, _ remarks: [String?], _ amountVnd: Int64) -> JSON {
        let name = [kind == .levy ? "Lệ phí" : "Phí"] + remarks.compactMap(\.self)
        return [
            "TenPhiLePhi": .string(name.joined(separator: ", ")), "MaPhiLePhi": "", "Gia": .string(String(amountVnd)),
        ]
    }

    private func paper(_ component: SubmittedComponent) -> JSON {
        [
            "TepDinhKemId": .string(component.sha256),
            "TenTepDinhKem": .string(procedure?.component(component.code)?.name.vi ?? component.code), "IsDeleted": "0",
            "MaThanhPhanHoSo": .string(component.code), "DuocSoHoa": "1", "DuocTaiSuDung": "0",
        ]
    }

    private func result(_ file: String) -> JSON {
        .object([
            "TenGiayTo": .string(dossier.terms.resultName.vi), "GiayToId": .string(file),
            "MaGiayToKetQua": dossier.decision?.documentNumber.map { .string($0) },
        ])
    }

    private func supplement(_ supplement: SyncFold.Supplement) -> JSON {
        let papers = (supplement.request?.components ?? []).map { code in
            JSON.object([
                "TenGiayTo": .string(procedure?.component(code)?.name.vi ?? code), "MaThanhPhanHoSo": .string(code),
            ])
        }
        return .object([
            "HoSoBoSungId": .string("\(dossier.code)/\(supplement.number)"),
            "NguoiYeuCauBoSung": .string(supplement.askedBy),
            "NoiDungBoSung": .string(supplement.request?.reason ?? ""),
            "NgayBoSung": .string(SyncCodes.time(supplement.askedAt)),
            "ThongTinTiepNhan": supplement.note.map { .string($0) },
            "NgayTiepNhanBoSung": time(supplement.answeredAt),
            // The values of this list are local; the wording is ours (DESIGN).
            "TrangThaiBoSung": .string(supplement.answeredAt == nil ? "Đã yêu cầu công dân" : "Đã hoàn thành"),
            "DanhSachGiayToBoSung": .array(papers), "NgayHenTraTruoc": time(supplement.dueBefore),
            "NgayHenTraMoi": time(supplement.dueAfter),
        ])
    }

    private func flags() -> JSON {
        [
            "HoSoCoThanhPhanSoHoa": dossier.submission.components.isEmpty ? "0" : "1",
            "TaiKhoanDuocXacThucVoiVNeID": "0",
            "DuocThanhToanTrucTuyen": .string(SyncCodes.onlinePayment(life)), "DSKetNoiCSDL": [],
        ]
    }

    private func obligatory(_ moment: Instant?) -> JSON { .string(moment.map(SyncCodes.time) ?? "") }

    private func time(_ moment: Instant?) -> JSON? { moment.map { .string(SyncCodes.time($0)) } }
}
