import Dispatch
public import Notices
import Synchronization

/// Hands notices to a mail system through its `sendmail` program (`-t -i -f SENDER`, the message on standard input).
///
/// No shell is asked. What the program took over when the gateway was interrupted cannot be found out: it is handed over
/// again under the same message id.
public final class SendmailCarrier: MessageCarrier {
    private let program: String
    private let sender: Letter.Sender
    private let timeout: DispatchTimeInterval
    private let runs = MailProgramRuns()

    /// So few, since after a crash each of a batch is handed over again.
    public let batchLimit = 4

    /// - Parameters:
    ///   - program: the path of the program.
    ///   - timeoutMilliseconds: after which the program is ended and the notice tried again later.
    public init(program: String, sender: Letter.Sender, timeoutMilliseconds: Int) {
        self.program = program
        self.sender = sender
        timeout = .milliseconds(timeoutMilliseconds)
    }

    public func carry(_ notices: [Notice]) -> [CarrierOutcome] {
        let outcomes = Mutex([CarrierOutcome?](repeating: nil, count: notices.count))
        DispatchQueue.concurrentPerform(iterations: notices.count) { index in
            let outcome = hand(over: notices[index])
            outcomes.withLock { $0[index] = outcome }
        }
        return outcomes.withLock { $0.map { $0 ?? .later("not carried") } }
    }

    private func hand(over notice: Notice) -> CarrierOutcome {
        guard let letter = Letter(notice, from: sender) else { return .noAddress }
        let arguments = ["-t", "-i", "-f", sender.mailbox.address]
        let ended: MailProgramRuns.End
        do throws(FileFault) {
            ended = try runs.run(program, arguments, input: letter.bytes(lineEnding: .lf), timeout: timeout)
        } catch {
            return .later(error.description)
        }
        let said = Self.nameless(ended.output, notice.addressee)
        return Self.outcome(of: ended.cause, said: said.isEmpty ? "" : ": \(said)", messageID: letter.messageID)
    }

    /// What an exit status of `sysexits.h` means: only what the addressee or the message is at fault for is for good.
    private static func outcome(
        of cause: MailProgramRuns.End.Cause, said: String, messageID: String
    ) -> CarrierOutcome {
        switch cause {
        case .exit(0): return .taken(.sendmail(status: 0, messageID: messageID))
        case .exit(let status) where [dataError, noUser, noHost].contains(status):
            return .never("exit status \(status)\(said)")
        case .exit(let status): return .later("exit status \(status)\(said)")
        case .signal(let number): return .later("ended by signal \(number)\(said)")
        case .timeout: return .later("no answer in time\(said)")
        }
    }

    /// What the program said, without addresses and without the addressee: administrators read it.
    private static func nameless(_ output: String, _ addressee: Notice.Addressee) -> String {
        let mailbox = addressee.email?.prefix { $0 != "@" }.lowercased()
        let words = output.replacing(addressee.name, with: "<name>").split(separator: " ").map { word in
            let bare = word.drop { !$0.isLetter && !$0.isNumber }.prefix { $0.isLetter || $0.isNumber || $0 == "." }
            return word.contains("@") || bare.lowercased() == mailbox ? "<address>" : String(word)
        }
        return words.joined(separator: " ")
    }

    private static let dataError: Int32 = 65
    private static let noUser: Int32 = 67
    private static let noHost: Int32 = 68

    public func trace(_ notice: Notice) -> TellingProof? { nil }

    public func interrupt() { runs.end() }
}
