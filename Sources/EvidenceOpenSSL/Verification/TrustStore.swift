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

    /// Keeps the store alive while `body` uses it.
    func with<Result>(_ body: (OpaquePointer) -> Result) -> Result {
        defer { withExtendedLifetime(self) {} }
        return body(pointer)
    }

    /// The library's code for what is wrong with the chain from `leaf`; 0 when it leads to a root.
    func chainFault(leaf: OpaquePointer, others: OpaquePointer?) -> Int32 {
        with { store in
            guard let context = X509_STORE_CTX_new() else { return X509_V_ERR_OUT_OF_MEM }
            defer { X509_STORE_CTX_free(context) }
            guard X509_STORE_CTX_init(context, store, leaf, others) == 1 else { return X509_V_ERR_OUT_OF_MEM }
            if X509_verify_cert(context) == 1 {
                return mc_chain_allows(context, usage) == 1 ? X509_V_OK : X509_V_ERR_INVALID_PURPOSE
            }
            let fault = X509_STORE_CTX_get_error(context)
            return fault == X509_V_OK ? X509_V_ERR_UNSPECIFIED : fault
        }
    }
}
