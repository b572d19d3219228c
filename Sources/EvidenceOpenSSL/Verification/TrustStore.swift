internal import COpenSSL
internal import Civil

/// The trusted roots and the rules by which a chain is judged at one moment; made anew for each message.
final class TrustStore {
    private let pointer: OpaquePointer
    /// The purpose for which every CA of a chain must be allowed to issue, where it names purposes at all.
    private let usage: String

    /// Judges at `instant`: security level 2 (112 bits), strict RFC 5280, purposes left to the caller unless one is given.
    init?(_ roots: [Certificate], at instant: Instant, purpose: Int32 = X509_PURPOSE_ANY) {
        guard let store = X509_STORE_new() else { return nil }
        pointer = store
        usage = purpose == X509_PURPOSE_TIMESTAMP_SIGN ? ReceiptPolicy.stampPurpose : ReceiptPolicy.documentSigning
        for root in roots {
            guard root.with({ X509_STORE_add_cert(store, $0) }) == 1 else { return nil }
        }
        let rules = X509_STORE_get0_param(store)
        X509_VERIFY_PARAM_set_time(rules, time_t(instant.unixSeconds))
        X509_VERIFY_PARAM_set_auth_level(rules, 2)
        X509_VERIFY_PARAM_set_depth(rules, 3)
        guard X509_VERIFY_PARAM_set_purpose(rules, purpose) == 1,
            X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_X509_STRICT)) == 1
        else { return nil }
    }

    deinit {
        X509_STORE_free(pointer)
    }

    /// The chain from a certificate to a root by way of others; throws the library's code for what is wrong with it.
    func chain(from leaf: Certificate, others: [Certificate]) throws(ChainFault) -> CertificateChain {
        defer { withExtendedLifetime((self, others)) {} }
        guard let stack = mc_x509s_new(), let context = X509_STORE_CTX_new() else {
            throw ChainFault(code: X509_V_ERR_OUT_OF_MEM)
        }
        defer {
            X509_STORE_CTX_free(context)
            mc_x509s_free(stack)
        }
        let isReady = leaf.with { leaf in
            others.allSatisfy { $0.with { mc_x509s_push(stack, $0) > 0 } }
                && X509_STORE_CTX_init(context, pointer, leaf, stack) == 1
        }
        guard isReady else { throw ChainFault(code: X509_V_ERR_OUT_OF_MEM) }
        guard X509_verify_cert(context) == 1 else {
            let code = X509_STORE_CTX_get_error(context)
            throw ChainFault(code: code == X509_V_OK ? X509_V_ERR_UNSPECIFIED : code)
        }
        guard mc_chain_allows(context, usage) == 1 else { throw ChainFault(code: X509_V_ERR_INVALID_PURPOSE) }
        let found = X509_STORE_CTX_get0_chain(context)
        var links: [Certificate] = []
        for index in 0..<mc_x509s_count(found) {
            guard let link = mc_x509s_at(found, index), X509_up_ref(link) == 1 else {
                throw ChainFault(code: X509_V_ERR_OUT_OF_MEM)
            }
            links.append(Certificate(owning: link))
        }
        let from = links.compactMap(\.notBefore).max()
        let until = links.compactMap(\.notAfter).min()
        guard let from, let until, from < until else { throw ChainFault(code: X509_V_ERR_UNSPECIFIED) }
        return CertificateChain(links: links, validity: from..<until)
    }
}
