import ArgumentParser
import Civil
import EvidenceOpenSSL
import Foundation
import Home
import JSON
import TransparencyLog

/// Re-derives a log from its entries.
struct LogAuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Re-derive the log from an export, a backup or a home, and say what does not fit.",
        discussion: """
            Without a path the home is looked at, its events and receipts too; no server may have it open. Exit code 1 when
            something does not fit. Of a backup it says when its gateway sealed it, which proves the accounts too. A log that was rolled back with its heads is found by a head that was kept elsewhere.
            With --witness at least one head must have the signatures of --quorum of the witnesses. The daily time stamps are
            held against the root.
            Example: motcua log audit ./public --key log.vkey --kept checkpoint
            """)

    @Argument(help: "A folder of 'motcua log export', a backup, or a home.")
    var path: String?

    @Option(
        help: ArgumentHelp("The log's public key, or a file with it (default: <home>/pki/log.vkey).", valueName: "key"))
    var key: String?

    @Option(help: ArgumentHelp("A signed head that was kept elsewhere.", valueName: "file"))
    var kept: String?

    @Option(
        help: ArgumentHelp(
            "The root certificate of the time stamps (default: that of the home; without one they are not checked).",
            valueName: "file"))
    var trust: String?

    @OptionGroup var witnesses: WitnessOptions
    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let audited = path.flatMap(Self.home(at:))
        let home = homeOptions.home == nil ? audited ?? homeOptions.folder : homeOptions.folder
        let key = try self.key.map(LogKeyArgument.read) ?? home.logKey()
        let root = try trust.map { try InputFile($0).bytes() } ?? home.logStampRoot
        let trust = try LogTrust(try witnesses.policy(log: key), root: root)
        let kept = try self.kept.map { try InputFile($0).bytes() }
        let report: LogAuditReport
        var seal = Seal.notAsked
        if let path, FileManager.default.fileExists(atPath: "\(path)/checkpoint") {
            report = try LogArchive(path: path).audit(trust: trust, kept: kept)
        } else if let audited {
            report = try audited.auditLog(trust: trust, kept: kept)
        } else {
            // First of all: to read a database with a write-ahead log changes it.
            if let path { seal = Seal(of: path, by: key) }
            report = try home.auditLog(store: path, trust: trust, kept: kept)
        }
        let faults = seal.faults + report.faults.map { Fault(word: $0.word, text: $0.description) }
        output.show([
            "size": .integer(Int64(report.size)), "heads": .integer(Int64(report.heads)),
            "stamps": .integer(Int64(report.stamps)),
            "witnessed": report.witnessed.map { .integer(Int64($0)) } ?? .null,
            "sealed": seal.moment.map { .string("\($0)") } ?? .null,
            "faults": .array(faults.map { ["fault": .string($0.word), "text": .string($0.text)] }),
        ]) { _ in
            faults.isEmpty ? [report.summary] + seal.lines : faults.map { "\($0.word): \($0.text)" }
        }
        guard faults.isEmpty else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    /// The home that a folder is; `nil` for any other folder.
    private static func home(at path: String) -> HomeFolder? {
        let home = HomeFolder(path: path)
        let files = FileManager.default
        let isHome = files.fileExists(atPath: home.settingsPath) && files.fileExists(atPath: home.storePath)
        return isHome ? home : nil
    }
}

extension LogAuditCommand {
    private struct Fault {
        let word: String
        let text: String
    }

    /// What a seal says of a backup.
    private enum Seal {
        case notAsked
        case missing
        case holds(Instant)
        case broken(String)

        init(of backup: String, by key: VerifierKey) {
            do throws(HomeFault) {
                self = try HomeFolder.sealMoment(of: backup, by: key).map(Self.holds) ?? .missing
            } catch {
                self = .broken(error.what)
            }
        }

        var moment: Instant? { if case .holds(let moment) = self { moment } else { nil } }

        var faults: [Fault] { if case .broken(let text) = self { [Fault(word: "seal", text: text)] } else { [] } }

        var lines: [String] {
            switch self {
            case .notAsked, .broken: []
            case .missing: ["no seal: nothing proves the accounts in it"]
            case .holds(let moment): ["sealed by its gateway at \(moment), accounts and all"]
            }
        }
    }
}

/// A public key on the command line: its text, or a file with it.
enum LogKeyArgument {
    static func read(_ text: String) throws -> VerifierKey {
        let line = text.contains("+") ? text : try InputFile(text).text().filter { !$0.isNewline }
        do { return try VerifierKey(line, hasher: LibraryTreeHasher()) } catch {
            throw Failure("\(text) is not the public key of a log", mend: "name the text or file of log.vkey", .badData)
        }
    }
}
