import Civil
import JSON
import LineProtocol
import Metering
import MotCuaTesting
import Synchronization
import Testing

@testable import Gateway

/// One connection to a gateway, without a network.
final class TestClient: Sendable {
    /// The digest of the paper that every client has uploaded.
    static let paper = String(repeating: "ab", count: 32)

    let session: Session
    private let heard: Heard

    init(_ gateway: Gateway, peer: Peer = Peer(transport: .tls, address: "192.0.2.7:40312")) throws {
        let heard = Heard()
        self.heard = heard
        session = try #require(gateway.openSession(peer) { heard.add($0) } as? Session)
    }

    /// What the gateway said unasked, so far.
    var pushes: [JSON] { heard.pushes.withLock { $0.map(\.body) } }

    /// Sends lines as one socket read; the replies come in the order of the lines.
    func begin(_ lines: [String]) throws -> PendingReplies {
        let requests = try lines.map(Self.request)
        let pending = PendingReplies(count: requests.count)
        for (index, request) in requests.enumerated() {
            session.start(request, received: session.gateway.monotonic.now()) { pending.put($0, at: index) }
        }
        session.flush()
        return pending
    }

    func pipeline(_ lines: [String]) async throws -> [Reply] {
        try await begin(lines).all()
    }

    @discardableResult
    func call(_ line: String) async throws -> Reply {
        try #require(await pipeline([line]).first)
    }

    /// Uploads bytes with `PUT`.
    func put(_ bytes: [UInt8], _ mediaType: String = "application/pdf") async -> Reply {
        let upload = session.beginUpload(
            length: bytes.count, mediaType: mediaType, ref: nil, received: session.gateway.monotonic.now())
        upload.append(bytes[...])
        return await withCheckedContinuation { continuation in
            upload.finish { continuation.resume(returning: $0) }
        }
    }

    /// The line of a submission that meets no problem.
    static func submit(
        _ key: String, title: String = "Xin phép", email: String? = nil, delivery: String = #"{"result":"counter"}"#,
        dossier: String? = nil
    ) -> String {
        let mail = email.map { #","email":"\#($0)""# } ?? ""
        let reserved = dossier.map { #""dossier":"\#($0)","# } ?? ""
        return #"""
            SUBMIT {"key":"\#(key)",\#(reserved)"procedure":"\#(SampleCatalog.procedureCode)",\#
            "office":"\#(SampleCatalog.officeCode)","applicant":{"kind":"citizen","id":"086090000017",\#
            "name":"Nguyễn Văn A","phone":"0912345678"\#(mail)},"form":{"tieuDe":"\#(title)"},\#
            "components":[{"code":"to-khai","sha256":"\#(paper)"}],"delivery":\#(delivery)}
            """#
    }

    /// Submissions with a key for each number.
    static func submit(numbered numbers: ClosedRange<Int>) -> [String] {
        numbers.map { submit("k-\($0)") }
    }

    private static func request(_ line: String) throws -> Request {
        let brace = line.firstIndex(of: "{")
        let head = line[..<(brace ?? line.endIndex)]
        let body = try brace.map { try JSON.parse(String(line[$0...])) }
        let words = head.split(separator: " ").map(String.init)
        return Request(verb: words[0], words: Array(words.dropFirst()), body: body)
    }
}

/// What a client heard.
private final class Heard: Sendable {
    let pushes = Mutex<[Push]>([])

    func add(_ push: Push) { pushes.withLock { $0.append(push) } }
}

/// Replies that are still to come.
final class PendingReplies: Sendable {
    private struct State {
        var replies: [Reply?]
        var waiting: CheckedContinuation<[Reply], Never>?
    }

    private let state: Mutex<State>

    init(count: Int) {
        state = Mutex(State(replies: [Reply?](repeating: nil, count: count)))
    }

    func put(_ reply: Reply, at index: Int) {
        let waiting = state.withLock { state -> CheckedContinuation<[Reply], Never>? in
            state.replies[index] = reply
            guard !state.replies.contains(nil) else { return nil }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: state.withLock { $0.replies.compactMap(\.self) })
    }

    /// The replies, once all are there; those that are, when the task is cancelled, as it is when a test's time is up.
    func all() async -> [Reply] {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let whole = state.withLock { state -> [Reply]? in
                    let replies = state.replies.compactMap(\.self)
                    guard replies.count < state.replies.count, !Task.isCancelled else { return replies }
                    state.waiting = continuation
                    return nil
                }
                if let whole { continuation.resume(returning: whole) }
            }
        } onCancel: {
            let (waiting, replies) = state.withLock { state in
                defer { state.waiting = nil }
                return (state.waiting, state.replies.compactMap(\.self))
            }
            waiting?.resume(returning: replies)
        }
    }
}

extension Reply {
    var dossier: String? { body["dossier"]?.string }

    /// The word for programs of an error reply.
    var slug: String? { body["type"]?.string.map { String($0.dropFirst("urn:motcua:error:".count)) } }
}
