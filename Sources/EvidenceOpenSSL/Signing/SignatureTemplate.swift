internal import Civil
internal import Evidence

/// The constant parts of one key's signatures, cut from a signature that the library made.
///
/// Two signatures of a key differ in the digest, the time and the signature value alone; the lengths of the first two
/// never change, so the order of the signed attributes does not change either.
struct SignatureTemplate: Sendable {
    /// The set of signed attributes as it is hashed: with the tag of a set (RFC 5652, 5.4).
    private let attributes: [UInt8]
    private let digestPlace: Int
    private let timePlace: Int
    /// From the version to the certificates of SignedData.
    private let messageHead: [UInt8]
    /// Version, signer identifier and digest algorithm of SignerInfo.
    private let signerHead: [UInt8]
    private let signatureAlgorithm: [UInt8]

    /// Cuts the template from a signature made by the library.
    init(cutFrom reference: [UInt8], keyID: String) throws(SigningFault) {
        do {
            let outline = try ReceiptSignature(reference)
            let set = outline.signedAttributes.range
            guard let digest = outline.attribute(.messageDigest)?.value,
                let time = outline.attribute(.signingTime)?.value, digest.content.count == 32, time.content.count == 13,
                let lastCertificate = outline.certificates.last
            else { throw SignatureFault(.structure, "reference") }
            attributes = [DER.set] + reference[(set.lowerBound + 1)..<set.upperBound]
            digestPlace = digest.content.lowerBound - set.lowerBound
            timePlace = time.content.lowerBound - set.lowerBound
            messageHead = Array(reference[try Self.headStart(reference)..<lastCertificate.range.upperBound])
            signerHead = Array(reference[outline.signerInfo.content.lowerBound..<set.lowerBound])
            signatureAlgorithm = Array(reference[set.upperBound..<outline.signature.range.lowerBound])
        } catch {
            throw .keyUnusable(keyID, reason: "\(error)")
        }
    }

    /// A detached signature in DER; `context` must be used by no other thread meanwhile.
    func sign(
        _ payload: [UInt8], at instant: Instant, _ context: SigningContext
    ) throws(SigningFault) -> [UInt8] {
        guard let time = UTCTime.bytes(instant) else { throw .failed("signing time out of range") }
        var attributes = attributes
        attributes.replaceSubrange(timePlace..<(timePlace + time.count), with: time)
        let hashed = attributes.withUnsafeMutableBufferPointer { buffer -> Bool in
            guard let base = buffer.baseAddress else { return false }
            return payload.withUnsafeBytes { context.hash($0, into: base + digestPlace) }
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
        return assembled(attributes, signature)
    }

    /// Whether two signatures of one payload and time are the same but for the signature value.
    func matches(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        guard let first = try? ReceiptSignature(one), let second = try? ReceiptSignature(other) else { return false }
        let certificates = first.certificates.map { one[$0.range] }
        return certificates.elementsEqual(second.certificates.map { other[$0.range] }, by: { $0.elementsEqual($1) })
            && one[first.signerInfo.content.lowerBound..<first.signature.range.lowerBound]
                .elementsEqual(other[second.signerInfo.content.lowerBound..<second.signature.range.lowerBound])
    }

    private func assembled(_ attributes: [UInt8], _ signature: [UInt8]) -> [UInt8] {
        let signatureHead = DER.header(DER.octetString, length: signature.count)
        let signerLength =
            signerHead.count + attributes.count + signatureAlgorithm.count + signatureHead.count + signature.count
        let signerInfo = DER.header(DER.sequence, length: signerLength)
        let signerInfos = DER.header(DER.set, length: signerInfo.count + signerLength)
        let dataLength = messageHead.count + signerInfos.count + signerInfo.count + signerLength
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
        bytes += messageHead
        bytes += signerInfos
        bytes += signerInfo
        bytes += signerHead
        bytes += attributes
        bytes += signatureAlgorithm
        bytes += signatureHead
        bytes += signature
        return bytes
    }

    /// Where the content of SignedData begins.
    private static func headStart(_ reference: [UInt8]) throws(DERFault) -> Int {
        let outer = try DERElement(reference, at: 0, limit: reference.count)
        guard let wrapped = try outer.children(in: reference).last,
            let signedData = try wrapped.children(in: reference).first
        else { throw DERFault.notDER }
        return signedData.content.lowerBound
    }
}
