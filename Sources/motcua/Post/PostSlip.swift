import ArgumentParser
import JSON

/// Shows or saves the slip of an item, or another of its papers.
struct PostSlip: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "slip", abstract: "The slip of an item: show it, save it as PDF; with --form its minutes.",
        discussion: """
            B1 dossier slip, B2 result slip, B3 handover minutes, B4 minutes of a result given back, K1 slip of the \
            official post; --whole gives the handover minutes with all their dossiers. With -o the end of the name \
            tells the format: .pdf, .txt, or .json for the form file that proves a print.
            Example: motcua post slip BA000000014VN -o slip.pdf --user postman.85000
            """)

    @Argument(help: "The item's S10 number.")
    var item: Word

    @Option(help: ArgumentHelp("The number of the paper; without it the slip.", valueName: "number"))
    var form: String?

    @Flag(help: "The whole of the handover minutes, with every dossier; for the post and the authority.")
    var whole = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write: .pdf, .txt or .json.", valueName: "file"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let copy = try FormCopy(output)
        let session = try await connection.open()
        if whole {
            let list = try await session.call(
                "FORM \(item)", ["whole": true, "format": .string(copy.format.rawValue)])
            return try copy.deliver(list, connection.output)
        }
        var wanted = form
        if wanted == nil {
            // The slip is the first paper of an item.
            let list = try await session.call("FORM \(item)")
            wanted = list["items"]?.array?.first?["form"]?.string
        }
        guard let wanted else {
            throw Failure(
                "the item has no slip yet", mend: "the slip is issued when the Post accepts or collects the item",
                .noInput)
        }
        let reply = try await session.call(
            "FORM \(item)", ["form": .string(wanted), "format": .string(copy.format.rawValue)])
        try copy.deliver(reply, connection.output)
    }
}
