internal import CXMLSec

/// What one signature needs of the library while it is made or checked; used by one thread.
final class SignatureContext {
    private let pointer: xmlSecDSigCtxPtr

    /// A context with a private key in PEM, or with the public key of a certificate in DER.
    init?(key bytes: [UInt8], format: xmlSecKeyDataFormat) {
        guard XMLSecurity.started, let context = xmlSecDSigCtxCreate(nil) else { return nil }
        pointer = context
        let key = xmlSecOpenSSLAppKeyLoadMemory(bytes, UInt32(bytes.count), format, nil, nil, nil)
        guard let key else { return nil }
        context.pointee.signKey = key
    }

    deinit {
        xmlSecDSigCtxDestroy(pointer)
    }

    /// Fills in the digest and the value of a signature.
    func sign(_ signature: xmlNodePtr) -> Bool {
        xmlSecDSigCtxSign(pointer, signature) >= 0 && pointer.pointee.status == xmlSecDSigStatusSucceeded
    }

    /// Whether a signature is that of the key; only what is accepted may occur in it, whatever was checked before.
    func verify(_ signature: xmlNodePtr) -> Bool {
        pointer.pointee.enabledReferenceUris = xmlSecTransformUriType(xmlSecTransformUriTypeEmpty)
        let references = [
            xmlSecTransformEnvelopedGetKlass(), xmlSecTransformExclC14NGetKlass(),
            xmlSecOpenSSLTransformSha256GetKlass(),
        ]
        let methods = [
            xmlSecTransformExclC14NGetKlass(), xmlSecOpenSSLTransformEcdsaSha256GetKlass(),
            xmlSecOpenSSLTransformRsaSha256GetKlass(),
        ]
        guard references.allSatisfy({ xmlSecDSigCtxEnableReferenceTransform(pointer, $0) >= 0 }),
            methods.allSatisfy({ xmlSecDSigCtxEnableSignatureTransform(pointer, $0) >= 0 })
        else { return false }
        return xmlSecDSigCtxVerify(pointer, signature) >= 0 && pointer.pointee.status == xmlSecDSigStatusSucceeded
    }
}
