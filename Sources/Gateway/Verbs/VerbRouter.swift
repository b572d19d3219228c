import Civil
import LineProtocol

/// Which code answers which verb.
enum VerbRouter {
    typealias Handler = @Sendable (Call) throws(Refusal) -> Work

    /// Where a verb leads.
    struct Route: Sendable {
        let handler: Handler
        let isWrite: Bool
        /// What it may run beside: writes beside each other, since the sequencer keeps their order, but for those that
        /// look at all that a connection did before.
        let concurrency: Concurrency
    }

    /// Where a request leads; `nil` for one that no code answers.
    static func route(of request: Request) -> Route? { request.match.flatMap { routes[$0.number] } }

    /// Whether a verb changes something.
    static func isWrite(_ name: String) -> Bool { writes[name] != nil }

    /// The place of `PUT` in the table of verbs.
    static let upload = VerbTable.all.firstIndex { $0.name == "PUT" }

    /// By the places of the verbs in their table.
    private static let routes: [Route?] = VerbTable.all.map { verb in
        guard let handler = writes[verb.name] ?? reads[verb.name] else { return nil }
        let runsBeside = isWrite(verb.name) && verb.group != .exchange && verb.name != "DESK SETTLE"
        return Route(
            handler: handler, isWrite: isWrite(verb.name), concurrency: runsBeside ? .write : .exclusive)
    }

    /// Checks the role and begins the work.
    static func begin(_ call: Call) throws(Refusal) -> Work {
        guard let match = call.request.match, let route = routes[match.number] else {
            throw .unknownVerb(call.request.verb, allowed: VerbTable.actions(of: call.request.verb))
        }
        let role = call.identity.role
        guard match.verb.roles.contains(role) else {
            throw role == .visitor ? .unauthenticated : .forbidden(role, open: match.verb.roles)
        }
        do {
            return try route.handler(call)
        } catch {
            // What was acknowledged once stays acknowledged, even if the catalog or the clock now says otherwise.
            guard route.isWrite, let answer = try call.earlierAnswer() else { throw error }
            return .done(answer)
        }
    }

    private static let writes: [String: Handler] = [
        "RESERVE": { call throws(Refusal) in try SubmissionVerbs.reserve(call) },
        "SUBMIT": { call throws(Refusal) in try SubmissionVerbs.submit(call) },
        "DELIVERY": { call throws(Refusal) in try OwnerVerbs.delivery(call) },
        "SUPPLEMENT": { call throws(Refusal) in try OwnerVerbs.supplement(call) },
        "PAY": { call throws(Refusal) in try OwnerVerbs.pay(call) },
        "WITHDRAW": { call throws(Refusal) in try OwnerVerbs.withdraw(call) },
        "RATE": { call throws(Refusal) in try OwnerVerbs.rate(call) },
        "TICKET TAKE": { call throws(Refusal) in try TicketVerbs.take(call) },
        "DESK CALL": { call throws(Refusal) in try CounterVerbs.call(call) },
        "DESK RECALL": { call throws(Refusal) in try CounterVerbs.recall(call) },
        "DESK SERVE": { call throws(Refusal) in try CounterVerbs.serve(call) },
        "DESK SERVED": { call throws(Refusal) in try CounterVerbs.finish(call) },
        "DESK NOSHOW": { call throws(Refusal) in try CounterVerbs.miss(call) },
        "DESK REDIRECT": { call throws(Refusal) in try CounterVerbs.redirect(call) },
        "DESK NEXT": { call throws(Refusal) in try QueueVerbs.next(call) },
        "POST COMPLAIN": { call throws(Refusal) in try PostVerbs.complain(call) },
        "POST RESOLVE": { call throws(Refusal) in try PostVerbs.resolve(call) },
        "POST LIABLE": { call throws(Refusal) in try PostVerbs.establish(call) },
        "POST COMPENSATE": { call throws(Refusal) in try PostVerbs.compensate(call) },
        "POST FOUND": { call throws(Refusal) in try PostVerbs.found(call) },
        "POST UNRETURNABLE": { call throws(Refusal) in try PostVerbs.keep(call) },
        "POST PUBLISH": { call throws(Refusal) in try PostVerbs.publish(call) },
        "POST OPEN": { call throws(Refusal) in try PostVerbs.open(call) },
        "POST SURRENDER": { call throws(Refusal) in try PostVerbs.surrender(call) },
        "POST DESTROY": { call throws(Refusal) in try PostVerbs.destroy(call) },
        "POST EXCUSE": { call throws(Refusal) in try PostVerbs.excuse(call) },
        "ADJUST": { call throws(Refusal) in try OwnerVerbs.adjust(call) },
        "DESK INTAKE": { call throws(Refusal) in try IntakeVerbs.intake(call) },
        "DESK RELEASE": { call throws(Refusal) in try DeskVerbs.release(call) },
        "DESK OPEN": { call throws(Refusal) in try DeskVerbs.open(call) },
        "DESK RECEIVE": { call throws(Refusal) in try DeskVerbs.receive(call) },
        "DESK REFUSE": { call throws(Refusal) in try DeskVerbs.refuse(call) },
        "DESK REQUEST": { call throws(Refusal) in try DeskVerbs.request(call) },
        "DESK FORWARD": { call throws(Refusal) in try DeskVerbs.forward(call) },
        "DESK SENDBACK": { call throws(Refusal) in try DeskVerbs.sendBack(call) },
        "DESK VERIFY": { call throws(Refusal) in try DeskVerbs.verify(call) },
        "DESK VERIFIED": { call throws(Refusal) in try DeskVerbs.verified(call) },
        "DESK CONSULT": { call throws(Refusal) in try DeskVerbs.consult(call) },
        "DESK ANSWER": { call throws(Refusal) in try DeskVerbs.answer(call) },
        "DESK REWORK": { call throws(Refusal) in try DeskVerbs.rework(call) },
        "DESK TASK": { call throws(Refusal) in try DeskVerbs.task(call) },
        "DESK APOLOGISE": { call throws(Refusal) in try DeskVerbs.apologise(call) },
        "DESK DISAGREE": { call throws(Refusal) in try DeskVerbs.disagree(call) },
        "DESK ARCHIVE": { call throws(Refusal) in try DeskVerbs.archive(call) },
        "DESK CORRECT": { call throws(Refusal) in try DeskVerbs.correct(call) },
        "DESK REFUND": { call throws(Refusal) in try DeskVerbs.refund(call) },
        "DESK STEP": { call throws(Refusal) in try DeskVerbs.step(call) },
        "DESK SETTLE": { call throws(Refusal) in try SettlementVerbs.settle(call) },
        "DESK DEMAND": { call throws(Refusal) in try DeskVerbs.demand(call) },
        "DESK DECIDE": { call throws(Refusal) in try DeskVerbs.decide(call) },
        "DESK RETURN": { call throws(Refusal) in try DeskVerbs.returnResult(call) },
        "EXCHANGE EXPORT": { call throws(Refusal) in try ExchangeVerbs.export(call) },
        "EXCHANGE IMPORT": { call throws(Refusal) in try ExchangeVerbs.receive(call) },
        "EXCHANGE REPLY": { call throws(Refusal) in try ExchangeVerbs.reply(call) },
        "POST REQUEST": { call throws(Refusal) in try PostVerbs.request(call) },
        "POST CHECK": { call throws(Refusal) in try PostVerbs.check(call) },
        "POST ABANDON": { call throws(Refusal) in try PostVerbs.abandon(call) },
        "POST SIGN": { call throws(Refusal) in try PostVerbs.sign(call) },
        "POST SEAL": { call throws(Refusal) in try PostVerbs.seal(call) },
        "POST ACCEPT": { call throws(Refusal) in try PostVerbs.accept(call) },
        "POST HANDOVER": { call throws(Refusal) in try PostVerbs.handOver(call) },
        "POST INFORM": { call throws(Refusal) in try PostVerbs.inform(call) },
        "POST WITHDRAW": { call throws(Refusal) in try PostVerbs.withdraw(call) },
        "POST REDIRECT": { call throws(Refusal) in try PostVerbs.redirect(call) },
        "POST REWRAP": { call throws(Refusal) in try PostVerbs.rewrap(call) },
        "POST OFFICIAL": { call throws(Refusal) in try PostVerbs.official(call) },
        "POST COLLECT": { call throws(Refusal) in try PostVerbs.collect(call) },
        "POST SCAN": { call throws(Refusal) in try PostVerbs.scan(call) },
        "POST DELIVER": { call throws(Refusal) in try PostVerbs.deliver(call) },
        "POST FAIL": { call throws(Refusal) in try PostVerbs.fail(call) },
        "POST REMIT": { call throws(Refusal) in try PostVerbs.remit(call) },
        "POST RETURN": { call throws(Refusal) in try PostVerbs.handBack(call) },
    ]

    private static let reads: [String: Handler] = [
        "HELLO": { call throws(Refusal) in try SessionVerbs.hello(call) },
        "PING": { call throws(Refusal) in try SessionVerbs.ping(call) },
        "HELP": { call throws(Refusal) in try SessionVerbs.help(call) },
        "AUTH PASSWORD": { call throws(Refusal) in try AuthVerbs.password(call) },
        "AUTH EXTERNAL": { call throws(Refusal) in try AuthVerbs.external(call) },
        "AUTH SANDBOX": { call throws(Refusal) in try AuthVerbs.sandbox(call) },
        "WHOAMI": { call throws(Refusal) in try SessionVerbs.whoAmI(call) },
        "QUIT": { call throws(Refusal) in try SessionVerbs.quit(call) },
        "CATALOG LIST": { call throws(Refusal) in try CatalogVerbs.list(call) },
        "CATALOG SEARCH": { call throws(Refusal) in try CatalogVerbs.search(call) },
        "CATALOG SHOW": { call throws(Refusal) in try CatalogVerbs.show(call) },
        "FEES": { call throws(Refusal) in try FeeVerbs.fees(call) },
        "QUOTE": { call throws(Refusal) in try CatalogVerbs.quote(call) },
        "DUE": { call throws(Refusal) in try CatalogVerbs.due(call) },
        "WHY": { call throws(Refusal) in try TrackingVerbs.why(call) },
        "CHECK": { call throws(Refusal) in try SubmissionVerbs.check(call) },
        "TRACK": { call throws(Refusal) in try TrackingVerbs.track(call) },
        "HISTORY": { call throws(Refusal) in try TrackingVerbs.history(call) },
        "NOTICES": { call throws(Refusal) in try NoticeVerbs.notices(call) },
        "BUNDLE": { call throws(Refusal) in try BundleVerbs.bundle(call) },
        "RECEIPT": { call throws(Refusal) in try ReceiptVerbs.receipt(call) },
        "FORM": { call throws(Refusal) in try FormVerbs.form(call) },
        "FORM REGISTER": { call throws(Refusal) in try FormVerbs.register(call) },
        "VERIFY": { call throws(Refusal) in try ReceiptVerbs.verify(call) },
        "CHANGES": { call throws(Refusal) in try ChangeVerbs.changes(call) },
        "WATCH": { call throws(Refusal) in try ChangeVerbs.watch(call) },
        "WATCH ITEM": { call throws(Refusal) in try ChangeVerbs.watchItem(call) },
        "WATCH OFFICE": { call throws(Refusal) in try ChangeVerbs.watchOffice(call) },
        "UNWATCH": { call throws(Refusal) in try ChangeVerbs.unwatch(call) },
        "GET": { call throws(Refusal) in try AttachmentVerbs.get(call) },
        "TICKET SHOW": { call throws(Refusal) in try TicketVerbs.show(call) },
        "TICKET BOARD": { call throws(Refusal) in try TicketVerbs.board(call) },
        "DESK QUEUE": { call throws(Refusal) in try QueueVerbs.queue(call) },
        "EXCHANGE STATUS": { call throws(Refusal) in try ExchangeVerbs.status(call) },
        "LEDGER": { call throws(Refusal) in try LedgerVerbs.ledger(call) },
        "POST QUEUE": { call throws(Refusal) in try PostVerbs.queue(call) },
        "POST NETWORK": { call throws(Refusal) in try PostVerbs.network(call) },
        "POST ADVANCE": { call throws(Refusal) in try PostVerbs.advance(call) },
        "POST UNCLAIMED": { call throws(Refusal) in try PostVerbs.unclaimed(call) },
        "POST TRACK": { call throws(Refusal) in try PostVerbs.track(call) },
        "POST PICKUPS": { call throws(Refusal) in try PostVerbs.pickups(call) },
        "POST BATCH": { call throws(Refusal) in try PostVerbs.batch(call) },
        "REPORT": { call throws(Refusal) in try ReportVerbs.report(call) },
        "EXPORT": { call throws(Refusal) in try ExportVerbs.export(call) },
        "EXPORT CHANGES": { call throws(Refusal) in try ExportVerbs.changes(call) },
        "LOG CHECKPOINT": { call throws(Refusal) in try LogVerbs.checkpoint(call) },
        "LOG PROOF": { call throws(Refusal) in try LogVerbs.proof(call) },
        "LOG CONSISTENCY": { call throws(Refusal) in try LogVerbs.consistency(call) },
        "LOG COSIGN": { call throws(Refusal) in try LogVerbs.cosign(call) },
        "LOG EVENTS": { call throws(Refusal) in try LogVerbs.events(call) },
        "PKI CERTIFICATES": { call throws(Refusal) in try PKIVerbs.certificates(call) },
        "PKI CRL": { call throws(Refusal) in try PKIVerbs.lists(call) },
        "PKI OCSP": { call throws(Refusal) in try PKIVerbs.status(call) },
        "PKI STAMP": { call throws(Refusal) in try PKIVerbs.stamp(call) },
        "POST LEDGER": { call throws(Refusal) in try PostVerbs.ledger(call) },
        "ADMIN CLOCK": { call throws(Refusal) in try ClockVerbs.clock(call) },
        "ADMIN ACCOUNT": { call throws(Refusal) in try AccountVerbs.account(call) },
        "ADMIN STATS": { call throws(Refusal) in try AdminVerbs.stats(call) },
        "ADMIN NOTICES": { call throws(Refusal) in try NoticeVerbs.admin(call) },
        "ADMIN BACKUP": { call throws(Refusal) in try AdminVerbs.backup(call) },
        "ADMIN RELOAD": { call throws(Refusal) in try AdminVerbs.reload(call) },
        "ADMIN SHUTDOWN": { call throws(Refusal) in try AdminVerbs.shutdown(call) },
    ]
}
