import NIOCore

extension LineServer {
    /// Comes back once every event loop has had a turn.
    public func probe() async {
        for eventLoop in group.makeIterator() {
            try? await eventLoop.submit {}.get()
        }
    }
}
