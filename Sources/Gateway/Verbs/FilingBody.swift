import Catalog
import JSON
import LineProtocol

/// A body that holds a submission, as far as it could be read, so that one refusal lists every fault.
struct FilingBody<Rest> {
    /// `nil` where too little could be read to review it.
    let submission: Submission?
    /// What else the body holds.
    let rest: Rest
    /// What is wrong with the body itself.
    let faults: [Problem]

    init(_ call: Call, _ build: (inout BodyReader) -> (submission: Submission?, rest: Rest)) {
        var reader = BodyReader(call.request.body)
        let read = build(&reader)
        submission = read.submission
        rest = read.rest
        var faults: [Problem] = []
        do throws(Refusal) { try reader.finish() } catch { faults = error.problems }
        self.faults = faults
    }

    /// Every fault: those of the body, and those found in the submission, but for members that could not be read.
    func problems(with found: [Problem]) -> [Problem] {
        faults + found.filter { problem in !faults.contains { $0.standsIn(for: problem) } }
    }
}

extension Problem {
    /// Whether the other fault is one of the same member, which could not be read, or of a part of it.
    fileprivate func standsIn(for other: Problem) -> Bool { other.at.tokens.starts(with: at.tokens) }
}
