internal import Civil
internal import Evidence

/// The constant parts of an authority's time stamps, cut from one that the library made.
struct StampTemplate: Sendable {
    private let template: SignatureTemplate
    /// Where TSTInfo stands in the template's head, and in it what differs.
    private let statement: Range<Int>
    private let imprint: Range<Int>
    private let serial: Range<Int>
    private let time: Range<Int>

    init(cutFrom token: TimeStampToken) throws(SignatureFault) {
        template = try SignatureTemplate(cutFrom: token)
        guard let start = try? token.headStart() else { throw SignatureFault(.structure, "reference") }
        func place(_ range: Range<Int>) -> Range<Int> { (range.lowerBound - start)..<(range.upperBound - start) }
        statement = place(token.statement.range)
        imprint = place(token.statement.places.imprint)
        serial = place(token.statement.places.serial)
        time = place(token.statement.places.time)
    }

    /// A token in DER.
    ///
    /// - Parameters:
    ///   - facts: moment and serial number; the number as long as the one of the reference.
    ///   - signingTime: the signing time in the signed attributes, which proves nothing.
    func stamp(
        _ digest: [UInt8], _ facts: StampFacts, signingTime: Instant, _ context: SigningContext
    ) throws(SigningFault) -> [UInt8] {
        guard digest.count == imprint.count, facts.serial.count == serial.count,
            let moment = GeneralizedTime.bytes(facts.instant)
        else { throw .failed("nothing that can be stamped") }
        var head = template.head
        head.replaceSubrange(imprint, with: digest)
        head.replaceSubrange(serial, with: facts.serial)
        head.replaceSubrange(time, with: moment)
        return try template.sign(Array(head[statement]), at: signingTime, context, head: head) { _ in [] }
    }
}

/// What a time stamp states beside its imprint.
struct StampFacts: Sendable {
    let instant: Instant
    /// Positive, 16 bytes, the first from 0x40 to 0x7F, so that all are equally long.
    let serial: [UInt8]

    init(_ instant: Instant, serial: [UInt8]) throws(SigningFault) {
        guard serial.count == 16 else { throw .failed("a serial number of \(serial.count) bytes") }
        self.instant = instant
        self.serial = [serial[0] & 0x3F | 0x40] + serial.dropFirst()
    }
}
