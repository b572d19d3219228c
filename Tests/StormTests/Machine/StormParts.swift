import Civil
import Evidence
import Journal
import Mail
import Notices
import Synchronization

/// A signer whose signatures are always the same bytes: a replay has to be exact, and ECDSA throws dice of its own.
struct StormSigner: ReceiptSigner {
    func keyID(at instant: Instant) -> String { "H61-\(instant.date.components.year)" }

    func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] { [0x30, 0x00] }

    /// The self-signed certificate of a root that has signed nothing.
    static let rootPEM = """
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

/// A mail system that takes most messages and remembers them through every power failure.
final class StormCarrier: MessageCarrier {
    private let dice: Dice
    private let taken = Mutex<[Notice.ID: Int]>([:])

    init(_ dice: Dice) {
        self.dice = dice
    }

    let batchLimit = 4

    func carry(_ notices: [Notice]) -> [CarrierOutcome] {
        notices.map { notice in
            if dice.oneIn(8) { return .later("greylisted") }
            taken.withLock { $0[notice.id, default: 0] += 1 }
            return .taken(Self.proof)
        }
    }

    func trace(_ notice: Notice) -> TellingProof? {
        taken.withLock { $0[notice.id] == nil ? nil : Self.proof }
    }

    func interrupt() {}

    /// The notices that were taken more than once.
    var repeated: Int { taken.withLock { $0.values.count { $0 > 1 } } }
    /// The notices that were taken.
    var notices: Set<Notice.ID> { taken.withLock { Set($0.keys) } }

    private static let proof = TellingProof.sendmail(status: 0, messageID: "<storm>")
}
