import LineProtocol
import Synchronization

extension Call {
    /// Has the sequencer decide, from a thread that may wait for the reply.
    func decided(
        _ key: String?, _ decide: @escaping @Sendable (inout Workspace) throws(Refusal) -> Decision
    ) throws(Refusal) -> Reply {
        let done = gateway.workers.milestone()
        let answer = Mutex<Reply?>(nil)
        let job = Job(
            key: jobKey(key), decide: decide, refuse: { self.reply(to: $0) },
            complete: { reply in
                answer.withLock { $0 = reply }
                done.reach()
            })
        guard gateway.sequencer.submit([job]) else {
            throw gateway.refusesRequests ? .stopping : .tooManyRequests(retryAfter: 1)
        }
        done.wait()
        guard let reply = answer.withLock({ $0 }) else { throw .internalFault("a command without a reply") }
        return reply
    }
}
