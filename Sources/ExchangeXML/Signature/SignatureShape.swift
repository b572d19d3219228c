/// The one form of a signature that is accepted: a single reference to the whole envelope, header and attachments,
/// so that nothing can be wrapped around what was signed.
struct SignatureShape {
    /// The certificates of `KeyInfo` in DER, the signer's first.
    let certificates: [[UInt8]]
    let algorithm: String

    /// Finds the signature of an envelope and checks its form.
    init(of root: XMLElement) throws(EdXMLFault) {
        guard let header = root.children(EnvelopeTree.header).first else {
            throw .missing("/\(EnvelopeTree.header)")
        }
        let place = header.children.filter { Self.isSignature($0) }
        guard let signature = place.first else {
            throw Self.count(in: root) == 0 ? .signatureMissing : .signatureWrapped("not in the header")
        }
        guard Self.count(in: root) == 1 else { throw .signatureWrapped("several signatures") }
        let names = signature.children.map(\.name)
        guard names == ["SignedInfo", "SignatureValue", "KeyInfo"], Self.isPure(signature) else {
            throw .signatureWrapped("Signature: \(names.joined(separator: " "))")
        }
        algorithm = try Self.checkSignedInfo(signature.children[0])
        certificates = try Self.certificates(in: signature.children[2])
    }

    private static func isSignature(_ element: XMLElement) -> Bool {
        element.name == "Signature" && element.namespace == XMLElement.signature
    }

    private static func count(in element: XMLElement) -> Int {
        element.children.reduce(isSignature(element) ? 1 : 0) { $0 + count(in: $1) }
    }

    /// Whether every element is one of XML signatures, and no attribute names or points to anything.
    private static func isPure(_ element: XMLElement) -> Bool {
        element.namespace == XMLElement.signature
            && element.attributes.keys.allSatisfy { $0 == "Algorithm" || ($0 == "URI" && element.name == "Reference") }
            && element.children.allSatisfy(isPure)
    }

    private static func checkSignedInfo(_ info: XMLElement) throws(EdXMLFault) -> String {
        let names = info.children.map(\.name)
        guard names == ["CanonicalizationMethod", "SignatureMethod", "Reference"] else {
            throw .signatureWrapped("SignedInfo: \(names.joined(separator: " "))")
        }
        let canonical = try bareAlgorithm(info.children[0])
        guard canonical == SignatureAlgorithm.exclusiveCanonical else { throw .weakAlgorithm(canonical) }
        let method = try bareAlgorithm(info.children[1])
        guard [SignatureAlgorithm.ecdsa, SignatureAlgorithm.rsa].contains(method) else { throw .weakAlgorithm(method) }
        try checkReference(info.children[2])
        return method
    }

    private static func checkReference(_ reference: XMLElement) throws(EdXMLFault) {
        guard reference.attributes["URI"] == "" else {
            throw .signatureWrapped("Reference: URI \(reference.attributes["URI"] ?? "is missing")")
        }
        let names = reference.children.map(\.name)
        guard names == ["Transforms", "DigestMethod", "DigestValue"] else {
            throw .signatureWrapped("Reference: \(names.joined(separator: " "))")
        }
        var transforms: [String] = []
        for transform in reference.children[0].children { transforms.append(try bareAlgorithm(transform)) }
        guard transforms == [SignatureAlgorithm.enveloped, SignatureAlgorithm.exclusiveCanonical] else {
            throw .signatureWrapped("Transforms: \(transforms.joined(separator: " "))")
        }
        let digest = try bareAlgorithm(reference.children[1])
        guard digest == SignatureAlgorithm.sha256 else { throw .weakAlgorithm(digest) }
    }

    /// The algorithm of an element that has no parameters.
    private static func bareAlgorithm(_ element: XMLElement) throws(EdXMLFault) -> String {
        guard element.children.isEmpty, let algorithm = element.attributes["Algorithm"] else {
            throw .signatureWrapped(element.name)
        }
        return algorithm
    }

    private static func certificates(in info: XMLElement) throws(EdXMLFault) -> [[UInt8]] {
        guard info.children.count == 1, let data = info.children.first, data.name == "X509Data" else {
            throw .untrusted("KeyInfo without X509Data alone")
        }
        var certificates: [[UInt8]] = []
        for element in data.children {
            switch element.name {
            case "X509SubjectName": continue
            case "X509Certificate":
                guard let der = Base64.bytes(element.text) else { throw .badBase64("X509Certificate") }
                certificates.append(der)
            default: throw .untrusted("X509Data with \(element.name)")
            }
        }
        guard (1...4).contains(certificates.count) else { throw .untrusted("\(certificates.count) certificates") }
        return certificates
    }
}
