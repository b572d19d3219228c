import ArgumentParser
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON

/// Files a dossier.
struct DossierSubmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "File a dossier and take its signed receipt.",
        discussion: """
            FILE is the body of SUBMIT; --attach uploads a file and names it in the components. Without a "key" in the \
            file one is made up.
            Example: motcua dossier submit dossier.json --attach to-khai=form.pdf -o receipts --citizen 086090000017
            """)

    @Argument(help: "The submission, in JSON; - is standard input.")
    var file: String

    @Option(name: .customLong("attach"), help: ArgumentHelp("A file for a component.", valueName: "code=path"))
    var attachments: [Attachment] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for receipt.json and receipt.p7s.", valueName: "dir"))
    var output: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var body = try InputFile(file).json()
        try attachments.refuseForeignTypes()
        if let output, FileManager.default.fileExists(atPath: "\(output)/receipt.json") {
            throw Failure("\(output) holds a receipt already", mend: "name another folder with -o", .badData)
        }
        let session = try await connection.open()
        if !attachments.isEmpty {
            let components = body["components"]?.array ?? []
            body = body.replacing(
                "components", with: .array(try await attachments.upload(into: components, over: session)))
        }
        if body["key"] == nil {
            body = body.replacing("key", with: .string("cli-" + Hex.string(randomBytes(16))))
        }
        let filed = try await session.call("SUBMIT", body)
        if let output, let receipt = filed["receipt"] {
            try ReceiptFolder(output).write(receipt)
        }
        connection.output.show(filed) { filed in
            var lines = [Style.bold(filed["dossier"]?.string ?? "?")]
            lines += FactSheet(.object((filed.members ?? []).filter { $0.key != "receipt" && $0.key != "dossier" }))
                .lines()
            lines.append("key          \(body["key"]?.string ?? "")")
            if let output { lines.append("receipt in \(output)/receipt.json and \(output)/receipt.p7s") }
            return lines
        }
    }
}
