public import Catalog
import Civil
public import Evidence
public import EvidenceOpenSSL
import JSON
public import Journal
public import LineProtocol
public import Logging
public import Mail
public import Metering
public import Notices
public import Postal
import Synchronization
public import TransparencyLog

/// The shell around the core: the one place that authorises, reads the clock, decides, signs, commits and answers.
public final class Gateway: RequestHandling, Sendable {
    /// What a gateway is made of.
    public struct Parts: Sendable {
        public var identity: GatewayIdentity
        public var journal: any Journal
        public var attachments: any AttachmentStore
        public var services: ServiceData
        public var clock: GatewayClock
        public var signer: any ReceiptSigner
        /// The key of the transparency log; its name is that of the log.
        public var logSigner: any NoteSigner
        public var verifier: ReceiptVerifier
        /// Random bytes of a length.
        public var random: @Sendable (Int) -> [UInt8]
        public var operations: Operations
        /// How messages go to other agencies and come from them; `nil` where the gateway exchanges none.
        public var exchange: ExchangeCourier?
        public var limits = WireLimits()
        public var access = AccessLimits.withoutRates
        /// Who does the work.
        public var workers: any Workers = ThreadWorkers()
        /// Groups of fewer commands are carried from decision to reply by one thread, one group after another; at least 1, which
        /// is for none.
        public var smallGroup = 64
        /// How many commands may wait for their group; more are refused.
        public var mostWaiting = 65_536
        /// Who takes notices to applicants; without one they wait.
        public var carrier: (any MessageCarrier)?
        public var retryPolicy = RetryPolicy.standard
        /// What everybody may have of the keys; `nil` where the gateway's keys are no certificates.
        public var trust: TrustServices?
        /// Who stamps receipts besides the gateway itself; `nil` where the signer has them stamped at once.
        public var stamping: OutsideStamping?
        /// Who is to sign the heads of the log besides the log itself.
        public var witnesses = LogWitnesses()
        /// Who stamps the head of the log each day; `nil` where nobody does.
        public var headStamper: (any TimeStamper)?
        /// Where durations are taken from, and what those wait by who ask too often.
        public var monotonic = MonotonicClock.machine
        /// Where what is counted is kept.
        public var meters = Gateway.meters()
        public var logger: Logger

        public init(
            identity: GatewayIdentity, journal: any Journal, attachments: any AttachmentStore, services: ServiceData,
            clock: GatewayClock, signer: any ReceiptSigner, logSigner: any NoteSigner, verifier: ReceiptVerifier,
            random: @escaping @Sendable (Int) -> [UInt8], operations: Operations, logger: Logger
        ) {
            self.identity = identity
            self.journal = journal
            self.attachments = attachments
            self.services = services
            self.clock = clock
            self.signer = signer
            self.logSigner = logSigner
            self.verifier = verifier
            self.random = random
            self.operations = operations
            self.logger = logger
        }
    }

    /// What an administrator may ask of the process around the gateway.
    public struct Operations: Sendable {
        /// Copies the home's store into an empty folder.
        public var backup: @Sendable (_ folder: String) throws(OperationFault) -> Void
        /// Reads catalog, postal data and certificates anew; the text of the error says what is wrong with them.
        public var reload: @Sendable () throws(OperationFault) -> ServiceData
        /// Begins to stop the server.
        public var shutdown: @Sendable () -> Void

        public init(
            backup: @escaping @Sendable (_ folder: String) throws(OperationFault) -> Void,
            reload: @escaping @Sendable () throws(OperationFault) -> ServiceData,
            shutdown: @escaping @Sendable () -> Void
        ) {
            self.backup = backup
            self.reload = reload
            self.shutdown = shutdown
        }
    }

    /// Why an operation of the process failed, in words for an administrator.
    public struct OperationFault: Error, Sendable {
        public let text: String

        public init(_ text: String) { self.text = text }
    }

    public let identity: GatewayIdentity
    public let limits: WireLimits
    public let access: AccessGuard
    public let clock: GatewayClock
    let journal: any Journal
    let attachments: any AttachmentStore
    let verifier: ReceiptVerifier
    let random: @Sendable (Int) -> [UInt8]
    let operations: Operations
    let exchange: ExchangeCourier?
    let logger: Logger
    let figures: Figures
    public let monotonic: MonotonicClock
    /// Whether each request leaves a line in the log.
    let logsRequests: Bool
    let cache: CaseCache
    let halls = HallCache()
    let uploads = UploadedFacts()
    let watchers = Watchers()
    let attempts: LoginAttempts
    let familiar = FamiliarAddresses()
    /// Failures by address, behind which many people may sit: a hundred, one of which is forgotten every nine seconds.
    let addressAttempts: LoginAttempts
    let logins: LoginQueue
    /// Wrong phone digits of visitors, by address and dossier code.
    let trackAttempts: LoginAttempts
    /// Tickets that visitors take, by address.
    let ticketRate: RequestRate
    let credentials = CredentialVersions()
    /// Changes accounts one after another.
    let accountChanges: any Lane
    /// Moves of the simulated clock, each from where the one before left it.
    let clockMoves: any Lane
    let signer: any ReceiptSigner
    public let longLines: any Lane
    public let payloads: any Lane
    let sequencer: Sequencer
    let teller: NoticeTeller
    let log: LogKeeper
    private let storeKeeper: StoreKeeper
    let trust: TrustServices?
    let stamps: StampKeeper?
    let headStamper: (any TimeStamper)?
    let workers: any Workers
    private let shelf: ServiceShelf
    private let requestNumber = Atomic<Int>(0)
    private let requestPrefix: String
    private let isStopping = Atomic<Bool>(false)

    public init(_ parts: Parts) {
        identity = parts.identity
        limits = parts.limits
        access = AccessGuard(parts.access, clock: parts.monotonic)
        attempts = LoginAttempts(clock: parts.monotonic)
        addressAttempts = LoginAttempts(free: 100, forgottenPerSecond: 1.0 / 9, clock: parts.monotonic)
        trackAttempts = LoginAttempts(clock: parts.monotonic)
        ticketRate = RequestRate(burst: 60, clock: parts.monotonic)
        clock = parts.clock
        journal = parts.journal
        attachments = parts.attachments
        verifier = parts.verifier
        random = parts.random
        operations = parts.operations
        exchange = parts.exchange
        logger = parts.logger
        logsRequests = parts.logger.logLevel <= .debug
        monotonic = parts.monotonic
        let figures = Figures(registry: parts.meters, clock: parts.monotonic)
        self.figures = figures
        signer = parts.signer
        trust = parts.trust
        headStamper = parts.headStamper
        workers = parts.workers
        accountChanges = parts.workers.lane("accounts")
        clockMoves = parts.workers.lane("clock")
        longLines = parts.workers.patientLane("lines")
        payloads = parts.workers.patientLane("payloads")
        logins = LoginQueue(lane: parts.workers.patientLane("passwords"))
        shelf = ServiceShelf(parts.services)
        cache = CaseCache(limit: 4096)
        requestPrefix = Hex.string(parts.random(4))
        let stamps = parts.stamping.map { stamping in
            StampKeeper(
                journal: parts.journal, clock: parts.clock, stamping: stamping, random: parts.random,
                workers: parts.workers, logger: parts.logger)
        }
        self.stamps = stamps
        let receipts = ReceiptFactory(
            identity: parts.identity, signer: parts.signer, stamps: stamps, log: parts.logSigner.key.name,
            random: parts.random)
        let workspace = Workspace(
            journal: parts.journal, cache: cache, hallCache: halls, shelf: shelf, identity: parts.identity,
            receipts: receipts,
            now: parts.clock.now)
        let teller = NoticeTeller(
            journal: parts.journal, clock: parts.clock, carrier: parts.carrier, policy: parts.retryPolicy,
            workers: parts.workers, logger: parts.logger)
        self.teller = teller
        let log = LogKeeper(
            journal: parts.journal, clock: parts.clock, signer: parts.logSigner, random: parts.random,
            witnesses: parts.witnesses, workers: parts.workers, logger: parts.logger,
            logged: { figures.logged(entries: $0) })
        self.log = log
        let storeKeeper = StoreKeeper(parts.journal, workers: parts.workers, logger: parts.logger)
        self.storeKeeper = storeKeeper
        let watchers = watchers
        sequencer = Sequencer(
            workspace: workspace, log: log, clock: parts.clock, signer: parts.signer, figures: figures,
            workers: parts.workers, smallGroup: parts.smallGroup, capacity: parts.mostWaiting
        ) {
            storeKeeper.wake()
            watchers.announce(first: $0, $1)
            if $1.contains(where: \.hasMail) { teller.wake() }
            let events = $1.reduce(0) { $0 + $1.eventCount }
            if events > 0 {
                log.wake(events)
                stamps?.wake()
            }
        }
    }

    /// The catalog in force.
    public var catalog: Catalog { shelf.data.catalog }

    /// The price lists and networks of the post in force.
    public var postal: PostalData { shelf.data.postal }

    /// The offices of other agencies that may be written to.
    public var correspondents: Correspondents { shelf.data.correspondents }

    /// Puts other data in force, for submissions and items from now on.
    /// The revocation lists of a CA that is new are published with them.
    public func adopt(_ services: ServiceData) {
        shelf.replace(with: services)
        publishLists()
    }

    /// The data as the files say now, the certificates read anew with them; what is in force stays until `adopt`.
    public func reread() throws(OperationFault) -> ServiceData { try operations.reload() }

    public func greeting() -> Reply {
        Reply(
            220,
            [
                "service": "motcua", "version": .string(identity.version), "protocol": 1,
                "agency": .string(identity.agency), "simulation": true,
                "clock": .string(clock.now.description),
                "capabilities": ["TLS", "PIPELINE", "WATCH", "PUT"],
                "limits": [
                    "line": .integer(Int64(limits.line)), "attachment": .integer(Int64(limits.attachment)),
                    "pipeline": .integer(Int64(limits.pipeline)),
                ],
            ])
    }

    public func openSession(_ peer: Peer, push: @escaping @Sendable (Push) -> Void) -> any SessionHandling {
        figures.opened()
        return Session(gateway: self, peer: peer, push: push)
    }

    /// Begins to tell applicants what waits to be told, and to log what waits to be logged; called once nothing more can keep the server from serving.
    public func begin() {
        publishLists()
        teller.begin()
        log.wake()
        stamps?.wake()
    }

    /// Takes no new commands and returns when those in progress are durable and answered.
    public func stop() {
        isStopping.store(true, ordering: .relaxed)
        sequencer.stop()
        teller.stop()
        log.stop()
        stamps?.stop()
        storeKeeper.stop()
    }

    /// Whether new requests are refused because the server is about to stop.
    var refusesRequests: Bool { isStopping.load(ordering: .relaxed) }

    /// Logs why a request was not carried out; faults of the server as errors.
    func log(_ refusal: Refusal, request: RequestID, verb: String) {
        figures.refused(refusal.slug)
        var metadata: Logger.Metadata = ["request": "\(request)", "verb": "\(verb)", "code": "\(refusal.code)"]
        if let cause = refusal.cause { metadata["cause"] = "\(cause)" }
        logger.log(level: refusal.isServerFault ? .error : .info, "\(refusal.slug)", metadata: metadata)
    }

    /// A name for one request, which its error reply and its log line share.
    func nextRequestID() -> RequestID {
        RequestID(prefix: requestPrefix, number: requestNumber.add(1, ordering: .relaxed).newValue)
    }

    public func turnAway(_ refusal: Refusal, ref: String?) -> Reply {
        let request = nextRequestID()
        figures.replied(refusal.code, received: nil)
        log(refusal, request: request, verb: "-")
        return refusal.reply(language: .vietnamese, request: "\(request)", ref: ref)
    }
}
