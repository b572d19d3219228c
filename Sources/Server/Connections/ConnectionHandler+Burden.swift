import Gateway
import LineProtocol
import Logging
import NIOCore

/// What a connection makes the server hold, and what becomes of it when that is too much.
extension ConnectionHandler {
    /// Counts anew what is held; where all connections together hold too much, the one that holds most has to go. Where
    /// they hold far too much, many bring more in the same moment: this one goes at once if it holds more than its share.
    /// Who has been told to go is weighed no more: it would be found as the heaviest, and could not be closed again.
    func weigh() {
        guard phase == .open else { return }
        let lines = decoder.heldBytes + (longLine?.count ?? 0) + payloadBytes
        let bytes = lines + pipeline.bytes * Burden.parsed + outbound.heldBytes
        guard burden.set(bytes) else { return }
        let buffers = environment.access.buffers
        if buffers.isFarExceeded, burden.bytes * environment.connections.count > buffers.limit { return shed() }
        environment.connections.shedHeaviest()
    }

    /// Closes the connection if too much is still held, and much of it here.
    func shed() {
        guard phase == .open, burden.bytes > Burden.small, environment.access.buffers.isExceeded else { return }
        environment.access.refused(.memory)
        environment.logger.notice("closing a connection that makes the server hold too much")
        finish(saying: "memory")
    }
}
