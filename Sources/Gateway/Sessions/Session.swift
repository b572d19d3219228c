import Catalog
import Civil
import EvidenceOpenSSL
import Foundation
import JSON
import Journal
import LineProtocol
import Logging
import Metering
import Synchronization

/// The gateway's side of one connection: who it is, in which language it speaks, what it watches.
final class Session: SessionHandling, Sendable {
    struct State: Sendable {
        var identity: Identity
        var language = Language.vietnamese
        var watched: Set<Watchers.Subject> = []
        var isQuitting = false
        /// Whether replies carry the path of their requests.
        var isTraced = false
        /// The version of the account's credentials at the time of identification; `nil` for who needs none.
        var credentials: Int?
    }

    private static let lastNumber = Atomic<Int>(0)

    let number: Int
    let peer: Peer
    /// Where the client comes from, for limits.
    let client: ClientAddress
    let gateway: Gateway
    let push: @Sendable (Push) -> Void
    private let state: Mutex<State>
    /// Commands of the present socket read, on their way to the sequencer.
    private let gathered = Mutex<[Job]>([])

    init(gateway: Gateway, peer: Peer, push: @escaping @Sendable (Push) -> Void) {
        self.gateway = gateway
        self.peer = peer
        client = peer.client
        self.push = push
        number = Self.lastNumber.add(1, ordering: .relaxed).newValue
        let identity = Self.identity(of: peer)
        // The owner of the process is its administrator whatever becomes of the account of that name.
        let version = identity.role == .admin ? nil : gateway.credentials.version(of: identity.account)
        state = Mutex(State(identity: identity, credentials: version))
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
    func presentIdentity() -> Identity { presentState().identity }

    private func presentState() -> State {
        let present = state.withLock { $0 }
        guard let version = present.credentials, version != gateway.credentials.version(of: present.identity.account)
        else { return present }
        identify(as: .visitor, version: gateway.credentials.version(of: Identity.visitor.account))
        return state.withLock { $0 }
    }

    /// Tells what is watched; nothing more once the account was changed, though nothing was asked since.
    func tell(_ push: Push) {
        let (account, version) = state.withLock { ($0.identity.account, $0.credentials) }
        guard version == nil || version == gateway.credentials.version(of: account) else { return }
        self.push(push)
    }

    func update(_ change: (inout State) -> Void) {
        state.withLock { change(&$0) }
    }

    func concurrency(of request: Request) -> Concurrency {
        VerbRouter.route(of: request)?.concurrency ?? .exclusive
    }

    /// The path of a request that begins now, where the connection asked for it. Nobody sees times who has not
    /// identified: they would tell what a refusal does not.
    private func trace(_ state: State, received: UInt64) -> Trace? {
        guard state.isTraced, state.identity.role != .visitor else { return nil }
        return Trace(clock: gateway.monotonic, received: received)
    }

    /// What a reply goes through on its way out: it is counted, logged and marked.
    private func completion(
        of request: Request, _ id: RequestID, received: UInt64, _ trace: Trace?,
        _ send: @escaping @Sendable (Reply) -> Void
    ) -> @Sendable (Reply) -> Void {
        let gateway = gateway
        return { reply in
            gateway.figures.replied(reply.code, to: request.match?.number, received: received)
            if gateway.logsRequests {
                gateway.logReply(reply.code, request: id, verb: request.loggedVerb, received: received)
            }
            // The times of what is not found would tell what is not there from what is not theirs.
            send(reply.with(reply.code == 404 ? nil : trace, request: id).with(ref: request.ref))
        }
    }

    func start(_ request: Request, received: UInt64, completion: @escaping @Sendable (Reply) -> Void) {
        let gateway = gateway
        let state = presentState()
        let identity = state.identity
        let trace = trace(state, received: received)
        trace?.mark(.parsed)
        let call = Call(
            request: request, identity: identity, language: state.language, id: gateway.nextRequestID(), session: self,
            trace: trace)
        let complete = self.completion(of: request, call.id, received: received, trace, completion)
        do throws(Refusal) {
            guard !gateway.refusesRequests else { throw Refusal.stopping }
            try gateway.access.admitRequest(identity.account, from: client)
            switch try VerbRouter.begin(call) {
            case .done(let reply): complete(reply)
            case .write(let key, let decide):
                let job = Job(
                    key: key, decide: decide, refuse: { call.reply(to: $0) }, complete: complete, trace: trace)
                gathered.withLock { $0.append(job) }
            case .background(let work):
                gateway.workers.start {
                    do throws(Refusal) { complete(try work()) } catch { complete(call.reply(to: error)) }
                }
            case .inTurn(let lane, let work):
                lane.start {
                    do throws(Refusal) { complete(try work()) } catch { complete(call.reply(to: error)) }
                }
            case .password(let work):
                let isTaken = gateway.logins.submit {
                    do throws(Refusal) { complete(try work()) } catch { complete(call.reply(to: error)) }
                }
                guard !isTaken else { return }
                gateway.access.refused(.logins)
                throw Refusal.tooManyRequests(retryAfter: 5)
            case .prepared(let key, let read):
                gateway.workers.start {
                    do throws(Refusal) {
                        let decide = try read()
                        let job = Job(
                            key: key, decide: decide, refuse: { call.reply(to: $0) }, complete: complete, trace: trace)
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
        for job in jobs { job.trace?.mark(.queued) }
        guard !gateway.sequencer.submit(jobs, from: number) else { return }
        if !gateway.refusesRequests { gateway.access.refused(.queue) }
        let refusal = gateway.refusesRequests ? Refusal.stopping : .tooManyRequests(retryAfter: 1)
        for job in jobs { job.complete(job.refuse(refusal)) }
    }

    func fault(_ fault: LineFault) -> Reply {
        let request = gateway.nextRequestID()
        let refusal = refusal(of: fault)
        gateway.figures.replied(refusal.code, received: nil)
        gateway.log(refusal, request: request, verb: "-")
        return refusal.reply(language: language, request: "\(request)", ref: fault.ref)
    }

    private func refusal(of fault: LineFault) -> Refusal {
        if let kind = fault.kind.refusalKind { gateway.access.refused(kind) }
        do throws(Refusal) {
            try gateway.access.admitRequest(identity.account, from: client)
            return .badLine(fault)
        } catch {
            return error
        }
    }

    func beginUpload(length: Int, mediaType: String, ref: String?, received: UInt64) -> any UploadHandling {
        Upload(
            session: self, length: length, mediaType: mediaType, ref: ref, received: received,
            trace: trace(presentState(), received: received))
    }

    func close() {
        unwatch()
        gateway.figures.closed()
    }
}

extension Gateway {
    /// Logs that a request was answered; for who looks for one request among many.
    func logReply(_ code: Int, request: RequestID, verb: String, received: UInt64) {
        logger.debug(
            "answered",
            metadata: [
                "request": "\(request)", "verb": "\(verb)", "code": "\(code)",
                "us": "\(monotonic.nanoseconds(since: received) / 1000)",
            ])
    }
}

extension Reply {
    /// This reply with the path of its request, which ends here.
    func with(_ trace: Trace?, request: RequestID) -> Reply {
        guard let trace, case .object(let members) = body else { return self }
        trace.mark(.replied)
        var reply = self
        reply.body = .object(members + [JSON.Member("trace", trace.json(request: "\(request)"))])
        return reply
    }
}
