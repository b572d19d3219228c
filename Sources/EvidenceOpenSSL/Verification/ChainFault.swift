internal import COpenSSL

/// Why a certificate leads to no trusted root, by the library's code.
struct ChainFault: Error, Hashable {
    let code: Int32

    /// What the library says of it.
    var text: String {
        X509_verify_cert_error_string(Int(code)).map { String(cString: $0) } ?? "\(code)"
    }
}
