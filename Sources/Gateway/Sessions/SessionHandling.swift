public import LineProtocol
public import Metering

/// What a transport needs of the gateway: a greeting, the limits, and a session for each connection.
public protocol RequestHandling: Sendable {
    /// The limits that the transport enforces and the greeting states.
    var limits: WireLimits { get }

    /// Who keeps clients to the limits that hold for all connections together.
    var access: AccessGuard { get }
    /// Where the transport reads when a line came.
    var monotonic: MonotonicClock { get }

    /// Where long lines are read, one after another: each would hold up all others of its event loop.
    var longLines: any Lane { get }

    /// Where the bytes of uploads are taken in, one piece after another: hashing and writing would hold up an event loop.
    var payloads: any Lane { get }

    /// Begins the session of one connection; `push` may be called from any thread until the session is closed.
    func openSession(_ peer: Peer, push: @escaping @Sendable (Push) -> Void) -> any SessionHandling

    /// The first line of every connection, code 220.
    func greeting() -> Reply

    /// The reply of a refusal that no session makes; it is counted and logged like any other.
    func turnAway(_ refusal: Refusal, ref: String?) -> Reply
}

/// Who is at the other end of a connection, as far as the transport knows.
public struct Peer: Sendable {
    /// How the connection came in.
    public enum Transport: Hashable, Sendable {
        case tls
        /// The uid of the other process, read from the kernel.
        case unix(uid: UInt32)
        case plaintext
    }

    public let transport: Transport
    /// The remote address for the log, such as `127.0.0.1:40312`.
    public let address: String
    /// The DER of the client certificate, already verified against the client CA.
    public let certificate: [UInt8]?

    public init(transport: Transport, address: String, certificate: [UInt8]? = nil) {
        self.transport = transport
        self.address = address
        self.certificate = certificate
    }
}

/// What a request may run beside.
public enum Concurrency: Hashable, Sendable {
    /// May run beside other writes of the same connection.
    case write
    /// Waits until nothing of the same connection is in progress, and nothing starts beside it.
    case exclusive
}

/// The gateway's side of one connection; all calls come from the connection's event loop, one at a time.
public protocol SessionHandling: AnyObject, Sendable {
    /// What the request may run beside.
    func concurrency(of request: Request) -> Concurrency

    /// Begins a request whose line came at `received` by the monotonic clock; `completion` is called exactly once, from
    /// any thread.
    func start(_ request: Request, received: UInt64, completion: @escaping @Sendable (Reply) -> Void)

    /// The reply to a line that is no request.
    func fault(_ fault: LineFault) -> Reply

    /// Begins an upload, whose line came at `received`; `length` is within the limit.
    func beginUpload(length: Int, mediaType: String, ref: String?, received: UInt64) -> any UploadHandling

    /// Called once at the end of each socket read: everything started goes to the sequencer together.
    func flush()

    /// The connection is gone; nothing is called after this.
    func close()

    /// Whether the connection closes once all its replies are written (after `QUIT`).
    var closesAfterReply: Bool { get }
}

/// The gateway's side of one upload; exactly one of `finish`, `fail` and `cancel` ends it.
public protocol UploadHandling: AnyObject, Sendable {
    /// Whether it keeps what comes; that of a refused upload is counted at most.
    var keepsBytes: Bool { get }

    /// Takes the next bytes of the payload, from any thread, one piece after another; what comes after `cancel` is dropped.
    func append(_ bytes: ArraySlice<UInt8>)

    /// The payload is whole; `completion` is called exactly once, from any thread.
    func finish(completion: @escaping @Sendable (Reply) -> Void)

    /// The payload is not what was announced; nothing is kept.
    func fail(_ fault: LineFault) -> Reply

    /// The connection is gone; nothing is kept.
    func cancel()
}
