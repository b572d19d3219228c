import EvidenceOpenSSL
import Testing
import TransparencyLog

@Suite struct NoteTests {
    @Test func `a signature is the one of RFC 8032`() throws {
        let seed = bytes(hex: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        let signer = try Ed25519Signer(name: "rfc", kind: .note, seed: seed)
        let publicKey = bytes(hex: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        let signature = bytes(
            hex: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555f"
                + "b8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")
        #expect(signer.key.publicKey == publicKey)
        #expect(try signer.signature(of: []) == signature)
        #expect(verifier.verifies(signature, of: [], publicKey: publicKey))
        #expect(!verifier.verifies(signature, of: [0], publicKey: publicKey))
        #expect(!verifier.verifies(signature.dropLast(), of: [], publicKey: publicKey))
        #expect(!verifier.verifies(signature, of: [], publicKey: Array(publicKey.dropLast())))
    }

    @Test func `a key is read back from its PEM, and only an Ed25519 key is one`() throws {
        let first = try signer()
        let pem = try #require(first.pem)
        #expect(try Ed25519Signer(name: origin, kind: .note, pem: pem).key == first.key)
        #expect(throws: NoteFault.badKey) { try Ed25519Signer(name: origin, kind: .note, pem: [1, 2, 3]) }
        #expect(throws: NoteFault.badKey) { try Ed25519Signer(name: origin, kind: .note, seed: [1]) }
        #expect(throws: NoteFault.badKey) { try signer("two words") }
    }

    @Test(arguments: [
        "", "example.com/foo", "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
    ])
    func `a verifier key of another form is refused`(text: String) {
        #expect(throws: NoteFault.badKey) { try VerifierKey(text, hasher: hasher) }
    }

    @Test func `a checkpoint is signed, read and verified, and unknown signers are kept`() throws {
        let checkpoint = try #require(try GrownLog(size: 5).checkpoint())
        var note = try checkpoint.signed(by: signer())
        try note.sign(with: signer("stranger", seed: 9))
        let read = try SignedNote(note.bytes)
        #expect(read == note && read.signatures.count == 2)
        #expect(try Checkpoint(text: read.text) == checkpoint)
        #expect(try read.verified(by: [signer().key], with: verifier).map(\.key) == [signer().key])
        #expect(throws: NoteFault.unsigned) { try read.verified(by: [witnessSigner(1).key], with: verifier) }
    }

    @Test func `no byte of a signed checkpoint can be changed`() throws {
        let checkpoint = try #require(try GrownLog(size: 5).checkpoint())
        let note = try checkpoint.signed(by: signer()).bytes
        let key = try signer().key
        for place in note.indices {
            var altered = note
            altered[place] ^= 1
            #expect(throws: NoteFault.self) { try SignedNote(altered).verified(by: [key], with: verifier) }
        }
    }

    @Test func `one wrong signature of a known key spoils the note`() throws {
        let checkpoint = try #require(try GrownLog(size: 5).checkpoint())
        var note = try checkpoint.signed(by: signer())
        note.add(NoteSignature(by: try signer("second", seed: 2).key, bytes: [UInt8](repeating: 0, count: 64)))
        #expect(throws: NoteFault.wrongSignature(by: "second")) {
            try note.verified(by: [signer().key, signer("second", seed: 2).key], with: verifier)
        }
    }

    @Test(arguments: [
        ("text\n", NoteFault.noSignatures), ("text\n\n", .noSignatures), ("text\n\n— a AAAAAAA=", .noSignatures),
        ("text\r\n\n— a AAAAAAA=\n", .notText), ("text\n\n- a AAAAAAA=\n", .badSignatureLine(1)),
        ("text\n\n— a AAAAAAB=\n", .badSignatureLine(1)), ("text\n\n— a AAAAAA==\n", .badSignatureLine(1)),
        ("text\n\n— a\u{A0}b AAAAAAA=\n", .badSignatureLine(1)), ("text\n\n— a+b AAAAAAA=\n", .badSignatureLine(1)),
        ("text\n\n— a AAAAAAA=\n—  AAAAAAA=\n", .badSignatureLine(2)),
        ("text\n\n" + String(repeating: "— a AAAAAAA=\n", count: 65), .tooLarge),
    ])
    func `a note of another form is refused`(_ row: (text: String, fault: NoteFault)) {
        #expect(throws: row.fault) { try SignedNote(Array(row.text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 or too many are refused`() {
        #expect(throws: NoteFault.notText) { try SignedNote([0x61, 0xFF, 0x0A, 0x0A]) }
        #expect(throws: NoteFault.tooLarge) { try SignedNote([UInt8](repeating: 0x61, count: SignedNote.largest + 1)) }
    }

    @Test(arguments: [
        ("a\n1\n", "lines"), ("\n1\nx\n", "origin"), ("a\n01\nx\n", "size"), ("a\n-1\nx\n", "size"),
        ("a\n9223372036854775808\nx\n", "size"), ("a\n1\nAAAA\n", "root"),
        ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\nb\n", "extension"),
        ("a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=", "end"),
    ])
    func `a text that is no checkpoint is refused`(_ row: (text: String, part: String)) {
        #expect(throws: NoteFault.notACheckpoint(row.part)) { try Checkpoint(text: row.text) }
    }

    @Test func `lines that a log adds are kept`() throws {
        let text = "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\nmore\n"
        let checkpoint = try Checkpoint(text: text)
        #expect(checkpoint.extensions == ["more"] && checkpoint.text == text)
    }
}
