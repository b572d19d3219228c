import Catalog
import Civil
import EvidenceOpenSSL
import Foundation
import JSON
import Journal
import LineProtocol
import Synchronization

/// The gateway's side of one connection: who it is, in which language it speaks, what it watches.
final class Session: SessionHandling, Sendable {
    struct State: Sendable {
        var identity: Identity
        var language = Language.vietnamese
        var watched: Set<Watchers.Subject> = []
        var isQuitting = false
        /// The version of the account's credentials at the time of identification.
        var credentials = 0
    }

    private static let lastNumber = Atomic<Int>(0)

    let number: Int
    let peer: Peer
    let gateway: Gateway
    let push: @Sendable (Push) -> Void
    private let state: Mutex<State>
    /// Commands of the present socket read, on their way to the sequencer.
    private let gathered = Mutex<[Job]>([])

    init(gateway: Gateway, peer: Peer, push: @escaping @Sendable (Push) -> Void) {
        self.gateway = gateway
        self.peer = peer
        self.push = push
        number = Self.lastNumber.add(1, ordering: .relaxed).newValue
        let identity = Self.identity(of: peer)
        state = Mutex(
            State(identity: identity, credentials: gateway.credentials.version(of: identity.account)))
    }

    /// Who a peer is before it identifies: the owner of the server's process at its own socket is its administrator.
    private static func identity(of peer: Peer) -> Identity {
        guard case .unix(let uid) = peer.transport, uid == geteuid() || uid == 0 else { return .visitor }
        return Identity(role: .admin, account: "admin")
    }

    var closesAfterReply: Bool { state.withLock { $0.isQuitting } }
    var identity: Identity { state.withLock { $0.identity } }
    var language: Language { state.withLock { $0.language } }

    /// Speaks for somebody from now on; what the connection watched as somebody else it watches no more.
    ///
    /// - Parameter version: that of the account's credentials before they were looked at, so that a change meanwhile
    ///   is noticed.
    func identify(as identity: Identity, version: Int) {
        state.withLock {
            $0.identity = identity
            $0.credentials = version
        }
        unwatch()
    }

    /// Ends all that this connection watches.
    func unwatch() {
        let watched = state.withLock { state in
            defer { state.watched.removeAll() }
            return state.watched
        }
        for subject in watched { gateway.watchers.remove(subject, session: number) }
    }

    /// Who the connection speaks for; nobody any more once the account was changed.
    private func presentIdentity() -> Identity {
        let (identity, version) = state.withLock { ($0.identity, $0.credentials) }
        guard version != gateway.credentials.version(of: identity.account) else { return identity }
        identify(as: .visitor, version: gateway.credentials.version(of: Identity.visitor.account))
        return .visitor
    }

    /// Tells what is watched; nothing more once the account was changed, though nothing was asked since.
    func tell(_ push: Push) {
        let (account, version) = state.withLock { ($0.identity.account, $0.credentials) }
        guard version == gateway.credentials.version(of: account) else { return }
        self.push(push)
    }

    func update(_ change: (inout State) -> Void) {
        state.withLock { change(&$0) }
    }

    func concurrency(of request: Request) -> Concurrency {
        guard let match = VerbTable.find(request), VerbRouter.isWrite(match.verb.name), match.verb.group != .exchange,
            !VerbRouter.readsBeforeWriting(match.verb.name)
        else { return .exclusive }
        return .write
    }

    func start(_ request: Request, completion: @escaping @Sendable (Reply) -> Void) {
        let gateway = gateway
        let ref = request.ref
        let identity = presentIdentity()
        let language = language
        let call = Call(
            request: request, identity: identity, language: language, id: gateway.nextRequestID(), session: self)
        let complete: @Sendable (Reply) -> Void = { reply in
            gateway.figures.replied(reply.code)
            completion(reply.with(ref: ref))
        }
        do throws(Refusal) {
            guard !gateway.refusesRequests else { throw Refusal.stopping }
            switch try VerbRouter.route(call) {
            case .done(let reply): complete(reply)
            case .write(let key, let decide):
                let job = Job(key: key, decide: decide, refuse: { call.reply(to: $0) }, complete: complete)
                gathered.withLock { $0.append(job) }
            case .background(let work):
                gateway.workers.start {
                    do throws(Refusal) { complete(try work()) } catch { complete(call.reply(to: error)) }
                }
            case .prepared(let key, let read):
                gateway.workers.start {
                    do throws(Refusal) {
                        let decide = try read()
                        let job = Job(key: key, decide: decide, refuse: { call.reply(to: $0) }, complete: complete)
                        self.submit([job])
                    } catch {
                        complete(call.reply(to: error))
                    }
                }
            }
        } catch {
            complete(call.reply(to: error))
        }
    }

    func flush() {
        let jobs = gathered.withLock { jobs in
            defer { jobs.removeAll(keepingCapacity: true) }
            return jobs
        }
        if !jobs.isEmpty { submit(jobs) }
    }

    private func submit(_ jobs: [Job]) {
        guard !gateway.sequencer.submit(jobs) else { return }
        let refusal = gateway.refusesRequests ? Refusal.stopping : .tooManyRequests(retryAfter: 1)
        for job in jobs { job.complete(job.refuse(refusal)) }
    }

    func fault(_ fault: LineFault) -> Reply {
        gateway.figures.replied(fault.code)
        let request = gateway.nextRequestID()
        let refusal = Refusal.badLine(fault)
        gateway.log(refusal, request: request, verb: "-")
        return refusal.reply(language: language, request: request, ref: fault.ref)
    }

    func beginUpload(length: Int, mediaType: String, ref: String?) -> any UploadHandling {
        Upload(session: self, length: length, mediaType: mediaType, ref: ref)
    }

    func close() {
        unwatch()
        gateway.figures.closed()
    }
}
