internal import Civil
internal import Evidence

/// The constant parts of one key's signatures, cut from a signature that the library made.
///
/// Two signatures of a key differ in the digest, the time and the signature value alone, time stamps in what they state
/// as well; the lengths of all but the signature value never change, so the order of the attributes does not change
/// either.
struct SignatureTemplate: Sendable {
    /// From the version to the certificates of SignedData.
    let head: [UInt8]
    /// The set of signed attributes as it is hashed: with the tag of a set (RFC 5652, 5.4).
    private let attributes: [UInt8]
    private let digestPlace: Int
    private let timePlace: Int
    /// Version, signer identifier and digest algorithm of SignerInfo.
    private let signerHead: [UInt8]
    private let signatureAlgorithm: [UInt8]

    /// Cuts the template from a message made by the library.
    init(cutFrom outline: some SignedDataOutline) throws(SignatureFault) {
        let bytes = outline.bytes
        let set = outline.signedAttributes.range
        guard let digest = outline.attribute(.messageDigest)?.value, let start = try? outline.headStart(),
            let time = outline.attribute(.signingTime)?.value, digest.content.count == 32, time.content.count == 13,
            let lastCertificate = outline.certificates.last
        else { throw SignatureFault(.structure, "reference") }
        attributes = [DER.set] + bytes[(set.lowerBound + 1)..<set.upperBound]
        digestPlace = digest.content.lowerBound - set.lowerBound
        timePlace = time.content.lowerBound - set.lowerBound
        head = Array(bytes[start..<lastCertificate.range.upperBound])
        signerHead = Array(bytes[outline.signerInfo.content.lowerBound..<set.lowerBound])
        signatureAlgorithm = Array(bytes[set.upperBound..<outline.signature.range.lowerBound])
    }

    /// A message in DER; `context` must be used by no other thread meanwhile.
    ///
    /// - Parameters:
    ///   - content: what is signed.
    ///   - instant: the signing time that the signed attributes state.
    ///   - head: what stands before the signer, when it is not always the same.
    ///   - unsigned: the unsigned attributes that belong to a signature value, in DER; empty for none.
    func sign(
        _ content: [UInt8], at instant: Instant, _ context: SigningContext, head: [UInt8]? = nil,
        unsigned: ([UInt8]) throws(SigningFault) -> [UInt8]
    ) throws(SigningFault) -> [UInt8] {
        guard let time = UTCTime.bytes(instant) else { throw .failed("signing time out of range") }
        var attributes = attributes
        attributes.replaceSubrange(timePlace..<(timePlace + time.count), with: time)
        let hashed = attributes.withUnsafeMutableBufferPointer { buffer -> Bool in
            guard let base = buffer.baseAddress else { return false }
            return content.withUnsafeBytes { context.hash($0, into: base + digestPlace) }
        }
        var digest = [UInt8](repeating: 0, count: 32)
        let rehashed = digest.withUnsafeMutableBufferPointer { buffer -> Bool in
            guard let base = buffer.baseAddress else { return false }
            return attributes.withUnsafeBytes { context.hash($0, into: base) }
        }
        guard hashed, rehashed, let signature = context.sign(digest) else {
            throw .failed("\(OpenSSL.fault("EVP_PKEY_sign"))")
        }
        attributes[0] = DER.context(0)
        return assembled(head ?? self.head, attributes, signature, try unsigned(signature))
    }

    /// The unsigned attributes of a signature with a time stamp.
    static func unsignedAttributes(_ token: [UInt8]) -> [UInt8] {
        let type = ObjectIdentifier.signatureTimeStamp.der
        let values = DER.header(DER.set, length: token.count)
        let length = type.count + values.count + token.count
        let attribute = DER.header(DER.sequence, length: length)
        return DER.header(DER.context(1), length: attribute.count + length) + attribute + type + values + token
    }

    private func assembled(
        _ head: [UInt8], _ attributes: [UInt8], _ signature: [UInt8], _ unsigned: [UInt8]
    ) -> [UInt8] {
        let signatureHead = DER.header(DER.octetString, length: signature.count)
        let signerLength =
            signerHead.count + attributes.count + signatureAlgorithm.count + signatureHead.count + signature.count
            + unsigned.count
        let signerInfo = DER.header(DER.sequence, length: signerLength)
        let signerInfos = DER.header(DER.set, length: signerInfo.count + signerLength)
        let dataLength = head.count + signerInfos.count + signerInfo.count + signerLength
        let signedData = DER.header(DER.sequence, length: dataLength)
        let explicit = DER.header(DER.context(0), length: signedData.count + dataLength)
        let type = ObjectIdentifier.signedData.der
        let length = type.count + explicit.count + signedData.count + dataLength
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length + 8)
        bytes += DER.header(DER.sequence, length: length)
        bytes += type
        bytes += explicit
        bytes += signedData
        bytes += head
        bytes += signerInfos
        bytes += signerInfo
        bytes += signerHead
        bytes += attributes
        bytes += signatureAlgorithm
        bytes += signatureHead
        bytes += signature
        bytes += unsigned
        return bytes
    }
}
