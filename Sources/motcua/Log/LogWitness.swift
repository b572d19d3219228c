import ArgumentParser
import EvidenceOpenSSL
import Foundation
import Home
import JSON
import TransparencyLog

/// Watches a log from outside: signs what only grows, and refuses and keeps every other history.
struct LogWitness: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "witness",
        abstract: "Watch a log: sign each head that only grew from the last, and refuse every other.",
        discussion: """
            First 'motcua log witness --init NAME --state DIR' makes the key. It runs apart from the gateway, as another
            authority would, with a folder of its own: its key, and the last head it signed. The gateway takes in signatures
            of the witnesses in its setting log.witnesses. A rollback, a fork, another key: exit code 1, both notes are kept
            in the folder's evidence/, and nothing is signed.
            Example: motcua log witness --state ./thanh-tra --log-key log.vkey --every 60 --server 127.0.0.1:4517
            """)

    @Option(
        name: .customLong("init"),
        help: ArgumentHelp("Make the folder and a key, and print its public half.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The folder of the witness.", valueName: "dir"))
    var state: String

    @Option(
        help: ArgumentHelp(
            "The log's public key, or a file with it (default: <home>/pki/log.vkey); never another once it has signed.",
            valueName: "key"))
    var logKey: String?

    @Flag(help: "Look once, and end.")
    var once = false

    @Option(help: ArgumentHelp("Look again after so long, until ended.", valueName: "seconds"))
    var every: Int?

    @OptionGroup var connection: ConnectionOptions

    func validate() throws {
        guard [name != nil, once, every != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Give one of --init, --once and --every.")
        }
        if let every, !(1...86_400).contains(every) { throw ValidationError("Use 1 to 86400 seconds.") }
    }

    func run() async throws {
        if let name { return try create(name) }
        let witness: StandingWitness
        do throws(PKIFault) {
            let folder = try WitnessFolder(state)
            witness = try StandingWitness(folder, log: try key())
        } catch {
            throw Self.failure(error)
        }
        while true {
            do {
                try await WitnessVisit(witness: witness, connection: connection).run()
            } catch let failure as Failure where every != nil && failure.status.isPassing {
                for line in failure.lines(verbose: connection.output.verbose) { Terminal.complain(line) }
            }
            guard let every else { return }
            try await Task.sleep(for: .seconds(every))
        }
    }

    private func create(_ name: String) throws {
        let key: VerifierKey
        do throws(PKIFault) {
            key = try WitnessFolder.create(state, name: name, seed: randomBytes(32))
        } catch {
            throw Self.failure(error)
        }
        connection.output.show(["state": .string(state), "key": .string(key.text)]) { _ in [key.text] }
    }

    private func key() throws(PKIFault) -> VerifierKey {
        do {
            return try logKey.map(LogKeyArgument.read) ?? connection.home.logKey()
        } catch {
            throw .noKey(name: "the log: name --log-key")
        }
    }

    static func failure(_ fault: PKIFault) -> Failure {
        Failure("\(fault)", mend: "mend the folder, or make one with 'motcua log witness --init'", .badData)
    }
}

extension ExitStatus {
    /// Whether it may be otherwise the next time.
    fileprivate var isPassing: Bool { self == .unreachable || self == .tryAgain || self == .noInput }
}
