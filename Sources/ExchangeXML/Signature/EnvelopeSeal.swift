internal import CXMLSec
public import Civil
public import EvidenceOpenSSL
public import Exchange

/// Writes messages of one agency as signed `.edxml` files.
///
/// The signature (XMLDSig, exclusive canonical XML, SHA-256) stands in the header and covers the whole envelope. May
/// be used from any number of threads.
public struct EnvelopeSeal: Sendable {
    private let folder: PKIFolder
    private let agency: String

    /// A seal with the keys of an agency, as `H61`.
    public init(folder: PKIFolder, agency: String) {
        self.folder = folder
        self.agency = agency
    }

    /// The signed file.
    ///
    /// Throws `EdXMLFault.unprintable`, `.brokenZip` or `.tooLarge` for what cannot be written, and for a message that
    /// `EnvelopeVerifier` would not read back as it is; `.notSigned` where there is no key for the year of `instant`.
    public func seal(_ content: EdXMLContent, at instant: Instant) throws(EdXMLFault) -> [UInt8] {
        let key: SealingKey
        do {
            key = try folder.sealingKey(agency: agency, at: instant)
        } catch PKIFault.revoked(let keyID) {
            throw .keyRevoked(keyID)
        } catch {
            throw .notSigned("\(error)")
        }
        let tree = try EnvelopeTree.make(content)
        guard try EnvelopeReader(tree).content() == content else { throw .unprintable("/") }
        return try Self.seal(tree, with: key)
    }

    /// Signs the elements of an envelope, whatever they are.
    static func seal(_ tree: XMLElement, with key: SealingKey) throws(EdXMLFault) -> [UInt8] {
        let document = try XMLDocument(tree)
        guard let root = xmlDocGetRootElement(document.pointer), let header = root.pointee.children else {
            throw .notSigned("no header")
        }
        guard let signature = template(in: document.pointer), xmlAddChild(header, signature) != nil else {
            throw .notSigned("xmlSecTmplSignatureCreate")
        }
        guard let context = SignatureContext(key: key.keyPEM, format: xmlSecKeyDataFormatPem), context.sign(signature)
        else { throw .notSigned("xmlSecDSigCtxSign") }
        guard addCertificates(key.certificates, to: signature) else { throw .notSigned("KeyInfo") }
        return try document.bytes()
    }

    private static func template(in document: xmlDocPtr) -> xmlNodePtr? {
        guard
            let signature = xmlSecTmplSignatureCreateNsPref(
                document, xmlSecTransformExclC14NGetKlass(), xmlSecOpenSSLTransformEcdsaSha256GetKlass(), nil, "ds"),
            let reference = xmlSecTmplSignatureAddReference(
                signature, xmlSecOpenSSLTransformSha256GetKlass(), nil, "", nil),
            xmlSecTmplReferenceAddTransform(reference, xmlSecTransformEnvelopedGetKlass()) != nil,
            xmlSecTmplReferenceAddTransform(reference, xmlSecTransformExclC14NGetKlass()) != nil
        else { return nil }
        return signature
    }

    /// `KeyInfo` is no part of what is signed; verifiers judge the certificates themselves.
    private static func addCertificates(_ certificates: [[UInt8]], to signature: xmlNodePtr) -> Bool {
        guard let info = xmlNewChild(signature, signature.pointee.ns, "KeyInfo", nil),
            let data = xmlNewChild(info, signature.pointee.ns, "X509Data", nil)
        else { return false }
        return certificates.allSatisfy {
            xmlNewTextChild(data, signature.pointee.ns, "X509Certificate", Base64.text($0)) != nil
        }
    }
}
