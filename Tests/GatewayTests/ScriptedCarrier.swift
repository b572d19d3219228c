import Mail
import Notices
import Synchronization

/// A carrier that keeps what it takes, and does what a script says.
final class ScriptedCarrier: MessageCarrier {
    /// What to do with a notice, by the number of times it was handed over, from 1.
    typealias Script = @Sendable (Notice, Int) -> CarrierOutcome

    private struct Contents {
        var handed: [Notice.ID: Int] = [:]
        var order: [String] = []
    }

    let batchLimit: Int
    private let script: Script
    private let contents = Mutex(Contents())

    init(batchLimit: Int = 256, _ script: @escaping Script = { _, _ in .taken(.sendmail(status: 0, messageID: "<m>")) })
    {
        self.batchLimit = batchLimit
        self.script = script
    }

    /// What was handed over, each time, in order.
    var order: [String] { contents.withLock { $0.order } }

    func carry(_ notices: [Notice]) -> [CarrierOutcome] {
        notices.map { notice in
            let number = contents.withLock { contents in
                contents.handed[notice.id, default: 0] += 1
                contents.order.append(notice.id.description)
                return contents.handed[notice.id, default: 0]
            }
            return script(notice, number)
        }
    }

    func trace(_ notice: Notice) -> TellingProof? { nil }

    func interrupt() {}
}
