import ArgumentParser
import Civil
import JSON

/// Lists the printed forms of a dossier, or fetches one of them.
struct DossierForm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form", abstract: "The printed forms of a dossier: list them, show one, save it as PDF.",
        discussion: """
            Without --form or --number: a list. With -o the end of the name tells the format: .pdf, .txt, or .json for \
            the form file that proves a print.
            Example: motcua dossier form H61.12-190304-0001 --form 01 -o form.pdf --citizen 086090000017
            """)

    @Argument(help: "The dossier code.")
    var dossier: Word

    @Option(help: ArgumentHelp("The number of the form, such as 01.", valueName: "number"))
    var form: String?

    @Option(help: ArgumentHelp("The event that issued it; of several the last.", valueName: "event"))
    var number: Int?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write: .pdf, .txt or .json.", valueName: "file"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        guard form != nil || number != nil else {
            guard output == nil else {
                throw Failure("which form is to be saved?", mend: "name it with --form, such as --form 01", .usage)
            }
            let session = try await connection.open()
            return connection.output.show(
                try await session.call("FORM \(dossier)"),
                columns: ["form": "form", "number": "event", "mark": "number", "at": "at", "name": "name"],
                empty: connection.output.spoken == .vietnamese ? "Chưa có biểu mẫu nào." : "There is no form yet.")
        }
        let copy = try FormCopy(output)
        let session = try await connection.open()
        let reply = try await session.call(
            "FORM \(dossier)",
            .object([
                "form": form.map { .string($0) }, "number": number.map { .integer(Int64($0)) },
                "format": .string(copy.format.rawValue),
            ]))
        try copy.deliver(reply, connection.output)
    }
}
