public import Civil

/// What a time-stamping authority states (TSTInfo; RFC 3161, 2.4.2): this digest existed at this moment.
public struct TimeStampStatement: Hashable, Sendable {
    /// The policy, as the content of an object identifier.
    public let policy: [UInt8]
    /// The SHA-256 that was stamped.
    public let imprint: [UInt8]
    /// The serial number, unique to the authority, as the content of an INTEGER.
    public let serial: [UInt8]
    /// The number by which a request is told from others, as the content of an INTEGER; `nil` where none was sent.
    public let nonce: [UInt8]?
    /// The moment, in whole seconds (genTime).
    public let time: Instant
    /// Where the statement stands in the bytes of the token.
    public let range: Range<Int>
    /// Where imprint, serial and moment stand in the bytes of the token.
    public let places: Places

    /// The parts that differ between two stamps of an authority.
    public struct Places: Hashable, Sendable {
        public let imprint: Range<Int>
        public let serial: Range<Int>
        public let time: Range<Int>
    }

    /// Reads the statement that fills a range of a token.
    ///
    /// Accuracy, ordering, nonce and the name of the authority are allowed; extensions are not.
    init(_ bytes: [UInt8], at range: Range<Int>) throws(SignatureFault) {
        let reader = StrictReader(bytes)
        let outer = try reader.element(at: range)
        try reader.checkEncoding(of: outer)
        let parts = try reader.children(of: outer, tags: [DER.sequence], .structure)
        guard parts.count >= 5, reader.isInteger(parts[0], 1), parts[1].tag == DER.objectIdentifier,
            parts[3].tag == DER.integer, parts[4].tag == DER.generalizedTime
        else { throw SignatureFault(.structure, "TSTInfo") }
        let imprint = try reader.children(of: parts[2], tags: [DER.sequence], .structure)
        guard imprint.count == 2, reader.isDigestAlgorithm(imprint[0]) else {
            throw SignatureFault(.timestampAlgorithm, "messageImprint")
        }
        guard imprint[1].tag == DER.octetString, imprint[1].content.count == 32 else {
            throw SignatureFault(.structure, "messageImprint")
        }
        guard (1...20).contains(parts[3].content.count) else { throw SignatureFault(.structure, "serialNumber") }
        guard let time = GeneralizedTime.instant(bytes[parts[4].content]) else {
            throw SignatureFault(.structure, "genTime")
        }
        let optional: [UInt8] = [DER.sequence, DER.boolean, DER.integer, DER.context(0)]
        var rest = optional[...]
        for part in parts[5...] {
            guard let place = rest.firstIndex(of: part.tag) else { throw SignatureFault(.structure, "TSTInfo") }
            rest = rest[(place + 1)...]
        }
        self.range = range
        policy = Array(bytes[parts[1].content])
        self.imprint = Array(bytes[imprint[1].content])
        serial = Array(bytes[parts[3].content])
        nonce = parts[5...].first { $0.tag == DER.integer }.map { Array(bytes[$0.content]) }
        self.time = time
        places = Places(imprint: imprint[1].content, serial: parts[3].content, time: parts[4].content)
    }
}
