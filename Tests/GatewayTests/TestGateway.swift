import Catalog
import Civil
import Evidence
import EvidenceOpenSSL
import Journal
import LineProtocol
import Logging
import Mail
import Metering
import MotCuaTesting
import Postal
import Synchronization
import Testing
import TransparencyLog

@testable import Gateway

/// A real gateway on a journal in memory, with a signer that costs nothing and a clock that stands still.
final class TestGateway: Sendable {
    let gateway: Gateway
    /// What is durable, whatever the gateway believes.
    let stored: InMemoryJournal
    let signer: FakeSigner

    /// - Parameters:
    ///   - faults: the commits that fail, by their number, from 1.
    ///   - recordFaults: the steps of telling that cannot be stored, by their number, from 1.
    ///   - postPlay: how postal items move by themselves.
    ///   - carrier: who takes notices to applicants.
    ///   - stored: what is durable from before.
    ///   - headStamper: who stamps the head of the log each day.
    ///   - smallGroup: groups of fewer commands pass one after another.
    ///   - mostWaiting: how many commands may wait for their group.
    ///   - monotonic: where durations are taken from; nothing lasts.
    ///   - logger: where the log goes; nowhere.
    ///   - isSandbox: whether anybody is whom they say.
    ///   - beforeCommit: called with the number of each commit; may block.
    ///   - duringUpkeep: what is done as upkeep of the store after commits; may block.
    init(
        at text: String = "2019-03-04 08:00", clock: GatewayClock? = nil, signer: FakeSigner = FakeSigner(),
        catalog: Catalog = SampleCatalog.catalog, faults: [Int: JournalError] = [:],
        stored: InMemoryJournal = InMemoryJournal(), exchange: ExchangeCourier? = nil,
        recordFaults: [Int: JournalError] = [:],
        carrier: (any MessageCarrier)? = nil, postPlay: PostPlay = .manual,
        headStamper: (any TimeStamper)? = nil, access: AccessLimits? = nil, smallGroup: Int = 16,
        mostWaiting: Int = 65_536,
        monotonic: MonotonicClock = HandClock().monotonic,
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, isSandbox: Bool = true,
        beforeCommit: @escaping @Sendable (Int) -> Void = { _ in }, duringUpkeep: (@Sendable () -> Void)? = nil
    ) throws {
        self.stored = stored
        self.signer = signer
        let numbers = CountedBytes()
        let services = ServiceData(catalog: catalog, postal: PostalData(tariffs: SampleTariff.book))
        var identity = GatewayIdentity(
            urn: "urn:motcua:gateway:test", agency: SampleCatalog.agencyCode, agencyName: "Tỉnh mẫu",
            version: "1.0.0", isSandbox: isSandbox, identitySalt: [1, 2, 3])
        identity.postPlay = postPlay
        var parts = Gateway.Parts(
            identity: identity,
            journal: FaultyJournal(
                stored, faults: faults, recordFaults: recordFaults, before: beforeCommit, duringUpkeep: duringUpkeep),
            attachments: MemoryAttachments(),
            services: services, clock: clock ?? GatewayClock(simulatedAt: moment(text)), signer: signer,
            logSigner: try Ed25519Signer(
                name: "motcua/gateway/test", kind: .note, seed: [UInt8](repeating: 7, count: 32)),
            verifier: try ReceiptVerifier(trustedRootPEM: Array(Self.rootPEM.utf8), revocation: .notRequired),
            random: { numbers.bytes($0) },
            operations: Gateway.Operations(backup: { _ in }, reload: { services }, shutdown: {}),
            logger: logger)
        parts.smallGroup = smallGroup
        parts.mostWaiting = mostWaiting
        parts.monotonic = monotonic
        parts.exchange = exchange
        parts.carrier = carrier
        parts.headStamper = headStamper
        if let access { parts.access = access }
        gateway = Gateway(parts)
    }

    /// A connection that has identified.
    func connect(_ identity: Identity = .visitor) throws -> TestClient {
        let client = try TestClient(gateway)
        client.session.update { $0.identity = identity }
        try stored.add(
            Attachment(
                sha256: TestClient.paper, account: identity.account, mediaType: "application/pdf", bytes: 1024))
        return client
    }

    deinit { gateway.stop() }

    /// The self-signed certificate of a root that has signed nothing.
    private static let rootPEM = """
        -----BEGIN CERTIFICATE-----
        MIIBojCCAUmgAwIBAgIUE06sWNfrbU/Lw4aeHCI/JIP0I6cwCgYIKoZIzj0EAwIw
        JjEkMCIGA1UEAwwbTW90Q3VhIFNpbXVsYXRpb24gdGVzdCByb290MCAXDTI2MTEy
        MTA2MzQxNVoYDzIxMjYxMDI4MDYzNDE1WjAmMSQwIgYDVQQDDBtNb3RDdWEgU2lt
        dWxhdGlvbiB0ZXN0IHJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAStJl1Z
        oC+xxiSbZM0RXVgT2N4beB0TEWE9pPsILiE7esZOw9uBnXeXH1gnMfcPsxdRTvAt
        8MmNHrDeTYXox+qko1MwUTAdBgNVHQ4EFgQUusxgBGUm6U/ZyIidIU/NCCQzB/Ew
        HwYDVR0jBBgwFoAUusxgBGUm6U/ZyIidIU/NCCQzB/EwDwYDVR0TAQH/BAUwAwEB
        /zAKBggqhkjOPQQDAgNHADBEAiBKefMtt4GVMO5NjoxGn55R6fQp2xPfpO0vlDrp
        nD+2oAIgSQA9Vqb66+8nvkuMDTPBp6dYLSjkMnOPy3gL9qWqUvs=
        -----END CERTIFICATE-----
        """
}

/// Bytes that are never the same twice, and the same in every run.
private final class CountedBytes: Sendable {
    private let last = Atomic<UInt64>(0)

    func bytes(_ length: Int) -> [UInt8] {
        let number = last.add(1, ordering: .relaxed).newValue
        return (0..<length).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> ($0 * 8) : 0) }
    }
}

/// Reads `2019-03-04 08:00` at UTC+7.
func moment(_ text: String) -> Instant {
    guard let instant = Instant(text.replacing(" ", with: "T") + ":00+07:00") else {
        preconditionFailure("\(text) is written in a test and is not a moment")
    }
    return instant
}

extension Identity {
    static let applicant = Identity(
        role: .citizen, account: "citizen:086090000017", citizenNumber: "086090000017")
    static let otherApplicant = Identity(role: .citizen, account: "other")
    static let postman = Identity(role: .postman, account: "postman")
    static let auditor = Identity(role: .auditor, account: "auditor")
    static let admin = Identity(role: .admin, account: "admin")

    static func officer(_ duty: Duty, of office: String = SampleCatalog.officeCode) -> Identity {
        Identity(role: .officer, account: "\(duty.rawValue).\(office)", duty: duty, offices: [office])
    }

    /// Somebody of each role.
    static func sample(_ role: Role) -> Identity {
        switch role {
        case .visitor: .visitor
        case .citizen: .applicant
        case .officer: .officer(.reception)
        case .postman: .postman
        case .auditor: .auditor
        case .admin: .admin
        }
    }
}
