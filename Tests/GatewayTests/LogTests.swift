import Dossiers
import Evidence
import EvidenceOpenSSL
import Foundation
import JSON
import LineProtocol
import MotCuaTesting
import Synchronization
import Testing
import TransparencyLog

@testable import Gateway
@testable import Journal

/// The transparency log of a running gateway.
@Suite struct LogTests {
    private static let code = "H61.90-190304-0001"
    private static let hasher = LibraryTreeHasher()

    private static func policy(_ motcua: TestGateway) throws -> LogPolicy {
        let key = motcua.gateway.log.key
        return try #require(LogPolicy(origin: key.name, log: key))
    }

    private static func bytes(_ json: JSON?) throws -> [UInt8] {
        let text = try #require(json?.string)
        return [UInt8](try #require(Data(base64Encoded: text)))
    }

    private static func checkpoint(_ visitor: TestClient, of motcua: TestGateway) async throws -> Checkpoint {
        let reply = try await visitor.call("LOG CHECKPOINT")
        #expect(reply.code == 200)
        let note = try SignedNote(Array(try #require(reply.body["checkpoint"]?.string).utf8))
        return try policy(motcua).accept(note, verifier: Ed25519Verifier()).checkpoint
    }

    @Test func `every event stands in the log, and everybody may hold a receipt against it`() async throws {
        let motcua = try TestGateway()
        let visitor = try motcua.connect()
        #expect(try await visitor.call("LOG CHECKPOINT").code == 404)
        let citizen = try motcua.connect(.applicant)
        let filed = try await citizen.call(TestClient.submit("a"))
        #expect(filed.code == 201)
        let head = try await Self.checkpoint(visitor, of: motcua)
        #expect(Int64(head.size) == motcua.stored.lastSequence())
        let receipt = try #require(motcua.stored.receipts(of: Self.code).first)
        let found = try await citizen.call(#"RECEIPT \#(Self.code) {"kind":"submission"}"#)
        let file = try Self.bytes(found.body["proof"])
        let proof = try LogProof(file)
        let entry = try #require(proof.extra.flatMap { LogEntry($0) })
        #expect(entry.receipts.map(\.payload) == [Self.hasher.digest(receipt.payload)])
        #expect(entry.receipts.map(\.signature) == [Self.hasher.digest(receipt.cms)])
        let policy = try Self.policy(motcua)
        let status = LogStatus(proof: file, payload: receipt.payload, cms: receipt.cms, policy: policy)
        #expect(status == .included(index: proof.index, size: head.size, witnesses: []))
        #expect(try ReceiptPayload(receipt.payload).draft.log == policy.origin)
        let other = LogStatus(proof: file, payload: receipt.cms, cms: receipt.cms, policy: policy)
        #expect(other == .refused(.otherReceipt))
        func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
        let files = #""payload":"\#(base64(receipt.payload))","cms":"\#(base64(receipt.cms))""#
        let checked = try await visitor.call(#"VERIFY {\#(files),"proof":"\#(base64(file))"}"#)
        #expect(checked.body["log"]?["status"] == "included")
        let swapped = try await visitor.call(#"VERIFY {\#(files),"proof":"\#(base64(Array("x".utf8)))"}"#)
        #expect(swapped.body["log"]?["status"] == "proofMalformed")
        let byID = try await visitor.call("LOG PROOF \(receipt.id)")
        #expect(byID.body["proof"]?.string == String(decoding: file, as: UTF8.self))
        #expect(try await visitor.call("LOG PROOF 01J8ZQ4Z9V5T3N2M1K0H7G6F5E").code == 404)
    }

    @Test func `the log only grows, and says so`() async throws {
        let motcua = try TestGateway()
        let visitor = try motcua.connect()
        let citizen = try motcua.connect(.applicant)
        _ = try await citizen.call(TestClient.submit("a"))
        let old = try await Self.checkpoint(visitor, of: motcua)
        for key in ["b", "c", "d"] { _ = try await citizen.call(TestClient.submit(key)) }
        let new = try await Self.checkpoint(visitor, of: motcua)
        let reply = try await visitor.call("LOG CONSISTENCY \(old.size) \(new.size)")
        let hashes = try #require(reply.body["hashes"]?.array).compactMap { $0.string.flatMap { TreeHash(base64: $0) } }
        #expect(
            ConsistencyProof.verifies(
                hashes, old: old.size, oldRoot: old.root, size: new.size, root: new.root, hasher: Self.hasher))
        #expect(try await visitor.call("LOG CONSISTENCY \(new.size) \(old.size)").code == 409)
        #expect(try await visitor.call("LOG CONSISTENCY 0 \(new.size + 1)").code == 409)
        #expect(try await visitor.call("LOG CONSISTENCY -1 2").code == 400)
        #expect(try await visitor.call("LOG CONSISTENCY 1").code == 400)
    }

    @Test func `the leaves of a dossier hang together, and bind what is stored with a salt`() async throws {
        let motcua = try TestGateway()
        let citizen = try motcua.connect(.applicant)
        _ = try await citizen.call(TestClient.submit("a"))
        let waiting = try motcua.stored.loggableEvents(from: 0, limit: 100)
        _ = try await Self.checkpoint(try motcua.connect(), of: motcua)
        var before: [String: TreeHash] = [:]
        for (event, leaf) in zip(waiting, motcua.stored.logLeaves(from: 0, limit: 100)) {
            let entry = try #require(LogEntry(leaf.entry))
            #expect(entry.previous == before[event.dossier])
            #expect(entry.content == Self.hasher.digest(leaf.salt + event.image))
            #expect(leaf.salt.count == 16)
            before[event.dossier] = Self.hasher.leaf(leaf.entry)
        }
    }

    @Test func `what the gateway had not logged when it ended is logged when it begins again`() async throws {
        let motcua = try TestGateway()
        let citizen = try motcua.connect(.applicant)
        _ = try await citizen.call(TestClient.submit("a"))
        motcua.gateway.stop()
        let size = try #require(motcua.stored.logHead()?.size)
        #expect(Int64(size) == motcua.stored.lastSequence())
        var sample = SampleCase("A-0001", at: moment("2019-03-04 08:00"))
        try motcua.stored.commit([Commit(cases: [sample.opening])])
        try motcua.stored.commit([Commit(cases: [sample.add([.dossier(.opened)], at: moment("2019-03-04 08:00"))])])
        let again = try TestGateway(stored: motcua.stored)
        let head = try await Self.checkpoint(try again.connect(), of: again)
        #expect(head.size == size + 2)
        let reply = try await again.connect().call("LOG CONSISTENCY \(size) \(head.size)")
        #expect(reply.code == 200)
    }

    @Test func `a log whose tiles were changed is not written on`() async throws {
        let motcua = try TestGateway()
        let citizen = try motcua.connect(.applicant)
        _ = try await citizen.call(TestClient.submit("a"))
        motcua.gateway.stop()
        motcua.stored.store.withLock { store in
            for (place, hashes) in store.log.tiles {
                store.log.tiles[place] = hashes.map { _ in Self.hasher.emptyRoot }
            }
        }
        let again = try TestGateway(stored: motcua.stored)
        _ = try await again.connect(.applicant).call(TestClient.submit("b"))
        let reply = try await again.connect().call("LOG CHECKPOINT")
        #expect(reply.code >= 500)
        #expect(motcua.stored.logHead() != nil)
    }
}
