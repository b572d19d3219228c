public import Evidence

/// A request for a time stamp (TimeStampReq; RFC 3161, 2.4.1), and what its answer has to be.
public struct StampRequest: Hashable, Sendable {
    /// The SHA-256 that is to be stamped.
    let imprint: [UInt8]
    /// A positive number, the content of an INTEGER.
    let nonce: [UInt8]

    /// - Parameter random: 8 bytes that nobody can foresee.
    public init(imprint: [UInt8], random: [UInt8]) {
        self.imprint = imprint
        nonce = [0x40 | (random.first ?? 0) & 0x3F] + random.dropFirst()
    }

    /// The request in DER; it asks for the certificates.
    public var der: [UInt8] {
        let digest = DER.element(DER.octetString, imprint)
        let imprint = DER.element(DER.sequence, DER.element(DER.sequence, ObjectIdentifier.sha256.der) + digest)
        return DER.element(
            DER.sequence,
            [DER.integer, 1, 1] + imprint + DER.element(DER.integer, nonce) + DER.element(DER.boolean, [0xFF]))
    }

    /// The token in a reply (TimeStampResp in DER), if it is granted and answers this request.
    ///
    /// Whose it is, and whether its signature is right, is for `OutsideAuthority.accept`.
    public func token(in reply: [UInt8]) throws(StampFault) -> [UInt8] {
        guard reply.count <= ReceiptSignature.sizeLimit, let outer = try? DERElement(reply, at: 0, limit: reply.count),
            outer.range == reply.indices, let parts = try? outer.children(in: reply), let status = parts.first,
            let first = try? status.children(in: reply).first, first.tag == DER.integer, first.content.count == 1
        else { throw .malformed("not a TimeStampResp") }
        let word = reply[first.content.lowerBound]
        guard word <= 1, parts.count == 2 else { throw .rejected(status: word) }
        let token = Array(reply[parts[1].range])
        let statement: TimeStampStatement
        do {
            statement = try TimeStampToken(token).statement
        } catch {
            throw .malformed(error.detail)
        }
        guard statement.imprint == imprint else { throw .otherImprint }
        guard statement.nonce == nonce else { throw .otherNonce }
        return token
    }
}
