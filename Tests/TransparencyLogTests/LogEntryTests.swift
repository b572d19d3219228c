import Testing
import TransparencyLog

@Suite struct LogEntryTests {
    private let digest = hasher.digest([1])

    private func entry(receipts: Int = 2, previous: Bool = true) throws -> LogEntry {
        let receipt = LogEntry.Receipt(payload: hasher.digest([2]), signature: hasher.digest([3]))
        return try #require(
            LogEntry(
                sequence: 41, type: "DossierReceived", time: 1_551_661_200, content: digest,
                receipts: Array(repeating: receipt, count: receipts), previous: previous ? hasher.leaf([4]) : nil))
    }

    @Test func `the bytes are canonical JSON`() throws {
        let expected =
            #"{"content":"\#(digest.hex)","previous":null,"receipts":[],"schema":"motcua.log/1","sequence":41,"#
            + #""time":1551661200,"type":"DossierReceived"}"#
        #expect(try entry(receipts: 0, previous: false).bytes == Array(expected.utf8))
    }

    @Test(arguments: [0, 1, 2, 16])
    func `an entry is read back`(receipts: Int) throws {
        for previous in [true, false] {
            let entry = try entry(receipts: receipts, previous: previous)
            #expect(LogEntry(entry.bytes) == entry)
        }
    }

    @Test func `what is changed, cut or added to reads as another entry or as none`() throws {
        let entry = try entry()
        let bytes = entry.bytes
        for place in bytes.indices {
            #expect(LogEntry(Array(bytes[..<place])) == nil)
            for bit in 0..<8 {
                var altered = bytes
                altered[place] ^= 1 << UInt8(bit)
                let read = LogEntry(altered)
                #expect(read == nil || (read != entry && read?.bytes == altered))
            }
        }
        #expect(LogEntry(bytes + [0x20]) == nil)
    }

    @Test(arguments: [
        ("", 0), ("tiếp nhận", 0), ("a\"b", 0), (String(repeating: "a", count: 65), 0), ("a", -1), ("a", 1 << 53),
    ])
    func `a type or number out of range is refused`(_ row: (type: String, number: Int)) {
        #expect(
            LogEntry(
                sequence: row.number, type: row.type, time: 0, content: digest, receipts: [], previous: nil) == nil)
    }
}
