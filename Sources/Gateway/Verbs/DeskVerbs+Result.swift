import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// The decision and what follows it.
extension DeskVerbs {
    /// What a decision comes to.
    private enum Outcome: String, CaseIterable { case granted, denied, stopped }

    static func decide(_ call: Call) throws(Refusal) -> Work {
        try checkFiles(of: call)
        return try act(call) { body in
            let outcome = body.choice("outcome", Outcome.self)
            let reason = body.optionalText("reason", max: 1000)
            let result = result(in: &body)
            guard let outcome else { return nil }
            if outcome != .granted, reason == nil { body.reportMissingReason("reason") }
            if let decided = DossierEvent.Decision.Outcome(rawValue: outcome.rawValue) {
                return .decide(
                    DossierEvent.Decision(
                        outcome: decided, documentNumber: result?.number, files: result?.files ?? [], reason: reason))
            }
            return .stop(reason: reason ?? "")
        }
    }

    private static let mostFiles = 20

    /// The document and the files of a result.
    static func result(in body: inout BodyReader) -> (number: String?, files: [String])? {
        body.optionalObject("result") { result in
            (
                number: result.optionalText("number", max: 64),
                files: result.optionalTexts("files", max: mostFiles, maxText: 64) ?? []
            )
        }
    }

    /// Refuses a result that names files which the officer did not upload, or empty ones.
    static func checkFiles(of call: Call) throws(Refusal) {
        let files = call.request.body?["result"]?["files"]?.array ?? []
        // More are refused by whoever reads the body.
        guard files.count <= mostFiles else { return }
        try call.checkResultFiles(files.map(\.string))
    }

    /// Hands the result over at the counter.
    static func returnResult(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let authorisation = body.optionalText("authorisation", max: 200)
            return body.text("recipient", max: 200).map {
                .returnAtCounter(recipient: $0, authorisation: authorisation)
            }
        }
    }

    /// Closes the register row and puts the file away.
    static func archive(_ call: Call) throws(Refusal) -> Work {
        try act(call) { _ in .archive }
    }

    /// Takes a wrong result back to be corrected at the agency's cost.
    static func correct(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in body.text("reason", max: 1000).map { .startCorrection(reason: $0) } }
    }
}

extension BodyReader {
    mutating func reportMissingReason(_ key: String) {
        report(key, "required", Bilingual(vi: "Phải nêu lý do.", en: "Say why."))
    }
}

extension Call {
    /// Refuses files of a result that this account did not upload, and empty ones; `nil` stands for what names none.
    func checkResultFiles(_ files: [String?]) throws(Refusal) {
        var problems: [Problem] = []
        for (index, sha256) in files.enumerated() {
            guard let sha256 else { continue }
            let found = try reading { () throws(JournalError) in
                try gateway.uploads.find(sha256, of: identity.account, in: gateway.journal)
            }
            let place = JSONPointer.root.appending("result").appending("files").appending(index)
            guard let found else {
                problems.append(SubmissionReview.notUploaded(place))
                continue
            }
            if found.bytes == 0 { problems.append(SubmissionReview.empty(place)) }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
    }
}
