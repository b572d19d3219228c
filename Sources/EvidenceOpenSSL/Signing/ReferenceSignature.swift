internal import COpenSSL
internal import Civil
internal import Evidence

/// Receipt signatures as the library's own CMS functions write and read them: the measure of the template.
enum ReferenceSignature {
    /// A detached signature in DER: CAdES-B-T (EN 319 122-1) with a time stamper, CAdES-B without.
    static func make(
        _ payload: [UInt8], at instant: Instant, _ credential: Credential, issuing: Certificate,
        stamper: (any TimeStamper)? = nil
    ) throws(SigningFault) -> [UInt8] {
        OpenSSL.clearErrors()
        guard let time = UTCTime.bytes(instant) else { throw .failed("signing time out of range") }
        let flags = UInt32(CMS_PARTIAL | CMS_BINARY | CMS_DETACHED | CMS_NOSMIMECAP)
        guard let cms = CMS_sign(nil, nil, nil, nil, flags) else { throw failed("CMS_sign") }
        defer { CMS_ContentInfo_free(cms) }
        let algorithm = credential.key.algorithm ?? .ecdsa
        let signer = credential.certificate.with { certificate in
            credential.key.with { key in
                CMS_add1_signer(
                    cms, certificate, key, Digest.algorithm.pointer, flags | UInt32(CMS_CADES | CMS_KEY_PARAM))
            }
        }
        guard let signer, algorithm != .rsaPSS || PSSPadding.set(CMS_SignerInfo_get0_pkey_ctx(signer)),
            issuing.with({ CMS_add1_cert(cms, $0) }) == 1
        else { throw failed("CMS_add1_signer") }
        guard CMS_signed_add1_attr_by_NID(signer, NID_pkcs9_signingTime, V_ASN1_UTCTIME, time, Int32(time.count)) == 1,
            add(.mimeType, "0.4.0.1733.2.1", to: signer, algorithm),
            add(.commitmentType, "1.2.840.113549.1.9.16.2.16", to: signer, algorithm),
            add(.algorithmProtection, "1.2.840.113549.1.9.52", to: signer, algorithm)
        else { throw failed("CMS_signed_add1_attr") }
        let done = MemoryBuffer.reading(payload) { CMS_final(cms, $0, nil, flags) }
        guard done == 1 else { throw failed("CMS_final") }
        if let stamper { try stamp(signer, at: instant, by: stamper) }
        guard let encoded = MemoryBuffer.encoded({ i2d_CMS_ContentInfo(cms, $0) }) else {
            throw failed("i2d_CMS_ContentInfo")
        }
        return encoded
    }

    /// Adds the time stamp over the signature value.
    private static func stamp(
        _ signer: OpaquePointer, at instant: Instant, by stamper: any TimeStamper
    ) throws(SigningFault) {
        guard let value = CMS_SignerInfo_get0_signature(signer), let start = ASN1_STRING_get0_data(value) else {
            throw failed("CMS_SignerInfo_get0_signature")
        }
        let signature = UnsafeRawBufferPointer(start: start, count: Int(ASN1_STRING_length(value)))
        let token = try stamper.stamp(Digest.sha256(signature), at: instant)
        let added = CMS_unsigned_add1_attr_by_NID(
            signer, NID_id_smime_aa_timeStampToken, V_ASN1_SEQUENCE, token, Int32(token.count))
        guard added == 1 else { throw failed("CMS_unsigned_add1_attr_by_NID") }
    }

    /// Whether the library reads `cms`, writes it back byte for byte, and finds its signature right.
    static func confirms(_ cms: [UInt8], of payload: [UInt8]) -> Bool {
        OpenSSL.clearErrors()
        defer { OpenSSL.clearErrors() }
        guard let message = CMSMessage(cms), message.reencoded == cms else { return false }
        let flags = UInt32(CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY)
        return message.with { pointer in
            MemoryBuffer.reading(payload) { CMS_verify(pointer, nil, nil, $0, nil, flags) } == 1
        }
    }

    /// Adds an attribute whose value never varies; the library wants the content of the value and its tag.
    private static func add(
        _ attribute: ObjectIdentifier, _ dotted: String, to signer: OpaquePointer, _ algorithm: SignatureAlgorithm
    ) -> Bool {
        guard let encoded = attribute.fixedValue(algorithm),
            let value = try? DERElement(encoded, at: 0, limit: encoded.count)
        else { return false }
        let isSequence = value.tag == DER.sequence
        let bytes = Array(encoded[isSequence ? value.range : value.content])
        let type = isSequence ? V_ASN1_SEQUENCE : V_ASN1_UTF8STRING
        return CMS_signed_add1_attr_by_txt(signer, dotted, type, bytes, Int32(bytes.count)) == 1
    }

    private static func failed(_ operation: String) -> SigningFault {
        .failed("\(OpenSSL.fault(operation))")
    }
}
