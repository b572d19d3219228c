import ArgumentParser
import JSON

/// The document that a decision or a task yields, and its files.
struct ResultOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The number of the document that is the result.", valueName: "text"))
    var number: String?

    @Option(
        name: .customLong("file"),
        help: ArgumentHelp(
            "A file of the result, or the SHA-256 of one that is uploaded; may stand several times.", valueName: "file")
    )
    var files: [ResultFile] = []

    var isEmpty: Bool { number == nil && files.isEmpty }

    /// The members of a result in a request, its files uploaded.
    func members(over session: GatewaySession) async throws(Failure) -> [JSON.Member] {
        try files.check()
        let digests = try await files.digests(over: session)
        return (number.map { [JSON.Member("number", .string($0))] } ?? [])
            + (digests.isEmpty ? [] : [JSON.Member("files", .array(digests.map { .string($0) }))])
    }

    /// The result in a request; `nil` where none is described.
    func json(over session: GatewaySession) async throws(Failure) -> JSON? {
        isEmpty ? nil : .object(try await members(over: session))
    }
}
