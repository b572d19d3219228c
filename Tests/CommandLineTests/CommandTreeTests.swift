import ArgumentParser
import Testing

@testable import motcua

struct CommandTreeTests {
    /// Every command, with its name from the top.
    static let commands: [(name: String, type: any ParsableCommand.Type)] = below("motcua", MotCua.self)

    private static func below(
        _ name: String, _ type: any ParsableCommand.Type
    ) -> [(name: String, type: any ParsableCommand.Type)] {
        [(name, type)]
            + type.configuration.subcommands.flatMap { below("\(name) \($0.configuration.commandName ?? "?")", $0) }
    }

    @Test func `every command of the contract is there`() {
        let names = Set(Self.commands.map(\.name))
        let wanted = """
            init; catalog list, search, show, fees, lint; \
            dossier submit, check, track, history, notices, delivery, supplement, pay, adjust, withdraw, rate, watch, why, export; \
            calendar due, year, check; file put, get; receipt list, get, bundle, verify, explain; report ledger; \
            desk queue, next, release, intake, open, receive, refuse, request, forward, sendback, step, verify, \
            verified, consult, answer, demand, rework, task, apologise, decide, disagree, return, archive, correct, \
            refund, settle, call, recall, serve, served, noshow, redirect; ticket take, show, board; exchange show, verify, export, import, reply, status; post quote, queue, track, collect, scan, deliver, \
            fail, return, remit, request, check, abandon, sign, seal, accept, handover, inform, withdraw, \
            redirect, rewrap, official, network, advance, ledger, complain, resolve, liable, compensate, found, manifest, import; report; log events, checkpoint, proof, consistency, export, audit, witness; clock show, advance, to; pki show, issue, rotate, revoke, crl, import, ocsp-reply, tsa-reply, drill; \
            account add, list, passwd, disable, enable, map-cert; notice list; backup; restore; doctor; bench; bench-post; bench-evidence; replay; send
            """
        for group in wanted.split(separator: "; ") {
            let parts = group.split(separator: " ", maxSplits: 1)
            let actions = parts.count == 2 ? parts[1].split(separator: ", ") : []
            for name in actions.isEmpty ? ["motcua \(group)"] : actions.map({ "motcua \(parts[0]) \($0)" }) {
                #expect(names.contains(name), "\(name) is missing")
            }
        }
    }

    @Test func `no option or argument takes a secret, which others could read in the list of processes`() {
        let secret = /(?i)--?(pass|pin\b|secret|token|salt|credential)\S* <|<(pass|pin\b|secret|token|salt)/
        for command in Self.commands {
            let help = command.type.helpMessage(includeHidden: true, columns: 500)
            let lines = help.split(separator: "\n").filter { $0.firstMatch(of: secret) != nil }
            #expect(lines.isEmpty, "\(command.name)")
        }
    }

    @Test(arguments: [
        #"AUTH PASSWORD {"user":"lan","password":"x"}"#, #"admin account add {"name":"lan","Password":"x"}"#,
    ])
    func `a line with a password is not taken from the command`(line: String) {
        #expect(throws: (any Error).self) { try MotCua.parseAsRoot(["send", line]) }
        #expect(throws: Never.self) { try MotCua.parseAsRoot(["send", "-"]) }
    }

    @Test func `every command that does something can be asked for JSON`() {
        for command in Self.commands where command.type.configuration.subcommands.isEmpty {
            #expect(command.type.helpMessage(columns: 500).contains("--json"), "\(command.name)")
        }
    }

    @Test func `every command says in one line what it does`() {
        for command in Self.commands {
            #expect(!command.type.configuration.abstract.isEmpty, "\(command.name)")
        }
    }

    @Test func `every command has an example that its own parser accepts`() throws {
        for command in Self.commands where command.name != "motcua" {
            let example = command.type.configuration.discussion.components(after: "Example: ")
            let words = shellWords(try #require(example, "\(command.name) has no example"))
            #expect(words.first == "motcua", "\(command.name)")
            #expect(throws: Never.self, "\(command.name)") { try MotCua.parseAsRoot(Array(words.dropFirst())) }
        }
    }

    @Test(arguments: [
        "dossier track", "dossier track two words", "desk refuse H61-1", "dossier nonsense", "bench --connections 0",
        "dossier track H61-1 --user a --citizen 1", "desk queue --cert a.pem", "desk queue --plaintext",
        "calendar due --accepted today --limit 5wd", "calendar due --accepted 2019-03-04T08:00:00+07:00 --limit 5",
        "catalog list --server host:port", "dossier submit a.json --attach form.pdf",
        "post remit BD100000017VN", "post advance --outcome absent", "post slip",
        "report II.06b --from 2019-01-01 --to 2019-01-31", "report register",
        "log events --from 0", "log witness --state a", "log witness --state a --once --every 5",
        "receipt verify a --quorum 1", "dossier export H61-1 --since 5",
    ])
    func `a wrong command line ends with 64`(line: String) {
        let error = #expect(throws: (any Error).self) {
            _ = try MotCua.parseAsRoot(shellWords(line))
        }
        guard let error else { return }
        #expect(MotCua.exitCode(for: error).rawValue == 64)
        let lines = Failure(parsing: error).lines(verbose: false)
        #expect(lines.count == 1 && lines[0].hasPrefix("motcua: ") && lines[0].hasSuffix(" --help'"), "\(lines)")
    }
}

extension String {
    /// What follows a mark, up to the end.
    fileprivate func components(after mark: String) -> String? {
        firstRange(of: mark).map { String(self[$0.upperBound...]) }
    }
}
