import ArgumentParser
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON

/// What filing a dossier takes, by whom ever: the body, the files of its components, a folder for the receipt.
struct Submitting: ParsableArguments {
    @Argument(help: "The submission, in JSON; - is standard input.")
    var file: String

    @Option(name: .customLong("attach"), help: ArgumentHelp("A file for a component.", valueName: "code=path"))
    var attachments: [Attachment] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder for receipt.json and receipt.p7s.", valueName: "dir"))
    var output: String?

    /// Uploads the files, files the dossier with a verb and shows what came of it.
    func file(with verb: String, over connection: ConnectionOptions) async throws {
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
        let filed = try await session.call(verb, body)
        if let output, let receipt = filed["receipt"] {
            try ReceiptFolder(output).write(receipt, lists: try await session.revocationLists())
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
