import EvidenceOpenSSL
import Foundation
import Testing
import TransparencyLog

/// A witness with its folder.
@Suite struct StandingWitnessTests {
    private let path = FileManager.default.temporaryDirectory.appending(path: "witness-\(UUID().uuidString)").path
    private let log: Ed25519Signer

    init() throws {
        log = try Ed25519Signer(name: "motcua/log", kind: .note, seed: [UInt8](repeating: 3, count: 32))
        _ = try WitnessFolder.create(path, name: "thanh-tra", seed: [UInt8](repeating: 4, count: 32))
    }

    private func note(_ size: Int, seed: Int = 0) throws -> [UInt8] {
        let root = GrownLog(size: size, seed: seed).frontier.root
        var note = SignedNote(text: try #require(Checkpoint(origin: log.key.name, size: size, root: root)).text)
        try note.sign(with: log)
        return note.bytes
    }

    private func proof(_ old: Int, _ size: Int) throws -> [TreeHash] {
        var maker = GrownLog(size: size).maker()
        return try maker.consistency(from: old)
    }

    @Test func `what it signed is on disk, and another process goes on from there`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            let witness = try StandingWitness(try WitnessFolder(path), log: log.key)
            #expect(try witness.seen() == nil)
            let signed = try witness.cosign(try note(3), proof: [], at: 1_551_661_200)
            #expect(signed.signatures.map(\.name) == ["motcua/log", "thanh-tra"])
            #expect(try witness.seen()?.checkpoint.size == 3)
        }
        let again = try StandingWitness(try WitnessFolder(path), log: log.key)
        #expect(try again.seen()?.checkpoint.size == 3)
        _ = try again.cosign(try note(7), proof: try proof(3, 7), at: 1_551_661_300)
        #expect(throws: StandingWitness.Contradiction.self) {
            try again.cosign(try note(5), proof: [], at: 1_551_661_400)
        }
        #expect(throws: StandingWitness.Contradiction.self) {
            try again.cosign(try note(7, seed: 1), proof: [], at: 1_551_661_400)
        }
        #expect(throws: StandingWitness.Contradiction.self) {
            try again.cosign(Array("x".utf8), proof: [], at: 1_551_661_400)
        }
        #expect(try again.seen()?.checkpoint.size == 7)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(path)/evidence").count == 3)
    }

    @Test func `no signature goes out where what was seen cannot be kept`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let witness = try StandingWitness(try WitnessFolder(path), log: log.key)
        try FileManager.default.removeItem(atPath: "\(path)/seen")
        try Data().write(to: URL(fileURLWithPath: "\(path)/seen"))
        #expect(throws: PKIFault.self) { try witness.cosign(try note(3), proof: [], at: 1_551_661_200) }
    }

    @Test func `a folder that another process has, that is none, or whose memory is damaged is refused`() throws {
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folder = try WitnessFolder(path)
        #expect(throws: PKIFault.unwritable(path: "\(path)/lock")) { try WitnessFolder(path) }
        #expect(throws: PKIFault.self) { try WitnessFolder("/nowhere") }
        #expect(throws: PKIFault.self) {
            try WitnessFolder.create(path, name: "again", seed: [UInt8](repeating: 4, count: 32))
        }
        #expect(throws: PKIFault.badName("a b")) {
            try WitnessFolder.create("\(path)-b", name: "a b", seed: [UInt8](repeating: 4, count: 32))
        }
        let witness = try StandingWitness(folder, log: log.key)
        _ = try witness.cosign(try note(3), proof: [], at: 1_551_661_200)
        let seen = try #require(try FileManager.default.contentsOfDirectory(atPath: "\(path)/seen").first)
        try Data("x".utf8).write(to: URL(fileURLWithPath: "\(path)/seen/\(seen)"))
        #expect(throws: PKIFault.malformed(path: "\(path)/seen/\(seen)")) {
            try witness.cosign(try note(4), proof: [], at: 1_551_661_300)
        }
    }
}
