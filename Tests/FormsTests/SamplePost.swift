import Catalog
import Civil
import Dossiers
import Forms
import Journal
import MotCuaTesting
import Postal

/// Items that played through the rules of the post, and the papers that this issued.
struct SamplePost {
    private(set) var item: PostalItem
    private(set) var papers: [FormDocument] = []
    let dossier: Dossier
    private var number = 2

    /// - Parameters:
    ///   - papers: papers beside the two that every slip has.
    ///   - representative: who acts for an organisation that sends.
    init(
        _ leg: Leg, service: PostalService = .both, feeVnd: Int64 = 150_000, charges: [QuoteLine] = Self.charges,
        papers: [SlipPaper] = [], representative: String? = nil, authority: PostalParty = Self.authority
    ) {
        dossier = Self.dossier(of: representative)
        let slip = Slip(
            service: service, procedure: "1.009374", procedureName: "Cấp giấy phép xuất bản bản tin",
            papers: [
                SlipPaper(code: "to-khai", name: "Tờ khai", isOriginal: true),
                SlipPaper(code: "ban-sao", name: "Bản sao quyết định thành lập", isOriginal: false, copies: 2),
            ] + papers, feeVnd: feeVnd)
        let route = Route(zone: .sameProvince)
        guard let id = ItemID(leg: leg, serial: 45_201_600) else { preconditionFailure("serial in range") }
        let people = leg == .result ? [authority, Self.applicant] : [Self.applicant, authority]
        item = .started(
            by: Registration(
                id: id, dossier: dossier.code, sender: people[0], recipient: people[1], weightGrams: 80,
                postage: Quote(
                    tariff: "DN2021", zone: .sameProvince, weightGrams: 80, lines: charges,
                    transits: [Transit(leg: leg, route: route, returnsSlip: leg == .dossier && service != .both)]),
                contents: ["Giấy phép xuất bản bản tin"], slip: slip), at: SampleForm.at)
    }

    private static func dossier(of representative: String?) -> Dossier {
        let dossier = SampleCase("H61.12-190304-0001", at: SampleForm.at, delivery: .post).file.dossier
        guard let representative else { return dossier }
        var submission = dossier.submission
        submission.applicant.kind = .organisation
        submission.applicant.name = "Hội Nông dân Vĩnh Long"
        submission.representative = Applicant(
            kind: .citizen, id: "086090000017", name: representative, phone: "0987654321")
        return Dossier(
            .init(
                code: dossier.code, owner: dossier.owner, submission: submission, terms: SharedTerms(dossier.terms)),
            at: SampleForm.at)
    }

    static let charges = [
        QuoteLine(
            label: Bilingual(vi: "Cước nhận gửi hồ sơ", en: "Carriage"), amountVnd: 30_000, tariffRow: "4.1",
            estimated: false),
        QuoteLine(
            label: Bilingual(vi: "Cước chuyển nộp lệ phí", en: "Fee transfer"), amountVnd: 8_000, tariffRow: "4.2",
            estimated: true),
    ]
    static let applicant = PostalParty(
        name: "Nguyễn Thị Hồng Ngọc", phone: "0987654321", line: "12 Lê Lợi", province: "86")
    static let authority = PostalParty(
        name: "Sở Thông tin và Truyền thông", phone: "02703000000", line: "1 Hoàng Thái Hiếu", province: "86")

    /// Does something; keeps the papers that the events issue.
    mutating func run(_ command: PostalCommand) throws {
        let at = SampleForm.at.adding(seconds: Int64(number) * 60)
        for event in try item.decide(command, now: at, calendar: SampleCatalog.calendar) {
            let before = item
            item.evolve(event, at: at)
            number += 1
            let occasion = FormOccasion(
                unit: SampleForm.unit, desk: SampleForm.unit.name, event: number, at: at, number: 1,
                component: { Component(code: $0, name: Bilingual(vi: "Giấy tờ \($0)", en: "Paper \($0)")) },
                postOfficeName: { $0 == "890000" ? "bưu cục 890000 Vĩnh Long" : nil })
            if let paper = occasion.form(issuedBy: event, before: before, after: item, of: dossier) {
                papers.append(paper)
            }
        }
    }

    mutating func run(_ commands: [PostalCommand]) throws {
        for command in commands { try run(command) }
    }

    static let receipt = PostalFeeReceipt(office: "850000", year: 2019, number: 1)

    static let toAcceptance: [PostalCommand] = [
        .check(added: [], lacking: []), .sign(senderSigned: true, workerSigned: true),
        .seal(Sealing(number: "NP-0007", witnessed: true)),
        .accept(Acceptance(office: "850000", postageSettled: true, feeVnd: 150_000, feeReceipt: receipt)),
    ]

    static func handOver(missing: [String] = []) -> [PostalCommand] {
        [
            .scan(ScanEvent(code: .outForDelivery, office: "850000")),
            .handOver(
                HandoverMinutes(
                    number: 7, line: 2, count: 3, office: "H61.12", receivedBy: "Trần Thị B", missing: missing)),
        ]
    }

    static let collect = PostalCommand.collect(
        Handover(
            office: "H61.12", sealNumber: "NP-0008", registerSigned: true,
            registerAuthorisation: "Giấy ủy quyền 05/UQ của Nguyễn Thị Hồng Ngọc", originals: ["to-khai"],
            takesBack: ["Giấy phép cũ"], signer: "Phạm Văn D"))

    static let toReturn: [PostalCommand] = [
        collect, .scan(ScanEvent(code: .atDeliveryOffice, office: "850000")),
        .scan(ScanEvent(code: .outForDelivery, office: "850000")),
        .fail(.refused), .handBack(receivedBy: "Trần Thị B"),
    ]

    /// One of each kind.
    static let papers: [FormDocument] = {
        var dossier = SamplePost(.dossier)
        var result = SamplePost(.result)
        do {
            try dossier.run(toAcceptance + handOver())
            try result.run(toReturn)
        } catch {
            preconditionFailure("the way of the item is closed: \(error)")
        }
        return dossier.papers + result.papers
    }()
}
