import Civil
import Evidence
import EvidenceOpenSSL

/// Receipts for the verifier: two bytes with the length of the payload, the payload, then the signature.
public struct ReceiptTarget: FuzzTarget {
    public static let name = "receipt"

    private let verifier: ReceiptVerifier
    private let genuine: Set<String>
    private let dossier: String
    private let present: Instant

    public init(fixtures: FuzzFixtures) throws {
        let lists = try RevocationList.all(in: try fixtures.bytes(.lists))
        verifier = try ReceiptVerifier(
            trustedRootPEM: try fixtures.bytes(.root), revocation: .required(KnownRevocations(lists)))
        genuine = Set(try fixtures.lines(.receipts))
        let moment = try fixtures.lines(.moment)
        guard moment.count == 2, let present = Instant(moment[0]) else {
            throw BrokenProperty("the moment of the fixtures is not one")
        }
        self.present = present
        dossier = moment[1]
    }

    /// The input for a payload and its signature.
    static func input(payload: [UInt8], cms: [UInt8]) -> [UInt8] {
        [UInt8(payload.count >> 8 & 0xFF), UInt8(payload.count & 0xFF)] + payload + cms
    }

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        guard bytes.count >= 2 else { return }
        let length = min(Int(bytes[0]) << 8 | Int(bytes[1]), bytes.count - 2)
        let payload = Array(bytes[2..<(2 + length)])
        let cms = Array(bytes[(2 + length)...])
        let found = verify(payload, cms)
        try hold(found == verify(payload, cms), "a second look finds something else")
        guard found.verdict == .valid else {
            guard let reason = found.reason else { throw BrokenProperty("refused without a reason") }
            try hold((found.verdict == .indeterminate) == reason.leavesOpen, "\(reason) gives \(found.verdict)")
            return
        }
        try hold(found.reason == nil && found.payload?.bytes == payload, "valid, and not what was signed")
        try hold(genuine.contains(Digest.sha256Hex(payload)), "a payload is valid that nobody signed")
        var forged = payload
        forged[Int(cms.last ?? 0) % forged.count] ^= 1
        try hold(verify(forged, cms).verdict == .invalid, "a flipped bit of the payload stays valid")
    }

    private func verify(_ payload: [UInt8], _ cms: [UInt8]) -> Verification {
        verifier.verify(payload: payload, cms: cms, expectedDossier: dossier, at: present)
    }
}
