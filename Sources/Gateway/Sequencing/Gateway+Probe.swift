import JSON
import Journal
import LineProtocol

extension Gateway {
    /// Comes back once a command without effect has gone through the sequencer: decided, signed, stored and answered.
    ///
    /// It changes nothing and writes nothing. That it comes back says that the sequencer lives; what it was answered doesn't matter,
    /// also where too many commands wait already or the gateway is stopping.
    public func probe() async {
        await withCheckedContinuation { continuation in
            let job = Job(
                key: nil, decide: { _ in Decision(commit: Commit()) { _ in Reply(200, [:]) } },
                refuse: { Reply($0.code, [:]) }, complete: { _ in continuation.resume() })
            if !sequencer.submit([job]) { continuation.resume() }
        }
    }
}
