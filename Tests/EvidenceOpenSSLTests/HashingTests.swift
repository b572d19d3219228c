import Evidence
import EvidenceOpenSSL
import Testing

@Suite struct HashingTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func `SHA-256 gives the published digests, whole and in pieces`(_ row: (String, String)) {
        let bytes = Array(row.0.utf8)
        #expect(Digest.sha256Hex(bytes) == row.1)
        let stream = SHA256Stream()
        for byte in bytes { stream.update(CollectionOfOne(byte)) }
        #expect(Hex.string(stream.finalize()) == row.1)
        stream.update(bytes)
        #expect(Hex.string(stream.finalize()) == row.1)
    }

    @Test func `scrypt gives the published key of RFC 7914`() throws {
        let salt = Array("SodiumChloride".utf8)
        let text = PasswordHash.make(password: "pleaseletmein", salt: salt)
        #expect(text.hasPrefix("scrypt$16384$8$1$536f6469756d43686c6f72696465$7023bdcb3afd7348461c06cd81fd38eb"))
        let hash = try #require(PasswordHash(text))
        #expect(hash.matches("pleaseletmein"))
        #expect(!hash.matches("pleaseletmeim"))
        #expect(!hash.matches(""))
    }

    @Test func `no password matches the decoy`() {
        #expect(!PasswordHash.decoy.matches(""))
    }

    @Test(arguments: [
        "", "scrypt$16384$8$1$00", "scrypt$16385$8$1$0011223344556677$00", "bcrypt$16384$8$1$0011223344556677$00",
        "scrypt$1073741824$8$1$0011223344556677$" + String(repeating: "00", count: 32),
        "scrypt$16384$8$1$00$" + String(repeating: "00", count: 32),
    ])
    func `a stored text of another form or cost is refused`(_ text: String) {
        #expect(PasswordHash(text) == nil)
    }

    @Test func `random bytes are as many as asked for and do not repeat`() {
        #expect(randomBytes(0).isEmpty)
        #expect(randomBytes(32).count == 32)
        #expect(randomBytes(32) != randomBytes(32))
    }

    @Test func `a pool of random bytes hands each out once, as many as asked for`() async {
        let pool = RandomPool.shared
        #expect(pool.bytes(0).isEmpty)
        #expect(pool.bytes(5000).count == 5000)
        let drawn = await withTaskGroup(of: [[UInt8]].self) { group in
            for _ in 0..<8 { group.addTask { (0..<1000).map { pool.bytes(16 + $0 % 9) } } }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(drawn).count == 8000 && drawn.allSatisfy { (16...24).contains($0.count) })
    }
}
