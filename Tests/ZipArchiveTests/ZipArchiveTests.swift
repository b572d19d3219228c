import Testing
import ZipArchive

@Suite struct ZipArchiveTests {
    static let entries = [
        ZipEntry(name: "README.md", bytes: Array("một cửa".utf8)), ZipEntry(name: "crl/empty", bytes: []),
        ZipEntry(name: "receipts/001-submission/receipt.json", bytes: [UInt8](repeating: 0x7B, count: 100_000)),
    ]

    @Test func `what is packed comes out as it went in, and the same files give the same bytes`() throws {
        let packed = try ZipArchive.pack(Self.entries)
        #expect(try ZipArchive.pack(Self.entries) == packed)
        #expect(packed.count < 1_000)
        #expect(try ZipArchive.unpack(packed, most: 3, limit: 200_000) == Self.entries)
        try Self.entries.checkNames()
    }

    @Test func `too many files, and more bytes than are taken, are refused`() throws {
        let packed = try ZipArchive.pack(Self.entries)
        #expect(throws: ZipFault.tooMany(limit: 2)) { try ZipArchive.unpack(packed, most: 2, limit: 200_000) }
        #expect(throws: ZipFault.tooLarge(limit: 100_000)) { try ZipArchive.unpack(packed, most: 3, limit: 100_000) }
        let bomb = try ZipArchive.pack([ZipEntry(name: "a", bytes: [UInt8](repeating: 0, count: 50 << 20))])
        #expect(bomb.count < 100_000)
        #expect(throws: ZipFault.tooLarge(limit: 1 << 20)) { try ZipArchive.unpack(bomb, most: 1, limit: 1 << 20) }
    }

    @Test func `what is cut off or changed is broken`() throws {
        let packed = try ZipArchive.pack(Self.entries)
        for length in stride(from: 1, to: packed.count, by: 7) {
            #expect(throws: ZipFault.broken) {
                try ZipArchive.unpack(Array(packed[..<length]), most: 3, limit: 200_000)
            }
        }
        var changed = packed
        changed[45] ^= 0xFF
        #expect(throws: ZipFault.broken) { try ZipArchive.unpack(changed, most: 3, limit: 200_000) }
    }

    @Test(arguments: ["/etc/passwd", "../outside", "a/../../b", "./a", "a\\b", "a\u{7}", "", "a\u{7F}"])
    func `a path that leads elsewhere is refused`(_ name: String) {
        #expect(throws: ZipFault.badName(name)) { try [ZipEntry(name: name, bytes: [])].checkNames() }
    }

    @Test func `a path that stands there twice is refused`() {
        let twice = [ZipEntry(name: "a", bytes: [1]), ZipEntry(name: "a", bytes: [2])]
        #expect(throws: ZipFault.badName("a")) { try twice.checkNames() }
    }
}
