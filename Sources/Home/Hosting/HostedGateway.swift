import Catalog
public import Civil
import Evidence
import EvidenceOpenSSL
import ExchangeXML
import Foundation
public import Gateway
import Journal
import JournalSQLite
import LineProtocol
public import Logging
import TransparencyLog

/// A gateway opened from its home; the home is its own until `close`.
public struct HostedGateway: Sendable {
    /// Which clock a server is asked to run on.
    public enum Clock: Hashable, Sendable {
        /// The stored simulated clock of the home, else the clock of the machine.
        case asStored
        case real
        /// A simulated clock at this instant, or on from where the stored one stands.
        case simulated(Instant)
    }

    public let gateway: Gateway
    public let settings: Settings
    public let pki: PKIPaths
    private let lock: HomeLock
    private let journal: SQLiteJournal

    /// Where the TLS listener finds its certificate.
    public struct PKIPaths: Sendable {
        public let certificateChain: String
        public let key: String
        /// The authority of client certificates, and the root above it.
        public let clientAuthorities: [String]
    }

    /// Opens the home.
    ///
    /// - Parameters:
    ///   - postPlay: what goes before the setting `post.play`.
    ///   - openFiles: how many files the process may have open at a time; fewer connections are taken where that is few.
    ///   - random: random bytes of a length; a seeded source makes a run repeatable.
    ///   - reloadCertificates: reads the TLS files anew.
    ///   - shutdown: called when an administrator asks the server to stop.
    /// - Throws: `HomeFault` with one line that names what is wrong; nothing is changed then.
    public init(
        _ home: HomeFolder, clock: Clock, sandbox: Bool, postPlay: PostPlayWord? = nil,
        openFiles: Int = .max, random: @escaping @Sendable (Int) -> [UInt8], logger: Logger,
        version: String, shutdown: @escaping @Sendable () -> Void,
        reloadCertificates: @escaping @Sendable () throws(Gateway.OperationFault) -> Void
    ) throws(HomeFault) {
        guard home.exists else {
            throw HomeFault("\(home.path) is not a home", mend: "make one with 'motcua init'", exitCode: 66)
        }
        settings = try Settings(contentsOf: home.settingsPath)
        lock = try home.lock()
        let services = try Self.services(of: home, agency: settings.agency)
        guard let agency = services.catalog.agency(settings.agency) else {
            throw HomeFault("no agency \(settings.agency) in the catalog", mend: "mend 'agency' in motcua.yaml")
        }
        let revocations = KnownRevocations()
        let folder: PKIFolder
        let verifier: ReceiptVerifier
        let courier: ExchangeCourier
        let logSigner: Ed25519Signer
        do {
            folder = try PKIFolder(home.pkiPath)
            verifier = try ReceiptVerifier(folder: folder, revocation: .required(revocations))
            // A store that is there has a log of a key that cannot be made again.
            logSigner = try folder.logSigner(
                origin: settings.logOrigin, seed: HomeFolder.hasDatabase(home.storePath) ? nil : randomBytes(32))
            courier = ExchangeCourier(
                seal: EnvelopeSeal(folder: folder, agency: agency.code),
                verifier: try EnvelopeVerifier(trustedRootPEM: try folder.rootPEM(), revocations: revocations))
        } catch {
            throw Self.fault(error)
        }
        let authority = try Self.timeStamper(folder)
        let stamping = try settings.stamping.outside()
        let signer = CMSReceiptSigner(
            folder: folder, agency: agency.code, timeStamper: stamping == nil ? authority : nil,
            stampsLater: stamping != nil)
        let trust = TrustServices(
            folder: folder, signer: signer, authority: authority, revocations: revocations)
        if case .simulated(let start) = clock, !HomeFolder.hasDatabase(home.storePath) {
            try Self.try(signer, at: start)
        }
        let carrier = try settings.mail.carrier(of: home, agencyName: agency.name.vi, gateway: settings.gateway)
        let meters = Gateway.meters()
        let (journal, stored, isNew) = try Self.openStore(
            home, log: logSigner.key, timer: Gateway.syncTimer(in: meters))
        self.journal = journal
        let gatewayClock = try Self.clock(clock, stored: stored, isNew: isNew)
        guard stamping == nil || !gatewayClock.isSimulated else {
            throw HomeFault(
                "an outside time-stamping authority cannot stamp simulated time",
                mend: "take tsa.url out of motcua.yaml, or start without --clock", exitCode: 64)
        }
        try Self.try(signer, at: gatewayClock.now)
        var identity = GatewayIdentity(
            urn: settings.gateway, agency: agency.code, agencyName: agency.name.vi, version: version,
            isSandbox: settings.sandbox || sandbox, identitySalt: Array(settings.identitySalt.utf8))
        identity.postPlay = (postPlay ?? settings.postPlay ?? .manual).play(random)
        var parts = Gateway.Parts(
            identity: identity, journal: journal, attachments: journal.attachmentFolder, services: services,
            clock: gatewayClock, signer: signer, logSigner: logSigner,
            verifier: verifier.trusting(stamping?.authority), random: random,
            operations: Self.operations(
                home, journal, agency: agency.code, trust,
                seal: { try BackupSeal(database: $0, at: gatewayClock.now).signed(by: logSigner) },
                shutdown, reloadCertificates),
            logger: logger)
        parts.exchange = courier
        parts.meters = meters
        parts.trust = trust
        parts.stamping = stamping
        guard !settings.log.witnesses.contains(where: { $0.publicKey == logSigner.key.publicKey }) else {
            throw HomeFault("log.witnesses names the key of the log itself", mend: "name the keys of others")
        }
        parts.witnesses = LogWitnesses(keys: settings.log.witnesses, quorum: settings.log.quorum)
        parts.headStamper = authority
        parts.limits = WireLimits(
            line: settings.lineLimit, attachment: settings.attachmentLimit, pipeline: settings.pipelineLimit,
            lineSeconds: settings.lineSeconds, idleSeconds: settings.idleSeconds)
        parts.access = settings.limits.within(openFiles: openFiles)
        if parts.access.connections < settings.limits.connections {
            logger.warning(
                "the system allows few open files; fewer connections are taken",
                metadata: ["openFiles": "\(openFiles)", "connections": "\(parts.access.connections)"])
        }
        parts.carrier = carrier
        parts.retryPolicy = settings.mail.retryPolicy
        gateway = Gateway(parts)
        pki = PKIPaths(
            certificateChain: folder.serverCertificatePath, key: folder.serverKeyPath,
            clientAuthorities: [folder.infrastructurePath, folder.rootPath])
    }

    private static func services(of home: HomeFolder, agency: String) throws(HomeFault) -> ServiceData {
        ServiceData(
            catalog: try home.loadCatalog(agency: agency), postal: try home.loadPostal(),
            correspondents: try home.loadCorrespondents(of: agency))
    }

    static func reason(_ error: JournalError) -> String {
        switch error {
        case .unavailable(let reason), .damaged(let reason): reason
        case .diskFull: "the disk is full"
        case .conflict(let dossier): "another writer changed \(dossier)"
        case .outcomeUnknown(let reason): reason
        }
    }

    /// The authority that stamps every receipt at the moment of the gateway's clock.
    private static func timeStamper(_ folder: PKIFolder) throws(HomeFault) -> CurrentAuthority {
        do {
            return try CurrentAuthority(folder: folder)
        } catch {
            throw HomeFault("pki: nothing can be time-stamped: \(error.reason)", mend: "run 'motcua doctor'")
        }
    }

    /// Signs once, so that a broken key is found at the start and not by the first citizen.
    private static func `try`(_ signer: CMSReceiptSigner, at instant: Instant) throws(HomeFault) {
        do {
            _ = try signer.sign([], at: instant)
        } catch {
            switch error {
            case .noKey where SandboxPKI.years.contains(instant.date.year):
                throw HomeFault(
                    "pki: the signing key of the year \(instant.date.year) is missing",
                    mend: "restore pki/ from a backup of the keys")
            case .noKey:
                throw HomeFault(
                    "there is no signing key for the year \(instant.date.year)",
                    mend:
                        "start a simulated clock from \(SandboxPKI.years.lowerBound) to \(SandboxPKI.years.upperBound)",
                    exitCode: 64)
            case .revoked:
                throw HomeFault("pki: nothing can be signed: \(error.reason)", mend: "run 'motcua pki rotate'")
            case .keyUnusable, .failed:
                throw HomeFault("pki: nothing can be signed: \(error.reason)", mend: "run 'motcua doctor'")
            }
        }
    }

    private static func fault(_ error: PKIFault) -> HomeFault {
        let exitCode: Int32 =
            switch error {
            case .folderMode, .keyMode: 77
            default: 65
            }
        return HomeFault(
            "pki: \(error)", mend: "mend the file; 'motcua doctor' looks at all of them", exitCode: exitCode)
    }

    private static func openStore(
        _ home: HomeFolder, log: VerifierKey, timer: @escaping @Sendable (_ nanoseconds: Int64) -> Void
    ) throws(HomeFault) -> (SQLiteJournal, Instant?, isNew: Bool) {
        let size = try HomeFolder.newestHead(besideStore: home.storePath, of: log)?.size ?? 0
        do throws(JournalError) {
            guard size == 0 || HomeFolder.hasDatabase(home.storePath) else { throw cutOff(at: 0, of: size) }
            let journal = try SQLiteJournal(folder: home.storePath, committed: timer)
            let entries = try journal.logSize()
            guard entries >= size else { throw cutOff(at: entries, of: size) }
            return (journal, try storedClock(of: journal), isNew: try journal.lastSequence() == 0)
        } catch {
            throw HomeFault("store: \(reason(error))", mend: "run 'motcua doctor', or restore a backup", exitCode: 65)
        }
    }

    /// Somebody put an older database in the place of the newest, or took its write-ahead log away.
    private static func cutOff(at entries: Int, of size: Int) -> JournalError {
        .damaged(
            "its log has \(entries) entries, and a head of \(size) was given out; put the newest \(SQLiteJournal.fileName) "
                + "back, with its -wal (to go on without what is lost, remove \(PublishedHead.fileName) from store/)")
    }

    /// Where the simulated clock stands: never before the last event, which may have been stored a moment earlier.
    private static func storedClock(of journal: SQLiteJournal) throws(JournalError) -> Instant? {
        guard let stored = try journal.clock() else { return nil }
        let last = try journal.lastSequence()
        let newest = try journal.changes(since: max(0, last - 1), visibleTo: .everything, limit: 1).last
        return max(stored, newest?.record.at ?? stored)
    }

    private static func clock(
        _ wanted: Clock, stored: Instant?, isNew: Bool
    ) throws(HomeFault) -> GatewayClock {
        switch (wanted, stored) {
        case (.asStored, let stored): return GatewayClock(simulatedAt: stored)
        case (.simulated(let instant), let stored):
            guard stored != nil || isNew else {
                throw HomeFault(
                    "this home has events of the real clock", mend: "make another home for a simulated clock",
                    exitCode: 64)
            }
            return GatewayClock(simulatedAt: stored ?? instant)
        case (.real, nil): return .real
        case (.real, let stored?):
            throw HomeFault(
                "this home runs on a simulated clock, which stands at \(stored)",
                mend: "start without '--clock real', or make another home", exitCode: 64)
        }
    }

    private static func operations(
        _ home: HomeFolder, _ journal: SQLiteJournal, agency: String, _ trust: TrustServices,
        seal: @escaping @Sendable (_ database: String) throws -> [UInt8],
        _ shutdown: @escaping @Sendable () -> Void,
        _ reloadCertificates: @escaping @Sendable () throws(Gateway.OperationFault) -> Void
    ) -> Gateway.Operations {
        Gateway.Operations(
            backup: { folder throws(Gateway.OperationFault) in
                let own = URL(fileURLWithPath: home.path).resolvingSymlinksInPath().path
                let target = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
                guard target != own, !target.hasPrefix("\(own)/") else {
                    throw Gateway.OperationFault("no backup into the home itself; name a folder on another disk")
                }
                do throws(JournalError) {
                    try journal.backup(to: folder, seal: seal)
                } catch {
                    throw Gateway.OperationFault("no backup into \(folder): \(Self.reason(error)); name a new folder")
                }
            },
            reload: { () throws(Gateway.OperationFault) in
                do throws(SigningFault) {
                    try trust.reload()
                } catch {
                    throw Gateway.OperationFault("pki: \(error.reason)")
                }
                // Keys that are in use stay in memory: what became of their files would show at the next start.
                if let fault = trust.folder.signingFaults().first { throw Gateway.OperationFault("pki: \(fault)") }
                let services: ServiceData
                do { services = try Self.services(of: home, agency: agency) } catch {
                    throw Gateway.OperationFault("\(error)")
                }
                try reloadCertificates()
                return services
            },
            shutdown: shutdown)
    }

    /// Stores where a simulated clock starts and begins to tell what waits to be told; called once nothing more can
    /// keep the server from serving.
    public func begin() throws(HomeFault) {
        if gateway.clock.isSimulated {
            do throws(JournalError) {
                try journal.commit([Commit(clock: gateway.clock.now)])
            } catch {
                throw HomeFault("store: \(Self.reason(error))", mend: "run 'motcua doctor'", exitCode: 65)
            }
        }
        gateway.begin()
    }

    /// Finishes what is in progress and gives the home free.
    public func close() {
        gateway.stop()
        // A store that cannot be closed tidily loses nothing: its log is read at the next start.
        try? journal.close()
        withExtendedLifetime(lock) {}
    }
}
