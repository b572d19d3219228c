internal import COpenSSL

/// What a certificate is for, and what it has to say for that.
enum CertificateRole: Hashable, Sendable {
    case authority, receiptSigner, timeStamping, responder, server, officer

    /// The role of the certificate in a file; `nil` for a name that has none.
    init?(of name: String) {
        let kinds: [(String, Self)] = [
            (PKINames.root, .authority), (PKINames.issuing, .authority), (PKINames.infrastructure, .authority),
            (PKINames.timeStamping, .timeStamping), (PKINames.responder, .responder), (PKINames.server, .server),
        ]
        if let kind = kinds.first(where: { PKINames.isGeneration(name, of: $0.0) }) {
            self = kind.1
        } else if PKINames.isSigner(name) {
            self = .receiptSigner
        } else if name.hasPrefix(PKINames.officer("")) {
            self = .officer
        } else {
            return nil
        }
    }

    private var keyUsage: Int32 {
        switch self {
        case .authority: X509v3_KU_KEY_CERT_SIGN | X509v3_KU_CRL_SIGN
        case .receiptSigner: X509v3_KU_DIGITAL_SIGNATURE | X509v3_KU_NON_REPUDIATION
        case .timeStamping, .responder, .server, .officer: X509v3_KU_DIGITAL_SIGNATURE
        }
    }

    /// Purposes that have to be there, and whether others may be.
    private var purposes: (wanted: [String], alone: Bool) {
        switch self {
        case .authority: ([], false)
        case .receiptSigner: ([ReceiptPolicy.documentSigning, "1.3.6.1.5.5.7.3.4"], true)
        case .timeStamping: (["1.3.6.1.5.5.7.3.8"], true)
        case .responder: (["1.3.6.1.5.5.7.3.9"], true)
        case .server: (["1.3.6.1.5.5.7.3.1"], false)
        case .officer: (["1.3.6.1.5.5.7.3.2"], true)
        }
    }

    /// What a certificate lacks or has too much for this role; `nil` when it is right.
    func fault(of certificate: Certificate) -> String? {
        certificate.with { pointer -> String? in
            let usage = X509_get_key_usage(pointer)
            guard (X509_get_extension_flags(pointer) & UInt32(EXFLAG_CA) != 0) == (self == .authority) else {
                return self == .authority ? "CA:TRUE is missing" : "CA:TRUE"
            }
            let wanted = UInt32(keyUsage)
            guard usage != UInt32.max, usage & wanted == wanted else { return "keyUsage" }
            guard self == .authority || usage & ~wanted == 0 else { return "keyUsage that is not for this" }
            for purpose in purposes.wanted where mc_has_extended_usage(pointer, purpose) != 1 {
                return "extendedKeyUsage \(purpose) is missing"
            }
            if purposes.alone, mc_count_extended_usages(pointer) != Int32(purposes.wanted.count) {
                return "extendedKeyUsage that is not for this"
            }
            if self == .receiptSigner, mc_has_policy(pointer, ReceiptPolicy.receiptSigning) != 1 {
                return "policy \(ReceiptPolicy.receiptSigning) is missing"
            }
            return nil
        }
    }
}
