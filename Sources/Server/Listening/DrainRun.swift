import NIOCore

/// The end of all connections of a server: first what is in progress, then a last word, then the close.
struct DrainRun: Sendable {
    private let entries: [Connections.Entry]
    private let eventLoop: any EventLoop

    /// The end of these connections; `eventLoop` keeps the time.
    init(_ entries: [Connections.Entry], on eventLoop: any EventLoop) {
        self.entries = entries
        self.eventLoop = eventLoop
    }

    /// Comes back when all are closed; those that are not by then are cut when the time is over.
    func run(within allowance: TimeAmount) async {
        let cut = eventLoop.scheduleTask(in: allowance) {
            for entry in entries { entry.channel.close(promise: nil) }
        }
        await all { entry in
            entry.channel.eventLoop.flatSubmit {
                entry.handler.value.beginDraining() ?? entry.channel.eventLoop.makeSucceededVoidFuture()
            }
        }
        await all { entry in
            entry.channel.eventLoop.flatSubmit {
                entry.handler.value.finish(saying: "stopping")
                return entry.channel.closeFuture
            }
        }
        cut.cancel()
    }

    private func all(_ step: (Connections.Entry) -> EventLoopFuture<Void>) async {
        _ = try? await EventLoopFuture.whenAllComplete(entries.map(step), on: eventLoop).get()
    }
}
