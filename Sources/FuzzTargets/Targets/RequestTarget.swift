import Civil
import Evidence
import EvidenceOpenSSL
import Foundation

/// What strangers may ask the trust services: time stamps (RFC 3161) and the status of certificates (RFC 6960).
///
/// The services have keys of their own, made when the target gets ready.
public struct RequestTarget: FuzzTarget {
    public static let name = "request"
    private static let at = Instant(unixSeconds: 1_551_661_200)

    private let authority: TimeStampingAuthority
    private let responder: StatusResponder

    public init(fixtures: FuzzFixtures) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "motcua-fuzz-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(atPath: path) }
        try SandboxPKI.make(
            at: path, profiles: fixtures.profiles, agency: "H61", agencyName: "UBND tỉnh (mô phỏng)",
            serverFrom: Self.at, serverUntil: Self.at.adding(seconds: 86_400))
        let folder = try PKIFolder(path)
        authority = try TimeStampingAuthority(folder: folder)
        responder = StatusResponder(folder: folder)
        // It reads the folder once, at the first request that is one.
        _ = try responder.reply(to: Self.statusRequest, at: Self.at)
    }

    /// A request for the status of the certificate 1 of a CA that nobody knows.
    static let statusRequest: [UInt8] = {
        let hash = DER.element(DER.octetString, [UInt8](repeating: 7, count: 20))
        let sha1 = DER.element(DER.sequence, [0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A, 0x05, 0x00])
        let certificate = DER.element(DER.sequence, sha1 + hash + hash + [DER.integer, 1, 1])
        return (0..<4).reduce(certificate) { inner, _ in DER.element(DER.sequence, inner) }
    }()

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        let stamp = try need("a request for a time stamp has no answer") { () throws(SigningFault) in
            try authority.reply(to: bytes, at: Self.at)
        }
        try Self.checkForm(stamp)
        let status = try need("a request for a status has no answer") { () throws(PKIFault) in
            try responder.reply(to: bytes, at: Self.at)
        }
        try Self.checkForm(status)
    }

    private static func checkForm(_ reply: [UInt8]) throws(BrokenProperty) {
        let outer = try need("an answer is no DER") { () throws(DERFault) in
            try DERElement(reply, at: 0, limit: reply.count)
        }
        try hold(outer.range == reply.indices && outer.tag == DER.sequence, "an answer is not one sequence")
    }
}
