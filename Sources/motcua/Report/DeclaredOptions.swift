import ArgumentParser
import JSON

/// What a unit declares of itself for its scores.
struct DeclaredOptions: ParsableArguments {
    @Option(help: ArgumentHelp("How many listed procedures are done wholly at the one-stop unit.", valueName: "count"))
    var wholeAtUnit: Int?

    @Flag(
        inversion: .prefixedNo, help: "Whether the notice board shows the procedures exactly and in full.")
    var noticeBoard: Bool?

    @Option(help: ArgumentHelp("The feedback received in the period.", valueName: "count"))
    var feedback: Int?

    @Option(help: ArgumentHelp("How much of it was handled on time (default: all).", valueName: "count"))
    var feedbackOnTime: Int?

    /// The member of a request; `nil` where nothing is declared.
    var body: JSON? {
        let body = JSON.object([
            "wholeAtUnit": wholeAtUnit.map { .integer(Int64($0)) }, "noticeBoard": noticeBoard.map { .bool($0) },
            "feedback": feedback.map { .integer(Int64($0)) },
            "feedbackOnTime": feedbackOnTime.map { .integer(Int64($0)) },
        ])
        return body.members?.isEmpty == false ? body : nil
    }
}
