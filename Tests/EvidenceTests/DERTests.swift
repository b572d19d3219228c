import Civil
import Evidence
import Testing

@Suite struct DERTests {
    @Test(arguments: [0, 1, 127, 128, 255, 256, 65_535, 65_536])
    func `an element of any length reads back`(_ length: Int) throws {
        let bytes = DER.element(DER.octetString, [UInt8](repeating: 7, count: length))
        let element = try DERElement(bytes, at: 0, limit: bytes.count)
        #expect(element.content.count == length)
        #expect(element.range == 0..<bytes.count)
    }

    @Test(
        arguments: [
            [], [0x30], [0x30, 0x80, 0, 0], [0x04, 0x81, 0x01, 0x00], [0x04, 0x82, 0x00, 0x80], [0x04, 0x02, 0x00],
            [0x1F, 0x01, 0x00], [0x04, 0x85, 1, 0, 0, 0, 0], [0x04, 0x84, 0x7F, 0xFF, 0xFF, 0xFF],
        ] as [[UInt8]])
    func `an encoding that is not DER is refused`(_ bytes: [UInt8]) {
        #expect(throws: DERFault.notDER) { try DERElement(bytes, at: 0, limit: bytes.count) }
    }

    @Test(arguments: [
        ("2008-01-01T00:00:00+07:00", "071231170000Z"), ("2049-12-31T23:59:59Z", "491231235959Z"),
        ("1950-01-01T00:00:00Z", "500101000000Z"), ("2019-03-04T08:00:00+07:00", "190304010000Z"),
    ])
    func `a UTCTime writes and reads UTC`(_ row: (String, String)) throws {
        let instant = try #require(Instant(row.0))
        #expect(UTCTime.bytes(instant) == Array(row.1.utf8))
        #expect(UTCTime.instant(Array(row.1.utf8)[...]) == instant)
    }

    @Test(arguments: [
        "", "190304010000", "190304010000+", "191304010000Z", "190304240000Z", "1903040100Z", "19030401000éZ",
    ])
    func `another text is no UTCTime`(_ text: String) throws {
        #expect(UTCTime.instant(Array(text.utf8)[...]) == nil)
    }

    @Test func `a year beyond the type is not written`() throws {
        #expect(UTCTime.bytes(try #require(Instant("2050-01-01T00:00:00Z"))) == nil)
    }

    @Test(arguments: [
        ("2008-01-01T00:00:00+07:00", "20071231170000Z"), ("2049-12-31T23:59:59Z", "20491231235959Z"),
        ("1950-01-01T00:00:00Z", "19500101000000Z"),
    ])
    func `a GeneralizedTime writes and reads UTC`(_ row: (String, String)) throws {
        let instant = try #require(Instant(row.0))
        #expect(GeneralizedTime.bytes(instant) == Array(row.1.utf8))
        #expect(GeneralizedTime.instant(Array(row.1.utf8)[...]) == instant)
    }

    @Test(arguments: [
        "", "190304010000Z", "18190304010000Z", "19490304010000Z", "20500101000000Z", "20190304010000.5Z",
    ])
    func `another text is no GeneralizedTime`(_ text: String) throws {
        #expect(GeneralizedTime.instant(Array(text.utf8)[...]) == nil)
    }

    @Test func `garbage is refused and never a crash`() {
        var state: UInt64 = 1
        for _ in 0..<2_000 {
            let bytes = (0..<64).map { place -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return place == 0 ? 0x30 : UInt8(truncatingIfNeeded: state >> 33)
            }
            #expect(throws: SignatureFault.self) { try ReceiptSignature(bytes) }
            #expect(throws: SignatureFault.self) { try TimeStampToken(bytes) }
            #expect(throws: PayloadFault.self) { try ReceiptPayload(bytes) }
        }
    }
}
