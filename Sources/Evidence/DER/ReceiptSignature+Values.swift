public import Civil

extension ReceiptSignature {
    /// The SHA-256 that the signature states for its content.
    public func messageDigest() throws(SignatureFault) -> [UInt8] {
        guard let value = attribute(.messageDigest)?.value, value.tag == DER.octetString, value.content.count == 32
        else { throw SignatureFault(.attributeValue, "messageDigest") }
        return Array(bytes[value.content])
    }

    /// The bytes of the time stamp; `nil` where there is none.
    public var timeStampBytes: [UInt8]? {
        timeStamp.map { Array(bytes[$0.range]) }
    }

    /// The signature value, over which the time stamp is made.
    public var signatureValue: [UInt8] {
        Array(bytes[signature.content])
    }

    /// The time that the signer claims: a UTCTime `YYMMDDHHMMSSZ`, from 1950 to 2049 (RFC 5652, 11.3).
    public func signingTime() throws(SignatureFault) -> Instant {
        guard let value = attribute(.signingTime)?.value, value.tag == DER.utcTime,
            let instant = UTCTime.instant(bytes[value.content])
        else { throw SignatureFault(.attributeValue, "signingTime") }
        return instant
    }
}
