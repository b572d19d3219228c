import NIOSSL

/// Why there is no TLS connection, in words that mean something to whoever wants one.
enum TLSReason {
    /// The words for an error of the library; its own, without places in its source, where there are none.
    static func text(_ error: any Error) -> String {
        switch error {
        case NIOSSLError.failedToLoadCertificate, NIOSSLError.noSuchFilesystemObject:
            return "a file of certificates cannot be read, or holds none in PEM"
        case NIOSSLError.failedToLoadPrivateKey: return "the file of the key cannot be read, or holds none in PEM"
        case NIOSSLError.unableToValidateCertificate, NIOSSLError.noCertificateToValidate: return notTrusted
        case let error as NIOSSLExtraError where error == .failedToValidateHostname:
            return "the server's certificate is for another host"
        default: return text(of: "\(error)")
        }
    }

    /// The words for the description of an error, which holds BoringSSL's as `…:OPENSSL_internal:WORD at FILE:LINE`.
    static func text(of description: String) -> String {
        let words = description.split(separator: "OPENSSL_internal:").dropFirst().map { rest in
            rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        }
        guard let word = words.first else {
            return description.contains("EOF during handshake") ? "the server ended the handshake" : description
        }
        return meanings[String(word)] ?? "the handshake failed: \(word)"
    }

    private static let notTrusted = "the server's certificate is not from the CA that is trusted here, or not valid now"
    private static let noCertificate = "the server wants another certificate of the client"

    private static let meanings = [
        "CERTIFICATE_VERIFY_FAILED": notTrusted,
        "WRONG_VERSION_NUMBER": "the server does not speak TLS on this port",
        "HTTP_REQUEST": "the server does not speak TLS on this port",
        "TLSV1_ALERT_UNKNOWN_CA": noCertificate, "TLSV1_ALERT_CERTIFICATE_REQUIRED": noCertificate,
        "SSLV3_ALERT_BAD_CERTIFICATE": noCertificate, "SSLV3_ALERT_CERTIFICATE_UNKNOWN": noCertificate,
        "SSLV3_ALERT_CERTIFICATE_EXPIRED": noCertificate, "SSLV3_ALERT_CERTIFICATE_REVOKED": noCertificate,
    ]
}
