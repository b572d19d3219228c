internal import COpenSSL
public import Civil
internal import Synchronization

/// Answers what the status of certificates is (OCSP, RFC 6960), by the registry of a folder.
///
/// It speaks for the certificates of the issuing CAs, each by the responder that the CA certified. May be used from any
/// number of threads.
public final class StatusResponder: Sendable {
    /// The most bytes of a request.
    public static let sizeLimit = 16_384
    /// The most certificates that one request may ask for.
    public static let questionLimit = 32

    private let folder: PKIFolder
    private let known = Mutex<StatusIndex?>(nil)

    public init(folder: PKIFolder) {
        self.folder = folder
    }

    /// Forgets what it knew of the folder.
    public func reload() {
        known.withLock { $0 = nil }
    }

    /// Answers a request in DER with a response in DER, at a moment and good for a day.
    ///
    /// A certificate is `good` when a CA of the folder issued it and it isn't revoked, `revoked` with date and reason, and
    /// else `unknown`. What is no request, is too large or asks for too much is answered `malformedRequest`, and a
    /// request that names no CA of the folder `unauthorized`. The nonce of a request is copied.
    public func reply(to request: [UInt8], at now: Instant) throws(PKIFault) -> [UInt8] {
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        guard request.count <= Self.sizeLimit else { return try Self.refusal(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST) }
        let parsed = request.withUnsafeBufferPointer { mc_ocsp_request($0.baseAddress, $0.count) }
        guard let parsed else { return try Self.refusal(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST) }
        defer { OCSP_REQUEST_free(parsed) }
        let count = OCSP_request_onereq_count(parsed)
        guard count > 0, count <= Self.questionLimit else {
            return try Self.refusal(OCSP_RESPONSE_STATUS_MALFORMEDREQUEST)
        }
        let index = try index()
        guard let authority = index.authorities.first(where: { $0.isAsked(by: parsed) }) else {
            return try Self.refusal(OCSP_RESPONSE_STATUS_UNAUTHORIZED)
        }
        return try Self.reply(to: parsed, by: authority, at: now)
    }

    private func index() throws(PKIFault) -> StatusIndex {
        if let known = known.withLock({ $0 }) { return known }
        let index = try StatusIndex(of: folder)
        known.withLock { $0 = index }
        return index
    }

    private static func reply(
        to request: OpaquePointer, by authority: StatusIndex.Authority, at now: Instant
    ) throws(PKIFault) -> [UInt8] {
        guard let reply = OCSP_BASICRESP_new() else { throw .failed("\(OpenSSL.fault("OCSP_BASICRESP_new"))") }
        defer { OCSP_BASICRESP_free(reply) }
        let until = now.adding(seconds: 86_400).unixSeconds
        for place in 0..<OCSP_request_onereq_count(request) {
            let status = authority.status(of: place, in: request, at: now)
            let added: Int32
            switch status {
            case .good:
                added = mc_ocsp_add(reply, request, place, V_OCSP_CERTSTATUS_GOOD, -1, 0, now.unixSeconds, until)
            case .unknown:
                added = mc_ocsp_add(reply, request, place, V_OCSP_CERTSTATUS_UNKNOWN, -1, 0, now.unixSeconds, until)
            case .revoked(let entry):
                added = mc_ocsp_add(
                    reply, request, place, V_OCSP_CERTSTATUS_REVOKED,
                    entry.reason == .unspecified ? -1 : entry.reason.rawValue, entry.revokedAt.unixSeconds,
                    now.unixSeconds, until)
            }
            guard added == 1 else { throw .failed("\(OpenSSL.fault("OCSP_basic_add1_status"))") }
        }
        OCSP_copy_nonce(reply, request)
        let responder = authority.responder
        let isSigned = responder.certificate.with { certificate in
            responder.key.with { key in
                mc_ocsp_sign(reply, certificate, key, Digest.algorithm.pointer, now.unixSeconds)
            }
        }
        guard isSigned == 1 else { throw .failed("\(OpenSSL.fault("OCSP_basic_sign"))") }
        return try response(OCSP_RESPONSE_STATUS_SUCCESSFUL, reply)
    }

    private static func refusal(_ status: Int32) throws(PKIFault) -> [UInt8] {
        try response(status, nil)
    }

    private static func response(_ status: Int32, _ reply: OpaquePointer?) throws(PKIFault) -> [UInt8] {
        var bytes: UnsafeMutablePointer<UInt8>?
        let length = mc_ocsp_response(status, reply, &bytes)
        defer { mc_free(bytes) }
        guard length > 0 else { throw .failed("\(OpenSSL.fault("i2d_OCSP_RESPONSE"))") }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }
}
