import ArgumentParser
import TransparencyLog

/// Which witnesses have to have signed the head of a log, and how many of them.
struct WitnessOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The public key of a witness of the log, or a file with it; may be given several times.", valueName: "key"))
    var witness: [String] = []

    @Option(
        help: ArgumentHelp("How many of the witnesses must have signed (default: all of them).", valueName: "number"))
    var quorum: Int?

    func validate() throws {
        if let quorum, !(0...witness.count).contains(quorum) {
            throw ValidationError("--quorum is 0 to the number of --witness.")
        }
    }

    var isEmpty: Bool { witness.isEmpty }

    /// Whom to believe about the log of a key.
    func policy(log: VerifierKey) throws -> LogPolicy {
        guard log.kind == .note else {
            throw Failure("\(log.name) is the key of a witness", mend: "name the key of the log", .badData)
        }
        let keys = try witness.map(LogKeyArgument.read)
        let policy = LogPolicy(
            origin: log.name, log: log, witnesses: keys, quorum: quorum ?? keys.count)
        guard let policy else {
            throw Failure(
                "--witness names a key that is no witness's, or one key twice",
                mend: "name what 'motcua log witness --init' printed, once each", .badData)
        }
        return policy
    }
}
