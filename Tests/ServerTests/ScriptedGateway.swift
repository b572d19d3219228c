import Civil
import Gateway
import JSON
import LineProtocol
import Metering
import Synchronization

/// A gateway whose replies a test gives by hand; it notes all that the server asks of it.
///
/// `NOW` is answered at once, `SLOW` after what a test has it do, `LIMIT` with 429, `HOLD` (a write) and `ALONE` (exclusive)
/// when the test says so, `BLOB <n>` with a payload, `QUIT` with 221 and a close.
final class ScriptedGateway: RequestHandling {
    let limits: WireLimits
    let access: AccessGuard
    let monotonic = MonotonicClock.machine
    let longLines = ThreadWorkers().lane("lines")
    let payloads = ThreadWorkers().lane("payloads")
    /// What the server has done, in order.
    let events: AsyncStream<String>
    private let note: AsyncStream<String>.Continuation
    private let held = Mutex<[String: @Sendable (Reply) -> Void]>([:])
    private let delay = Mutex<@Sendable () -> Void>({})
    private let pushers = Mutex<[@Sendable (Push) -> Void]>([])

    init(limits: WireLimits = WireLimits(), access: AccessLimits = AccessLimits()) {
        self.limits = limits
        self.access = AccessGuard(access)
        (events, note) = AsyncStream.makeStream(of: String.self)
    }

    func greeting() -> Reply { Reply(220, ["service": "motcua"]) }

    func turnAway(_ refusal: Refusal, ref: String?) -> Reply {
        refusal.reply(language: .vietnamese, request: "turned-away", ref: ref)
    }

    func openSession(_ peer: Peer, push: @escaping @Sendable (Push) -> Void) -> any SessionHandling {
        pushers.withLock { $0.append(push) }
        note.yield("open \(peer.transport) certificate \(peer.certificate?.count ?? 0)")
        return ScriptedSession(gateway: self)
    }

    func happened(_ event: String) { note.yield(event) }

    func hold(_ name: String, _ completion: @escaping @Sendable (Reply) -> Void) {
        held.withLock { $0[name] = completion }
        note.yield("started \(name)")
    }

    /// Has something done before each `SLOW` is answered.
    func beforeSlow(_ action: @escaping @Sendable () -> Void) { delay.withLock { $0 = action } }

    func takeTime() { delay.withLock(\.self)() }

    /// Answers a held request.
    func answer(_ name: String, _ code: Int = 200) {
        let completion = held.withLock { $0.removeValue(forKey: name) }
        completion?(Reply(code, ["name": .string(name)]))
    }

    /// Pushes to every session.
    func push(_ body: JSON) {
        for push in pushers.withLock({ $0 }) { push(Push(body: body)) }
    }

    /// Comes back when `event` has happened.
    func wait(for event: String) async {
        for await happened in events where happened == event { return }
    }

    /// What happens from now on, up to `event`.
    func events(until event: String) async -> [String] {
        var past: [String] = []
        for await happened in events {
            past.append(happened)
            if happened == event { break }
        }
        return past
    }

    /// The next thing that happens.
    func nextEvent() async -> String {
        for await happened in events { return happened }
        return "end"
    }
}

/// The session of one connection with a scripted gateway.
final class ScriptedSession: SessionHandling {
    private let gateway: ScriptedGateway
    private let hasQuit = Mutex(false)

    init(gateway: ScriptedGateway) {
        self.gateway = gateway
    }

    var closesAfterReply: Bool { hasQuit.withLock { $0 } }

    func concurrency(of request: Request) -> Concurrency {
        request.verb == "HOLD" ? .write : .exclusive
    }

    func start(_ request: Request, received: UInt64, completion: @escaping @Sendable (Reply) -> Void) {
        switch request.verb {
        case "HOLD", "ALONE": gateway.hold(request.words.first ?? "", completion)
        case "BLOB":
            let count = request.words.first.flatMap { Int($0) } ?? 0
            let payload = [UInt8](repeating: UInt8(ascii: "\n"), count: count)
            completion(Reply(200, ["bytes": .integer(Int64(count))], payload: payload))
        case "SLOW":
            gateway.takeTime()
            completion(Reply(200, [:]))
        case "LIMIT": completion(Reply(429, [:]))
        case "QUIT":
            hasQuit.withLock { $0 = true }
            completion(Reply(221, [:]))
        default: completion(Reply(200, ["name": .string(request.words.first ?? request.verb)]))
        }
    }

    func fault(_ fault: LineFault) -> Reply {
        gateway.happened("fault")
        return Reply(fault.code, ["fault": true])
    }

    func beginUpload(length: Int, mediaType: String, ref: String?, received: UInt64) -> any UploadHandling {
        ScriptedUpload(gateway: gateway, keepsBytes: mediaType != "none/kept")
    }

    func flush() { gateway.happened("flush") }

    func close() { gateway.happened("close") }
}

/// An upload to a scripted gateway, answered with the number of bytes and their sum; one of the type `none/kept` keeps nothing.
final class ScriptedUpload: UploadHandling {
    let keepsBytes: Bool
    private let gateway: ScriptedGateway
    private let bytes = Mutex<[UInt8]>([])

    init(gateway: ScriptedGateway, keepsBytes: Bool) {
        self.gateway = gateway
        self.keepsBytes = keepsBytes
    }

    func append(_ more: ArraySlice<UInt8>) {
        bytes.withLock { $0 += more }
        gateway.happened("written")
    }

    func finish(completion: @escaping @Sendable (Reply) -> Void) {
        let bytes = bytes.withLock { $0 }
        let sum = bytes.reduce(0) { $0 + Int64($1) }
        completion(Reply(201, ["bytes": .integer(Int64(bytes.count)), "sum": .integer(sum)]))
    }

    func fail(_ fault: LineFault) -> Reply { Reply(fault.code, ["upload": "broken"]) }

    func cancel() { gateway.happened("cancelled") }
}
