import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

@Suite struct JourneyTests {
    static let code = "H61.90-190304-0001"

    /// A dossier whose result waits for the post, and the number of its item.
    private func decided(_ motcua: TestGateway) async throws -> String {
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: Journey.byPost))
        try await Journey.decide(Self.code, at: motcua)
        return try #require(motcua.stored.caseFile(Self.code)?.items.first?.id.description)
    }

    @Test func `a result goes through the post to its owner, who rates`() async throws {
        let motcua = try TestGateway()
        let item = try await decided(motcua)
        let postman = try motcua.connect(.postman)
        for line in [
            "POST COLLECT \(item)", #"POST SCAN \#(item) {"event":"EMC"}"#, #"POST SCAN \#(item) {"event":"EDG"}"#,
        ] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        #expect(motcua.stored.caseFile(Self.code)?.dossier.state == .withPost)
        let delivered = try await postman.call(
            #"POST DELIVER \#(item) {"recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true}"#)
        #expect(delivered.body["state"] == "returned")
        let owner = try motcua.connect(.applicant)
        #expect(try await owner.call(#"RATE \#(Self.code) {"score":5}"#).code == 200)
        #expect(try await owner.call(#"RATE \#(Self.code) {"score":5}"#).body["rule"] == "alreadyRated")
    }

    @Test func `every receipt names the hash of the one before it`() async throws {
        let motcua = try TestGateway()
        let item = try await decided(motcua)
        let restarted = try TestGateway(at: "2019-03-04 12:00", stored: motcua.stored)
        #expect(try await restarted.connect(.postman).call("POST COLLECT \(item)").code == 200)
        let receipts = motcua.stored.receipts(of: Self.code)
        #expect(receipts.map(\.kind) == [.submission, .acceptance, .transfer, .result, .postalCollection])
        var previous = JSON.null
        for receipt in receipts {
            #expect(try JSON.parse(receipt.payload)["prevReceiptHash"] == previous)
            #expect(receipt.sha256 == Digest.sha256Hex(receipt.payload))
            previous = .string(receipt.sha256)
        }
        #expect(Set(receipts.map(\.id)).count == receipts.count)
    }

    @Test func `receipts name nobody in full`() async throws {
        let motcua = try TestGateway()
        _ = try await decided(motcua)
        for receipt in motcua.stored.receipts(of: Self.code) {
            let text = String(decoding: receipt.payload, as: UTF8.self)
            for secret in ["Văn A", "086090000017", "0912345678", "Lê Lợi"] { #expect(!text.contains(secret)) }
        }
    }

    @Test func `who would rather fetch the result takes it from the post`() async throws {
        let motcua = try TestGateway()
        _ = try await decided(motcua)
        let owner = try motcua.connect(.applicant)
        #expect(try await owner.call(#"DELIVERY \#(Self.code) {"result":"counter"}"#).code == 200)
        #expect(motcua.stored.caseFile(Self.code)?.items.first?.state == .cancelledCollectedInPerson)
        let desk = try motcua.connect(.officer(.reception))
        let reply = try await desk.call(#"DESK RETURN \#(Self.code) {"recipient":"Nguyễn Văn A"}"#)
        #expect(reply.body["state"] == "returned")
    }

    @Test func `what the post holds can no longer be fetched`() async throws {
        let motcua = try TestGateway()
        let item = try await decided(motcua)
        _ = try await motcua.connect(.postman).call("POST COLLECT \(item)")
        let refused = try await motcua.connect(.applicant).call(#"DELIVERY \#(Self.code) {"result":"counter"}"#)
        #expect(refused.code == 409)
    }

    @Test func `officers take what waits for their duty, the earliest first, each their own`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...2))
        let first = try motcua.connect(.officer(.reception))
        let second = try motcua.connect(
            Identity(role: .officer, account: "second", duty: .reception, offices: [SampleCatalog.officeCode]))
        let approval = try motcua.connect(.officer(.approval))
        #expect(try await first.call("DESK NEXT").dossier == Self.code)
        #expect(try await second.call("DESK NEXT").dossier == "H61.90-190304-0002")
        #expect(try await approval.call("DESK NEXT").code == 404)
        #expect(try await second.call("DESK RECEIVE \(Self.code)").body["rule"] == "leased")
        #expect(try await first.call("DESK RECEIVE \(Self.code)").code == 200)
    }

    @Test func `two officers who ask at the same moment do not get the same dossier`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...20))
        let pending = try (1...20).map { number in
            try motcua.connect(
                Identity(
                    role: .officer, account: "officer \(number)", duty: .reception, offices: [SampleCatalog.officeCode])
            ).begin(["DESK NEXT"])
        }
        var codes: Set<String> = []
        for one in pending { codes.formUnion(await one.all().compactMap(\.dossier)) }
        #expect(codes.count == 20)
    }

    @Test func `a draft returned from signature is offered to the officer again`() async throws {
        let motcua = try TestGateway()
        let code = try #require(try await motcua.connect(.applicant).call(TestClient.submit("a")).dossier)
        let reception = try motcua.connect(.officer(.reception))
        #expect(try await reception.call("DESK RECEIVE \(code)").code == 200)
        #expect(try await reception.call("DESK STEP \(code)").code == 200)
        let officer = try motcua.connect(.officer(.processing))
        #expect(try await officer.call("DESK STEP \(code)").code == 200)
        let head = try motcua.connect(.officer(.approval))
        #expect(try await head.call(#"DESK REWORK \#(code) {"reason":"Sai số hiệu"}"#).code == 200)
        #expect(try await officer.call("DESK NEXT").dossier == code)
        #expect(try await officer.call("DESK STEP \(code)").code == 200)
        #expect(try await head.call(Journey.grant(code)).code == 200)
    }
}
