import Civil
import Logging

extension Gateway {
    /// Stamps the head of the log once a day: by the clock of the machine at the first occasion of the day, by a
    /// simulated one before it leaves a day, so that a long jump costs one stamp.
    ///
    /// What fails is logged, keeps nobody from being served, and is tried again at the next occasion.
    ///
    /// - Parameter next: where a simulated clock goes.
    func stampHead(before next: Instant? = nil) {
        guard let headStamper else { return }
        if let next { guard clock.isSimulated, next.date > clock.now.date else { return } }
        do {
            try log.stamp(by: headStamper)
        } catch {
            logger.error("stamp of the log", metadata: ["detail": "\(error)"])
        }
    }
}
