internal import COpenSSL
internal import Civil
internal import Evidence

/// Time stamps as the library's own functions write them: the measure of the template, and the answer to strangers.
struct ReferenceStamp: Sendable {
    let credential: Credential
    let issuing: Certificate

    /// The largest request that is read, in bytes.
    private static let requestLimit = 16_384

    /// A TimeStampResp in DER to a TimeStampReq: granted, or rejected with its reason.
    ///
    /// - Parameter facts: `nil` when the authority has no time to give.
    func reply(to request: [UInt8], _ facts: StampFacts?) throws(SigningFault) -> [UInt8] {
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        let context = try context()
        defer { TS_RESP_CTX_free(context) }
        let serial = facts?.serial ?? [UInt8](repeating: 0x40, count: 16)
        let reply = serial.withUnsafeBufferPointer { serial -> [UInt8]? in
            var stated = mc_stamp_facts(seconds: facts?.instant.unixSeconds ?? -1, serial: serial.baseAddress)
            return MemoryBuffer.reading(Self.whole(request)) { input -> [UInt8]? in
                guard let response = mc_stamp_reply(context, input, &stated) else { return nil }
                defer { TS_RESP_free(response) }
                return MemoryBuffer.encoded { i2d_TS_RESP(response, $0) }
            } ?? nil
        }
        guard let reply else { throw .failed("\(OpenSSL.fault("TS_RESP_create_response"))") }
        return reply
    }

    /// A token in DER for a SHA-256.
    func stamp(_ digest: [UInt8], _ facts: StampFacts) throws(SigningFault) -> [UInt8] {
        let imprint = DER.element(
            DER.sequence,
            DER.element(DER.sequence, ObjectIdentifier.sha256.der) + DER.element(DER.octetString, digest))
        let request = DER.element(
            DER.sequence, [DER.integer, 1, 1] + imprint + DER.element(DER.boolean, [0xFF]))
        let reply = try reply(to: request, facts)
        guard let outer = try? DERElement(reply, at: 0, limit: reply.count),
            let parts = try? outer.children(in: reply), parts.count == 2
        else { throw .failed("the library rejects a request of our own") }
        return Array(reply[parts[1].range])
    }

    /// The request, or nothing when it is too large or something follows it: the library would read its beginning.
    private static func whole(_ request: [UInt8]) -> [UInt8] {
        guard request.count <= requestLimit, let outer = try? DERElement(request, at: 0, limit: request.count),
            outer.range == request.indices
        else { return [] }
        return request
    }

    private func context() throws(SigningFault) -> OpaquePointer {
        guard let context = TS_RESP_CTX_new() else { throw .failed("\(OpenSSL.fault("TS_RESP_CTX_new"))") }
        guard setSigner(context), setRules(context) else {
            TS_RESP_CTX_free(context)
            throw .failed("\(OpenSSL.fault("TS_RESP_CTX_set"))")
        }
        return context
    }

    private func setSigner(_ context: OpaquePointer) -> Bool {
        guard let chain = mc_x509s_new() else { return false }
        defer { mc_x509s_free(chain) }
        return issuing.with { issuing in
            mc_x509s_push(chain, issuing) > 0 && TS_RESP_CTX_set_certs(context, chain) == 1
        } && credential.certificate.with { TS_RESP_CTX_set_signer_cert(context, $0) == 1 }
            && credential.key.with { TS_RESP_CTX_set_signer_key(context, $0) == 1 }
    }

    /// SHA-256 for signing and for binding the certificate, the policy, and what may be stamped.
    private func setRules(_ context: OpaquePointer) -> Bool {
        guard let policy = OBJ_txt2obj(ReceiptPolicy.timeStamping, 1) else { return false }
        defer { ASN1_OBJECT_free(policy) }
        return TS_RESP_CTX_set_signer_digest(context, Digest.algorithm.pointer) == 1
            && TS_RESP_CTX_set_ess_cert_id_digest(context, Digest.algorithm.pointer) == 1
            && TS_RESP_CTX_set_def_policy(context, policy) == 1
            && TS_RESP_CTX_set_accuracy(context, 1, 0, 0) == 1
            && TS_RESP_CTX_add_md(context, Digest.algorithm.pointer) == 1
            && TS_RESP_CTX_add_md(context, EVP_sha384()) == 1 && TS_RESP_CTX_add_md(context, EVP_sha512()) == 1
    }
}
