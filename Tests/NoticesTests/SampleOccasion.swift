import Catalog
import Civil
import JSON
import MotCuaTesting
import Postal
import Testing

@testable import Dossiers
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
        representative: Applicant? = nil, result: ResultChannel = .counter
    ) throws {
        start = try #require(Instant("\(day)T08:00:00+07:00"))
        let applicant = Applicant(
            kind: .citizen, id: "086090000017", name: name, phone: "0912345678", email: email,
            address: Address(line: "12 Lê Lợi", province: "86"))
        let submission = Submission(
            procedure: SampleCatalog.procedureCode, office: SampleCatalog.officeCode, applicant: applicant,
            representative: representative, form: ["tieuDe": "điều riêng tư"],
            delivery: Delivery(dossier: .online, result: result))
        let terms = Terms(procedure: SampleCatalog.procedure, ruleSet: .inForce(on: start.date), on: start.date)
        let filed = DossierEvent.Submitted(
            code: "H61.90-190304-0001", owner: applicant.id, submission: submission, terms: terms)
        dossier = Dossier(filed, at: start)
        submitted = .submitted(filed)
    }

    /// The notice of the submission.
    var filing: Notice? {
        NoticeOccasion(
            .dossier(submitted), number: 1, at: start, before: nil, after: dossier, officers: officers, names: Self.names)?
            .notice()
    }

    /// Lets an event happen and gives the notice of it.
    @discardableResult
    func add(_ event: DossierEvent, by actor: Actor = .system, after seconds: Int64 = 3600) -> Notice? {
        let before = dossier.state
        let at = start.adding(seconds: seconds)
        number += 1
        if case .accepted = event { officers.note(actor, accepted: true) } else { officers.note(actor, accepted: false) }
        dossier.evolve(event, at: at)
        return NoticeOccasion(
            .dossier(event), number: number, at: at, before: before, after: dossier, officers: officers, names: Self.names)?
            .notice()
    }

    /// Form 01, as the reception issues it.
    func accept(due: Instant? = nil) throws -> Notice? {
        let reception = SampleActor.officer(.reception)
        let events = try dossier.decide(.receive(note: nil), by: reception, now: start, calendar: SampleCatalog.calendar)
        return add(try #require(events.first), by: reception, after: 0)
    }

    static let names = NoticeOccasion.Names(
        agency: "Tỉnh mẫu", office: Bilingual(vi: "Sở mẫu", en: "Sample department"),
        papers: [Bilingual(vi: "Tờ khai", en: "Form")])
}
