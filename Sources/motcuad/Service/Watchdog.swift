import Gateway
import Server

/// Tells the service manager that the server lives, as long as it does: after each time that a command without effect has
/// gone through the sequencer and every event loop has had its turn.
///
/// A full disk or a store that can't be written is no reason to be started again: the server says so to its clients and
/// goes on by itself. What hangs is.
struct Watchdog: Sendable {
    let supervisor: Supervisor
    let gateway: Gateway
    let server: LineServer

    /// Watches until cancelled; comes back at once where nobody wants to know.
    func run() async {
        guard let limit = supervisor.watchdog else { return }
        while !Task.isCancelled {
            await gateway.probe()
            await server.probe()
            supervisor.tell(.alive)
            try? await Task.sleep(for: limit / 3)
        }
    }
}
