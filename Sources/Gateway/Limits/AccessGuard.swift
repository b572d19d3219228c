import Civil
public import JSON
import LineProtocol
public import Metering
import Synchronization

/// Keeps clients to the limits that hold for all of them together, for an account and for an address, and counts whom
/// it refuses.
public final class AccessGuard: Sendable {
    /// The figures.
    public let limits: AccessLimits
    /// What all connections together have the server hold.
    public let buffers: BufferLedger
    let uploads: UploadLedger
    private let counts = RefusalCounts()
    private let connections = Mutex(ConnectionTally())
    private let connects: RequestRate?
    private let accountRequests: RequestRate?
    private let addressRequests: RequestRate?

    /// How many seconds' connections may come at once: a hall of many machines is one address. Of requests, which all
    /// others wait for, one second's.
    private static let connectsAtOnce = 4

    /// Nobody is there yet; `clock` says how often somebody comes and asks.
    public init(_ limits: AccessLimits = AccessLimits(), clock: MonotonicClock = .machine) {
        self.limits = limits
        buffers = BufferLedger(limit: limits.bufferedBytes)
        uploads = UploadLedger(limits: limits)
        connects = Self.rate(limits.connectsPerSecond, clock, atOnce: Self.connectsAtOnce)
        accountRequests = Self.rate(limits.requestsPerSecondOfAccount, clock)
        addressRequests = Self.rate(limits.requestsPerSecondOfAddress, clock)
    }

    private static func rate(_ perSecond: Int, _ clock: MonotonicClock, atOnce seconds: Int = 1) -> RequestRate? {
        perSecond == 0 ? nil : RequestRate(burst: perSecond * seconds, perSecond: Double(perSecond), clock: clock)
    }

    /// How many connections there are.
    public var connectionCount: Int { connections.withLock(\.count) }

    /// Takes a connection in until `left`; why it may not come in, otherwise, which is counted.
    public func came(_ client: ClientAddress) -> RefusalKind? {
        if isLimited(client), let connects, !connects.admit(client.text) {
            return refused(.connectsOfAddress)
        }
        return connections.withLock { $0.add(client, within: limits) }.map(refused)
    }

    /// A connection that was taken in is gone.
    public func left(_ client: ClientAddress) {
        connections.withLock { $0.remove(client) }
    }

    /// Counts somebody who was refused or cut off.
    @discardableResult
    public func refused(_ kind: RefusalKind) -> RefusalKind {
        counts.add(kind)
        return kind
    }

    /// How often somebody was refused for this reason.
    public func count(_ kind: RefusalKind) -> Int { counts[kind] }

    /// Whether the limits of an address and the rates hold for a client.
    private func isLimited(_ client: ClientAddress) -> Bool {
        !client.isUnix && (!client.isLocal || limits.loopback)
    }

    /// Refuses a request of who asks too often; `account` is empty for who has not identified.
    func admitRequest(_ account: String, from client: ClientAddress) throws(Refusal) {
        guard isLimited(client) else { return }
        if let addressRequests, !addressRequests.admit(client.text) {
            refused(.requestsOfAddress)
            throw .tooManyRequests(retryAfter: 1)
        }
        if let accountRequests, !account.isEmpty, !accountRequests.admit(account) {
            refused(.requestsOfAccount)
            throw .tooManyRequests(retryAfter: 1)
        }
    }

    /// Begins an upload of an account, until `uploads.end`; `retryAfter` of a used up quota is the time to the next day.
    func beginUpload(_ account: String, bytes: Int, at now: Instant) throws(Refusal) {
        guard let kind = uploads.begin(account, bytes: bytes, on: now.date) else { return }
        refused(kind)
        throw .tooManyRequests(retryAfter: kind == .uploads ? 1 : 86_400 - now.secondOfDay)
    }

    /// Limits, what there is now, and how often somebody was refused: the member `limits` of `ADMIN STATS`.
    public func json() -> JSON {
        .object(
            figures.map { JSON.Member($0.name, .integer(Int64($0.value))) } + [
                JSON.Member("loopback", .bool(limits.loopback)),
                JSON.Member(
                    "now",
                    [
                        "connections": .integer(Int64(connectionCount)),
                        "bufferedBytes": .integer(Int64(buffers.total)), "uploads": .integer(Int64(uploads.count)),
                    ]),
                JSON.Member("refused", counts.json()),
            ])
    }

    private var figures: [(name: String, value: Int)] {
        [
            ("connections", limits.connections), ("connectionsPerAddress", limits.connectionsPerAddress),
            ("connectsPerSecond", limits.connectsPerSecond),
            ("requestsPerSecondOfAccount", limits.requestsPerSecondOfAccount),
            ("requestsPerSecondOfAddress", limits.requestsPerSecondOfAddress), ("uploads", limits.uploads),
            ("uploadsOfAccount", limits.uploadsOfAccount), ("uploadBytesPerDay", limits.uploadBytesPerDay),
            ("uploadBytesPerSecond", limits.uploadBytesPerSecond), ("bufferedBytes", limits.bufferedBytes),
            ("pushBacklogBytes", limits.pushBacklogBytes), ("handshakeSeconds", limits.handshakeSeconds),
            ("firstLineSeconds", limits.firstLineSeconds), ("writeSeconds", limits.writeSeconds),
        ]
    }
}
