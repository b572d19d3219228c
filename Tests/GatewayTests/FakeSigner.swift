import Civil
import Evidence
import Synchronization

/// A signer whose signatures are always the same bytes and that counts them.
final class FakeSigner: ReceiptSigner {
    static let signature: [UInt8] = [0x30, 0x00]

    private let state = Mutex<(signed: Int, fails: Bool)>((0, false))
    private let whenSigned: @Sendable (Int) -> Void

    /// - Parameter whenSigned: called with the number of each signature, from 1.
    init(whenSigned: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.whenSigned = whenSigned
    }

    /// Whether the signer is out of order.
    var fails: Bool {
        get { state.withLock { $0.fails } }
        set { state.withLock { $0.fails = newValue } }
    }

    /// The signatures made so far.
    var count: Int { state.withLock { $0.signed } }

    func keyID(at instant: Instant) -> String { "H61-\(instant.date.components.year)" }

    func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        let signed = try state.withLock { state throws(SigningFault) in
            guard !state.fails else { throw SigningFault.failed("out of order") }
            state.signed += 1
            return state.signed
        }
        whenSigned(signed)
        return Self.signature
    }
}
