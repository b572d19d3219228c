import Catalog
import Civil
import Dossiers
import Evidence
import JSON
import Journal
import LineProtocol
import Postal

/// How the desk enters what is brought to the counter or comes by post (tiếp nhận trực tiếp, qua bưu chính).
enum IntakeVerbs {
    /// Files a dossier for who brought it: the body of `SUBMIT`, and what the officer notes of the papers. The dossier
    /// is then being checked.
    static func intake(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let filing = FilingBody(call) { body in
            let key = body.text("key", max: 64)
            let intake = body.optionalObject("intake") { $0.intake() }
            return (body.submission(), (key: key, intake: intake))
        }
        guard let submission = filing.submission?.named(by: call.catalog) else { throw .invalid(filing.faults) }
        let asked = Asked(submission: submission, intake: filing.rest.intake)
        guard call.identity.offices.contains(submission.office) else { throw .noOfficeOfYours(submission.office) }
        guard call.identity.duty == .reception else { throw Refusal(DossierRefusal.dutyMissing([.reception])) }
        let review = try SubmissionReview(submission, in: call)
        let problems = filing.problems(with: review.problems + problems(with: asked, at: call.now))
        guard problems.isEmpty, let key = filing.rest.key,
            let procedure = call.catalog.procedure(submission.procedure)
        else { throw .invalid(problems) }
        let postage = try SubmissionVerbs.postage(of: submission, for: procedure, call)
        let actor = call.identity.actor(at: submission.office)
        let note = asked.note
        return .write(call.jobKey(key)) { workspace throws(Refusal) in
            let terms = try workspace.terms(for: procedure, of: submission)
            let code = try SubmissionVerbs.nextCode(for: submission, terms.value, in: &workspace)
            let event = DossierEvent.submitted(
                .init(code: code, owner: asked.owner, submission: submission, terms: terms, intake: note))
            let bill = try FeeVerbs.bill(of: procedure, under: .init(of: submission, on: workspace.now.date))
            let statement = ReceiptFactory.Statement(kind: .submission, documents: review.documents)
            let change = try workspace.change(nil, by: actor, [(.dossier(event), [statement])])
            return Decision(commit: Commit(), changes: [change]) { receipts in
                SubmissionVerbs.submitted(
                    change.after.dossier, receipts, fees: bill.members(of: procedure, in: call.language),
                    postage: postage, in: call.language)
            }
        }
    }

    private struct Asked {
        let submission: Submission
        let intake: DossierEvent.Intake?

        /// Who brought it may follow it with their personal number.
        var owner: String { "citizen:\((submission.representative ?? submission.applicant).id)" }

        /// What the officer noted.
        var note: DossierEvent.Intake {
            intake ?? DossierEvent.Intake(handover: nil, postalItem: nil, handedBack: [], authorisation: nil)
        }
    }

    private static func problems(with asked: Asked, at now: Instant) -> [Problem] {
        var problems: [Problem] = []
        func report(_ path: String..., code: String, vi: String, en: String) {
            let place = path.reduce(JSONPointer.root) { $0.appending($1) }
            problems.append(Problem(at: place, code: code, message: Bilingual(vi: vi, en: en)))
        }
        let channel = asked.submission.delivery.dossier
        if channel.isSelfService {
            report(
                "delivery", "dossier", code: "channel", vi: "Hồ sơ tại quầy ghi inPerson, qua bưu chính ghi postal.",
                en: "What comes to the desk is inPerson, or postal.")
        }
        if asked.submission.representative != nil, asked.intake?.authorisation == nil {
            report(
                "intake", "authorisation", code: "required", vi: "Nộp thay phải có văn bản ủy quyền.",
                en: "Who files for another needs a written authorisation.")
        }
        if channel == .postal, asked.intake?.handover == nil {
            report(
                "intake", "handover", code: "required",
                vi: "Hồ sơ qua bưu chính cần thời điểm ký biên bản giao nhận (QĐ 45/2016/QĐ-TTg Điều 7(4)).",
                en: "A postal dossier needs the moment the handover minutes were signed (QĐ 45/2016/QĐ-TTg Điều 7(4)).")
        }
        if let handover = asked.intake?.handover, channel != .postal || handover > now {
            report(
                "intake", "handover", code: "moment",
                vi: "Chỉ hồ sơ qua bưu chính có biên bản giao nhận, và không ở tương lai.",
                en: "Only a postal dossier has handover minutes, and they are not signed in the future.")
        }
        if let item = asked.intake?.postalItem {
            do { _ = try ItemID(item) } catch {
                report("intake", "postalItem", code: "format", vi: error.text.vi, en: error.text.en)
            }
        }
        let filed = asked.submission.components.map(\.code)
        for code in asked.intake?.handedBack ?? [] where !filed.contains(code) {
            report(
                "intake", "handedBack", code: "unknown", vi: "Hồ sơ không có thành phần “\(code)”.",
                en: "The dossier has no component “\(code)”.")
        }
        return problems
    }
}

extension BodyReader {
    fileprivate mutating func intake() -> DossierEvent.Intake? {
        DossierEvent.Intake(
            handover: optionalInstant("handover"), postalItem: optionalText("postalItem", max: 13),
            handedBack: optionalTexts("handedBack", max: 100, maxText: 64) ?? [],
            authorisation: optionalText("authorisation", max: 200))
    }
}

extension Refusal {
    static func noOfficeOfYours(_ office: String) -> Refusal {
        .notFound(Bilingual(vi: "cơ quan “\(office)” của bạn", en: "office “\(office)” of yours"))
    }
}
