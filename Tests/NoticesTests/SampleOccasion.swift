import Catalog
import Civil
import Dossiers
import JSON
import MotCuaTesting
import Postal
import Testing

@testable import Notices

/// A dossier for tests of notices, on which events happen whatever the rules say.
final class SampleOccasion {
    private(set) var dossier: Dossier
    private var officers = NamedOfficers()
    private var number = 1
    let start: Instant
    private let submitted: DossierEvent

    init(
        on day: String = "2019-03-04", name: String = "Nguyễn Văn A", email: String? = "a@example.vn",
        representative: Applicant? = nil, result: ResultChannel = .counter, atCounter: Bool = false
    ) throws {
        start = try #require(Instant("\(day)T08:00:00+07:00"))
        let applicant = Applicant(
            kind: .citizen, id: "086090000017", name: name, phone: "0912345678", email: email,
            address: Address(line: "12 Lê Lợi", province: "86"))
        let submission = Submission(
            procedure: SampleCatalog.procedureCode, office: SampleCatalog.officeCode, applicant: applicant,
            representative: representative, form: ["tieuDe": "điều riêng tư"],
            delivery: Delivery(dossier: .online, result: result))
        let terms = Terms(
            procedure: SampleCatalog.procedure, deciding: SampleCatalog.officeCode, ruleSet: .inForce(on: start.date),
            on: start.date)
        let filed = DossierEvent.Submitted(
            code: "H61.90-190304-0001", owner: applicant.id, submission: submission, terms: SharedTerms(terms),
            intake: atCounter
                ? .init(handover: nil, postalItem: nil, handedBack: [], authorisation: nil) : nil)
        dossier = Dossier(filed, at: start)
        submitted = .submitted(filed)
    }

    /// The notice of the submission.
    var filing: Notice? {
        NoticeOccasion(
            .dossier(submitted), number: 1, at: start, before: nil, after: dossier, officers: officers,
            names: Self.names)?.notices().first
    }

    /// Lets an event happen and gives the notice to the applicant.
    @discardableResult
    func add(_ event: DossierEvent, by actor: Actor = .system, after seconds: Int64 = 3600) -> Notice? {
        notices(event, by: actor, after: seconds).first { $0.id.kind.audience == .applicant }
    }

    /// Lets an event happen and gives the notices of it.
    func notices(_ event: DossierEvent, by actor: Actor = .system, after seconds: Int64 = 3600) -> [Notice] {
        let before = dossier.state
        let at = start.adding(seconds: seconds)
        number += 1
        var accepted = false
        if case .accepted = event { accepted = true }
        officers.note(actor, accepted: accepted)
        dossier.evolve(event, at: at)
        return NoticeOccasion(
            .dossier(event), number: number, at: at, before: before, after: dossier, officers: officers,
            names: Self.names)?.notices() ?? []
    }

    /// Form 01, as the reception issues it, with an appointment after a week.
    func accept() -> Notice? {
        let due = start.adding(seconds: 7 * 86_400)
        let accepted = DossierEvent.Accepted(countsFrom: start, due: due, transferBy: nil, terms: nil, note: nil)
        return add(.accepted(accepted), by: SampleActor.officer(.reception), after: 0)
    }

    static let names = NoticeOccasion.Names(
        agency: "Tỉnh mẫu", office: Bilingual(vi: "Sở mẫu", en: "Sample department"),
        deciding: Bilingual(vi: "Sở mẫu", en: "Sample department"),
        papers: [Bilingual(vi: "Tờ khai", en: "Form")])
}
