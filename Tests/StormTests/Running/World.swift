import Catalog
import Civil
import Evidence
import EvidenceOpenSSL
import Journal
import JournalSQLite
import LineProtocol
import Logging
import Mail
import Metering
import MotCuaTesting
import Notices
import Postal
import Synchronization
import TransparencyLog

@testable import Gateway
@testable import Server

/// The machine of a storm with the real gateway, journal and server on it, as long as it has power.
struct World {
    let journal: SQLiteJournal
    let gateway: Gateway
    let workers: SimulatedWorkers
    let environment: ConnectionHandler.Environment

    static let begin = Instant(unixSeconds: 1_551_661_200)
    static let logSigner = try? Ed25519Signer(
        name: "motcua/gateway/storm", kind: .note, seed: [UInt8](repeating: 7, count: 32))

    /// The sample procedure with a charge, so that money moves.
    static let catalog: Catalog = {
        var procedure = SampleCatalog.procedure
        procedure.fee = FeeSchedule(
            status: .listed, items: [Fee(kind: .charge, amountVnd: 50_000, legalBasis: "Thông tư mẫu")])
        let sample = SampleCatalog.catalog
        return Catalog(
            procedures: [procedure], offices: sample.offices, agencies: sample.agencies, holidays: sample.holidays)
    }()

    /// A clock for durations that goes on by a microsecond each time that it is read: a replay has to be exact.
    private static func countingClock() -> MonotonicClock {
        let readings = CountedReadings()
        return MonotonicClock { readings.next() }
    }

    /// Starts the gateway on what the disk holds.
    init(folder: String, disk: SimulatedDisk, carrier: StormCarrier, seed: UInt64, boot: Int) throws {
        journal = try SQLiteJournal(
            folder: folder, vfs: SimulatedFileSystem.name, files: SimulatedFiles(disk), logPages: 32)
        workers = SimulatedWorkers(Dice(seed: seed, purpose: 100 &+ UInt64(boot)))
        guard let logSigner = Self.logSigner else { throw StormFault("the log has no key") }
        let services = ServiceData(catalog: Self.catalog, postal: PostalData(tariffs: SampleTariff.book))
        var identity = GatewayIdentity(
            urn: "urn:motcua:gateway:storm", agency: SampleCatalog.agencyCode, agencyName: "Tỉnh mẫu",
            version: "1.0.0", isSandbox: true, identitySalt: [1, 2, 3])
        if seed.isMultiple(of: 2) { identity.postPlay = .random(seed: seed) }
        let random = Dice(seed: seed, purpose: 200 &+ UInt64(boot))
        let logger = Logger(label: "storm") { _ in SwiftLogNoOpLogHandler() }
        var parts = Gateway.Parts(
            identity: identity, journal: journal,
            attachments: journal.attachmentFolder, services: services,
            clock: GatewayClock(simulatedAt: try journal.clock() ?? Self.begin), signer: StormSigner(),
            logSigner: logSigner,
            verifier: try ReceiptVerifier(trustedRootPEM: Array(StormSigner.rootPEM.utf8), revocation: .notRequired),
            random: { random.bytes($0) },
            operations: Gateway.Operations(backup: { _ in }, reload: { services }, shutdown: {}), logger: logger)
        parts.workers = workers
        // Every group in the pipeline, all but the smallest, hardly any.
        parts.smallGroup = [1, 3, 64][Int(seed % 3)]
        parts.carrier = carrier
        parts.monotonic = Self.countingClock()
        gateway = Gateway(parts)
        var settings = ServerSettings()
        settings.longLine = 300
        environment = ConnectionHandler.Environment(
            handler: gateway, access: gateway.access, settings: settings,
            connections: Connections(access: gateway.access), logger: logger)
        gateway.begin()
    }

    /// Ends as an administrator ends it: what was taken is finished.
    func stop() throws {
        gateway.stop()
        workers.abandon()
        try journal.close()
    }

    /// Ends as a power failure ends it.
    func vanish() {
        workers.abandon()
        try? journal.close()
    }
}

private final class CountedReadings: Sendable {
    private let last = Atomic<UInt64>(0)

    func next() -> UInt64 { last.add(1000, ordering: .relaxed).newValue }
}
