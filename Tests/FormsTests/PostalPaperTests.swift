import Civil
import Dossiers
import EvidenceOpenSSL
import Forms
import FormsRendering
import Postal
import Testing

/// The papers of the post: QĐ 45/2016/QĐ-TTg Điều 6(4), 7(3), 9(2); TT 17/2017/TT-BTTTT Điều 5 and 9.
@Suite struct PostalPaperTests {
    private func value(_ key: String, _ form: FormDocument?) -> String? {
        form?.sections.flatMap(\.items).first { $0.key == key }?.value
    }

    private static let ofSlips = [
        "item", "dossierCode", "procedure", "service", "senderName", "senderAddress", "senderPhone", "senderEmail",
        "recipientName", "recipientAddress", "recipientPhone", "recipientEmail", "weight", "seal", "sealing", "papers",
        "acceptedAt", "place", "promisedBy", "charge1", "charge2", "postage", "paymentMethod", "fee", "compensation",
        "delay", "originals",
    ]

    static let fields: [(Form, String, [String])] = [
        (.dossierSlip, "B1", ofSlips),
        (
            .handoverMinutes, "B3",
            [
                "authority", "receivedBy", "signedAt", "count", "line", "item", "dossierCode", "procedure", "complete",
                "fee", "filedAt",
            ]
        ),
        (.resultSlip, "B2", ofSlips + ["results", "takesBack", "registerAuthorisation"]),
        (
            .returnMinutes, "B4",
            [
                "item", "dossierCode", "procedure", "authority", "receivedBy", "returnedAt", "reason", "attempts",
                "invitations", "results", "seal",
            ]
        ),
    ]

    @Test(arguments: fields)
    func `a paper has every field of its list, filled, and in its text`(
        kind: Form, number: String, keys: [String]
    ) throws {
        #expect(SamplePost.papers.map(\.kind) == Self.fields.map(\.0))
        let paper = try #require(SamplePost.papers.first { $0.kind == kind })
        #expect(paper.form == number)
        #expect(paper.item == (kind == .dossierSlip || kind == .handoverMinutes ? "BA452016007VN" : "BD452016007VN"))
        let items = paper.sections.flatMap(\.items)
        #expect(Set(items.map(\.key)) == Set(keys))
        let file = try SampleForm.file(paper)
        let text = PlainTextForm(file, width: 700).lines.joined(separator: "\n")
        for item in items {
            #expect(!item.value.isEmpty, "\(item.key)")
            #expect(text.contains(item.line), "\(item.key)")
        }
        for part in [paper.head.number, file.corner, file.digest] + paper.notes + paper.signatures.map(\.role) {
            #expect(text.contains(part), "\(part)")
        }
        for line in PlainTextForm(file).lines { #expect(line.count <= 80, "\(line)") }
        #expect(file.qrText == "MOTCUA:\(paper.item ?? ""):\(number):\(file.digest.uppercased())")
    }

    @Test func `the dossier slip tells papers, money, time and liability`() throws {
        let slip = try #require(SamplePost.papers.first)
        #expect(
            slip.sections.compactMap(\.table).first?.rows == [
                ["1", "Tờ khai", "1", ""], ["2", "Bản sao quyết định thành lập", "", "2"],
            ])
        #expect(slip.mark == "BA452016007VN/PGHS")
        #expect(slip.head.unit == "Bưu điện Vĩnh Long")
        #expect(value("service", slip) == "Nhận gửi hồ sơ và chuyển trả kết quả")
        #expect(value("place", slip) == "bưu cục 850000")
        #expect(value("seal", slip) == "NP-0007")
        #expect(value("promisedBy", slip) == "J+2 ngày làm việc: hết ngày 06 tháng 3 năm 2019")
        #expect(value("charge2", slip) == "8.000 đồng (*)")
        #expect(slip.notes.first?.hasPrefix("(*) Mức ước tính") == true)
        #expect(value("postage", slip) == "38.000 đồng")
        #expect(value("fee", slip) == "150.000 đồng, đã thu khi gửi")
        #expect(value("compensation", slip)?.contains("ít nhất 152.000 đồng") == true)
        #expect(slip.signatures.map(\.name) == ["Nguyễn Thị Hồng Ngọc", "Bưu tá, Bưu điện Vĩnh Long"])
    }

    @Test func `the result slip names the authority as sender, what goes back and what is taken back`() throws {
        let slip = try #require(SamplePost.papers.first { $0.kind == .resultSlip })
        #expect(value("senderName", slip) == "Sở Thông tin và Truyền thông")
        #expect(value("results", slip) == "Giấy phép xuất bản bản tin")
        #expect(value("seal", slip) == "NP-0008")
        #expect(
            value("sealing", slip) == "nhân viên bưu chính thực hiện, có sự chứng kiến của đại diện cơ quan")
        #expect(value("takesBack", slip) == "Giấy phép cũ")
        #expect(slip.sections.compactMap(\.table).first?.rows == [["1", "Tờ khai", "1", ""]])
        #expect(slip.signatures.map(\.role) == ["ĐẠI DIỆN CƠ QUAN", "NHÂN VIÊN BƯU CHÍNH", "NGƯỜI NHẬN"])
        #expect(slip.signatures.map(\.name) == ["Phạm Văn D", "Bưu tá, Bưu điện Vĩnh Long", ""])
    }

    @Test func `a result slip without a seal number names the witness and no empty number`() throws {
        var result = SamplePost(.result)
        try result.run(.collect(Handover(office: "H61.12", originals: ["to-khai"])))
        let slip = try #require(result.papers.last)
        #expect(value("seal", slip) == nil)
        #expect(value("sealing", slip)?.hasSuffix("có sự chứng kiến của đại diện cơ quan") == true)
        #expect(slip.signatures.first?.name == SampleForm.unit.name)
    }

    @Test func `an organisation signs by who represents it`() throws {
        var sent = SamplePost(.dossier, representative: "Lê Văn Tư")
        try sent.run(SamplePost.toAcceptance)
        #expect(sent.papers.last?.signatures.first?.name == "Lê Văn Tư")
        #expect(sent.papers.last?.signatures.first?.isPersonal == true)
    }

    @Test(arguments: [
        ("890000", "bưu cục 890000 Vĩnh Long"), ("850000", "bưu cục 850000"),
        ("postman.85000", "Bưu điện Vĩnh Long"),
    ])
    func `a slip names the post office as the network does`(office: String, name: String) throws {
        var sent = SamplePost(.dossier)
        let receipt = PostalFeeReceipt(office: office, year: 2019, number: 1)
        try sent.run(
            SamplePost.toAcceptance.dropLast() + [
                .accept(Acceptance(office: office, postageSettled: true, feeVnd: 150_000, feeReceipt: receipt))
            ])
        #expect(value("place", sent.papers.last) == name)
    }

    @Test func `where no street of the authority is known it is left to be written, with place and postal code`() throws
    {
        let office = PostalParty(name: "Sở mẫu", phone: "", line: "Sở mẫu", province: "86", postcode: "85000")
        var sent = SamplePost(.result, authority: office)
        try sent.run(SamplePost.collect)
        let slip = try #require(sent.papers.last)
        #expect(value("senderAddress", slip) == "\(FormItem.blank), Vĩnh Long, mã bưu chính 85000")
        #expect(value("senderPhone", slip)?.isEmpty == true)
        let text = PlainTextForm(try SampleForm.file(slip)).lines.joined(separator: "\n")
        #expect(text.contains("Điện thoại: \(FormItem.blank)"))
    }

    @Test func `the whole of the minutes lists every dossier, its papers, what is missing and the sums`() throws {
        var first = SamplePost(.dossier)
        try first.run(SamplePost.toAcceptance + SamplePost.handOver())
        var second = SamplePost(.dossier, feeVnd: 0)
        try second.run(
            SamplePost.toAcceptance.dropLast() + [.accept(Acceptance(office: "850000", postageSettled: true))]
                + SamplePost.handOver(missing: ["ban-sao"]))
        let occasion = FormOccasion(
            unit: SampleForm.unit, desk: SampleForm.unit.name, event: nil, at: SampleForm.at, number: 1)
        let list = try #require(
            occasion.handoverList([(first.item, first.dossier), (second.item, second.dossier)]))
        #expect(list.form == "B3")
        #expect(list.mark == "07/BBGN")
        #expect(list.subject == "H61.12")
        let procedure = first.dossier.terms.procedureName.vi
        #expect(
            list.sections.compactMap(\.table).first?.rows == [
                ["1", "BA452016007VN", "H61.12-190304-0001\n\(procedure)", "1", "2", "150.000", "Đủ"],
                [
                    "2", "BA452016007VN", "H61.12-190304-0001\n\(procedure)", "1", "0", "",
                    "Thiếu: Bản sao quyết định thành lập",
                ],
            ])
        #expect(value("count", list) == "02")
        #expect(value("incomplete", list) == "01")
        #expect(value("fee", list) == "150.000 đồng")
        #expect(list.signatures.map(\.name) == ["Trần Thị B", "Bưu tá, Bưu điện Vĩnh Long"])
        #expect(occasion.handoverList([]) == nil)
        let text = PlainTextForm(try SampleForm.file(list)).lines.joined(separator: "\n")
        #expect(!text.contains("Ngọc"))
    }

    @Test func `minutes tell the moment of filing, or that a paper keeps it waiting`() throws {
        let minutes = try #require(SamplePost.papers.first { $0.kind == .handoverMinutes })
        #expect(minutes.mark == "07/BBGN")
        #expect(value("count", minutes) == "03")
        #expect(value("line", minutes) == "02")
        #expect(value("filedAt", minutes) == value("signedAt", minutes))
        #expect(value("fee", minutes) == "150.000 đồng")
        var late = SamplePost(.dossier)
        try late.run(SamplePost.toAcceptance + SamplePost.handOver(missing: ["ban-sao"]))
        let reserved = try #require(late.papers.last)
        #expect(value("complete", reserved) == "còn thiếu giấy tờ nêu trên")
        #expect(value("filedAt", reserved)?.hasPrefix("khi người nộp bổ sung đủ") == true)
        #expect(reserved.sections.compactMap(\.table).first?.rows.map(\.last) == ["Đủ", "Thiếu"])
    }

    @Test func `minutes name nobody who is not of the authority or the Post`() throws {
        for paper in SamplePost.papers where [.handoverMinutes, .returnMinutes].contains(paper.kind) {
            let text = PlainTextForm(try SampleForm.file(paper)).lines.joined(separator: "\n")
            #expect(!text.contains("Ngọc"))
        }
    }

    @Test func `an exempt item is carried for nothing, and pays nothing back`() throws {
        var free = SamplePost(.dossier, feeVnd: 0, charges: [])
        try free.run(
            SamplePost.toAcceptance.dropLast() + [.accept(Acceptance(office: "850000", postageSettled: true))])
        let slip = free.papers.first
        #expect(value("paymentMethod", slip) == "được miễn")
        #expect(value("fee", slip) == "không thu")
    }

    @Test func `what is personal on a slip is salted, what the authority says is not`() throws {
        for paper in SamplePost.papers {
            let personal = paper.sections.flatMap(\.items).filter(\.isPersonal)
            for item in paper.sections.flatMap(\.items) where item.value.contains("Ngọc") {
                #expect(item.isPersonal, "\(item.key)")
            }
            #expect(!personal.contains { $0.value.contains("Sở Thông tin") })
            let other = try SampleForm.file(paper, salt: [UInt8](repeating: 8, count: 16))
            #expect((other.digest == (try SampleForm.file(paper).digest)) == personal.isEmpty)
        }
    }

    @Test(arguments: SamplePost.papers)
    func `a paper is proven by the receipt that names its digest`(paper: FormDocument) throws {
        let file = try SampleForm.file(paper)
        let proof = FormCheck.Proof(dossier: paper.subject, event: try #require(paper.event), digest: file.digest)
        for bytes in [try file.bytes(), try FormPDF.print(file)] {
            #expect(FormCheck(bytes, provenBy: [proof], sha256: Digest.sha256).finding == .proven)
            #expect(FormCheck(bytes, provenBy: [], sha256: Digest.sha256).finding == .notProven)
        }
    }

    @Test func `events before the acceptance issue no paper`() throws {
        var item = SamplePost(.dossier)
        try item.run(SamplePost.toAcceptance.dropLast())
        #expect(item.papers.isEmpty)
    }
}
