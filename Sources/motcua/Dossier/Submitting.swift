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

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for receipt.json, receipt.p7s and crl.pem.", valueName: "dir"))
    var output: String?

    /// Uploads the files, files the dossier with a verb and shows what came of it.
    func file(with verb: String, over connection: ConnectionOptions) async throws {
        var body = try InputFile(file).json()
        guard body.members != nil else {
            throw Failure("\(file) is no JSON object", mend: "write the body of \(verb) as {…}", .badData)
        }
        try attachments.check()
        if let output {
            if FileManager.default.fileExists(atPath: "\(output)/receipt.json") {
                throw Failure("\(output) holds a receipt already", mend: "name another folder with -o", .badData)
            }
            try ReceiptFolder(output).make()
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
        let filed = try await send(body, with: verb, over: session)
        connection.output.show(filed) { filed in
            var lines = [Style.bold(filed["dossier"]?.string ?? "?")]
            lines += FactSheet(.object((filed.members ?? []).filter { $0.key != "receipt" && $0.key != "dossier" }))
                .lines()
            lines.append("key          \(body["key"]?.string ?? "")")
            if let output, filed["receipt"] != nil {
                lines.append("receipt in \(output)/receipt.json and \(output)/receipt.p7s")
            }
            return lines
        }
    }

    /// Files the dossier and writes its receipt; a failure from here on says what was done and how to repeat it.
    private func send(_ body: JSON, with verb: String, over session: GatewaySession) async throws -> JSON {
        let key = body["key"]?.string ?? ""
        let again = "with \"key\": \"\(key)\" in the submission the same request is carried out once"
        let filed: JSON
        do throws(Failure) {
            filed = try await session.call(verb, body)
        } catch {
            throw error.leavesOpen ? error.adding("it may have been filed: \(again)") : error
        }
        let code = filed["dossier"]?.string ?? "?"
        let deed = "\(code) is filed, see 'motcua receipt get \(code)'; \(again)"
        Terminal.remember(deed)
        guard let output, let receipt = filed["receipt"] else { return filed }
        do {
            try ReceiptFolder(output).write(receipt, lists: try await session.revocationLists())
        } catch let failure as Failure {
            throw failure.adding(deed)
        }
        return filed
    }
}
