import ArgumentParser
import Evidence
import Foundation
import Home
import HostileReceipts
import JSON

/// Writes the corpus of hostile receipts.
struct ReceiptCorpus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Forge receipts to test verifiers with, and say what the verdict on each has to be; needs no server.",
        discussion: """
            Keys are made for it and thrown away. README.md in the folder tells how to use it.
            Example: motcua receipt corpus -o corpus
            """)

    @Option(name: .shortAndLong, help: ArgumentHelp("The folder to make, which must not exist.", valueName: "dir"))
    var output: String

    @Option(
        help: ArgumentHelp("Decides the nonce of the receipts; names and verdicts are always the same.", valueName: "n")
    )
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The folder of the certificate profiles.", valueName: "dir"))
    var profiles: String?

    @OptionGroup var outputOptions: OutputOptions

    func run() async throws {
        guard let profiles = profiles ?? HomeFolder.findResources()?.certs else {
            throw Failure("no Certs beside the program", mend: "name the folder with --profiles", .noInput)
        }
        guard !FileManager.default.fileExists(atPath: output) else {
            throw Failure("\(output) exists already", mend: "name a new folder", .badData)
        }
        let corpus: HostileCorpus
        do {
            corpus = try HostileCorpus(profiles: profiles, seed: seed)
        } catch {
            var failure = Failure("the receipts cannot be forged", mend: "name the project's own --profiles", .badData)
            failure.details = ["\(error)"]
            throw failure
        }
        try write(corpus.files)
        let accepted = corpus.receipts.count { $0.expected.verdict == .valid }
        outputOptions.show([
            "path": .string(output), "receipts": .integer(Int64(corpus.receipts.count)),
            "valid": .integer(Int64(accepted)), "at": .string("\(corpus.present)"), "expect": .string(corpus.dossier),
        ]) { _ in
            [
                "\(corpus.receipts.count) receipts in \(output), \(accepted) of them valid; index.json says which",
                "next: motcua receipt verify \(output) --trust \(output)/root.crt --at \(corpus.present)"
                    + " --expect \(corpus.dossier) --log-key \(output)/log.vkey --witness \(output)/witness.vkey --quorum 1"
                    + " --json",
            ]
        }
    }

    private func write(_ files: [HostileCorpus.File]) throws(Failure) {
        do {
            for file in files {
                let target = URL(fileURLWithPath: "\(output)/\(file.path)")
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: target)
            }
        } catch {
            throw Failure("cannot write into \(output)", mend: "check its permissions and free space", .badData)
        }
    }
}
