import Catalog
import Civil
import EvidenceOpenSSL
import Exchange
import ExchangeXML
import Foundation
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// Two gateways under one root: the first one's office passes a dossier to an office of the second.
@Suite struct ExchangeVerbTests {
    private static let code = "H61.90-190304-0001"

    private let keys: ExchangeKeys
    private let here: TestGateway
    private let there: TestGateway
    private let sender: TestClient
    private let recipient: TestClient

    init() throws {
        keys = try ExchangeKeys.shared.get()
        here = try TestGateway(exchange: keys.courier)
        there = try TestGateway(exchange: keys.courier)
        sender = try here.connect(.officer(.reception))
        recipient = try there.connect(.officer(.reception, of: SampleCatalog.otherOfficeCode))
    }

    /// Files a dossier with a real paper and passes it on; the reply carries the message.
    private func exported(_ body: String = #"{"to":"H61.91","task":"T1"}"#) async throws -> Reply {
        let applicant = try here.connect(.applicant)
        let paper = await applicant.put(Array("%PDF tờ khai".utf8))
        let sha256 = try #require(paper.body["sha256"]?.string)
        let filed = try await applicant.call(TestClient.submit("a").replacing(TestClient.paper, with: sha256))
        #expect(filed.dossier == Self.code)
        #expect(try await sender.call("DESK RECEIVE \(Self.code)").code == 200)
        return try await sender.call("EXCHANGE EXPORT \(Self.code) \(body)")
    }

    private func carry(_ reply: Reply, to client: TestClient) async throws -> Reply {
        let message = try #require(reply.body["message"]?.string)
        return try await client.call(#"EXCHANGE IMPORT {"message":"\#(message)"}"#)
    }

    private func answer(_ document: String, _ body: String, by client: TestClient) async throws -> Reply {
        try await client.call("EXCHANGE REPLY \(document) \(body)")
    }

    private static func state(_ reply: Reply) -> String? {
        reply.body["states"]?.array?.first?["state"]?.string
    }

    @Test func `a dossier goes to the other agency and its partial result comes back`() async throws {
        let sent = try await exported()
        #expect(sent.code == 200)
        let id = try #require(sent.body["document"]?.string)
        let taken = try await carry(sent, to: recipient)
        #expect(taken.code == 200)
        #expect(taken.body["dossier"] == "H61.90-190304-0001")
        #expect(taken.body["task"] == "T1")
        let files = try #require(taken.body["files"]?.array)
        #expect(files.map { $0["name"]?.string } == ["phieu-kiem-soat.txt", "to-khai.pdf"])
        let sha256 = try #require(files.last?["sha256"]?.string)
        #expect(try await recipient.call("GET \(sha256)").code == 200)

        for (status, state) in [("01", "arrived"), ("03", "accepted"), ("05", "inHand")] {
            let said = try await answer(id, #"{"status":"\#(status)"}"#, by: recipient)
            #expect(said.code == 200)
            let heard = try await carry(said, to: sender)
            #expect(heard.code == 200)
            #expect(Self.state(heard) == state)
            #expect(heard.body["outcome"] == nil)
        }
        let paper = await recipient.put(Array("%PDF kết quả".utf8))
        let file = try #require(paper.body["sha256"]?.string)
        let result = try await answer(
            id, #"{"result":{"outcome":"granted","number":"7/GP","files":["\#(file)"]}}"#, by: recipient)
        #expect(result.code == 200)
        let heard = try await carry(result, to: sender)
        let outcome = try #require(heard.body["outcome"])
        #expect(outcome["dossier"]?.string == Self.code)
        #expect(outcome["task"] == "T1" && outcome["outcome"] == "granted" && outcome["number"] == "7/GP")
        #expect(outcome["files"]?.array?.first?["sha256"]?.string == file)
        let done = try await carry(try await answer(id, #"{"status":"06"}"#, by: recipient), to: sender)
        #expect(done.body["outcome"]?["outcome"] == "done")
        #expect(Self.state(done) == "done")
    }

    @Test func `every document about a dossier is listed with where it stands`() async throws {
        let sent = try await exported()
        let id = try #require(sent.body["document"]?.string)
        _ = try await carry(sent, to: recipient)
        let said = try await answer(id, #"{"status":"01","description":"đã đến"}"#, by: recipient)
        _ = try await carry(said, to: sender)
        for client in [sender, recipient, try here.connect(.auditor)] {
            let list = try await client.call("EXCHANGE STATUS \(Self.code)")
            let item = try #require(list.body["items"]?.array?.first)
            #expect(list.body["items"]?.array?.count == 1)
            #expect(item["document"]?.string == id)
            #expect(item["states"]?.array?.first?["state"] == "arrived")
            #expect(item["states"]?.array?.first?["recipientMay"] == ["02", "03"])
            #expect(item["messages"]?.array?.first?["description"] == "đã đến")
        }
        let stranger = try here.connect(.officer(.clerk, of: SampleCatalog.otherOfficeCode))
        #expect(try await stranger.call("EXCHANGE STATUS \(Self.code)").code == 200)
        let other = try here.connect(.officer(.clerk, of: "H61.99"))
        #expect(try await other.call("EXCHANGE STATUS \(Self.code)").code == 404)
    }

    @Test func `a transfer is made once and then always the same`() async throws {
        let missing = try await exported("{}")
        #expect(missing.code == 422)
        #expect(missing.body["problems"]?.array?.first?["at"] == "/to")
        let auditor = try here.connect(.auditor)
        #expect(try await auditor.call("EXCHANGE EXPORT \(Self.code)").code == 404)
        let first = try await sender.call(#"EXCHANGE EXPORT \#(Self.code) {"to":"000.00.91.H61"}"#)
        #expect(first.code == 200)
        let again = try await sender.call("EXCHANGE EXPORT \(Self.code)")
        #expect(again.body["message"] == first.body["message"])
        let seen = try await auditor.call("EXCHANGE EXPORT \(Self.code)")
        #expect(seen.body["message"] == first.body["message"])
        let task = try await sender.call(#"EXCHANGE EXPORT \#(Self.code) {"to":"H61.91","task":"T2"}"#)
        #expect(task.body["document"] != first.body["document"])
        #expect(here.stored.exchangeRecords(ofDossier: Self.code).count == 2)
    }

    @Test(arguments: [
        (#"{"to":"H61.90"}"#, "/to", "same"), (#"{"to":"đâu đó"}"#, "/to", "format"),
        (#"{"to":"H62.13"}"#, "/toName", "required"),
    ])
    func `a recipient that is none is refused`(body: String, place: String, problem: String) async throws {
        let reply = try await exported(body)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["at"]?.string == place)
        #expect(reply.body["problems"]?.array?.first?["code"]?.string == problem)
        #expect(here.stored.exchangeRecords(ofDossier: Self.code).isEmpty)
    }

    @Test func `the same message twice changes nothing, also within one group`() async throws {
        let sent = try await exported()
        let message = try #require(sent.body["message"]?.string)
        let line = #"EXCHANGE IMPORT {"message":"\#(message)"}"#
        let replies = try await recipient.pipeline([line, line, line])
        #expect(replies.map(\.code) == [200, 200, 200])
        #expect(replies.filter { $0.body["known"] == false }.count == 1)
        #expect(there.stored.exchangeRecords(ofDossier: Self.code).count == 1)
    }

    @Test func `the same id with other bytes is refused, and its files are not kept`() async throws {
        let sent = try await exported()
        _ = try await carry(sent, to: recipient)
        let bytes = try #require(sent.body["message"]?.string.flatMap { Data(base64Encoded: $0) })
        guard case .document(var message) = try EnvelopeVerifier.read([UInt8](bytes)) else {
            Issue.record("not a document")
            return
        }
        message.subject = "Nội dung khác"
        let strange = Array("%PDF lạ".utf8)
        message.attachments = [
            EdXMLAttachment(contentID: "1", name: "la.pdf", mediaType: "application/pdf", bytes: strange)
        ]
        let other = try keys.seal.seal(.document(message), at: moment("2019-03-04 08:00"))
        let reply = try await recipient.call(
            #"EXCHANGE IMPORT {"message":"\#(Data(other).base64EncodedString())"}"#)
        #expect(reply.code == 409)
        #expect(reply.body["rule"] == "documentReused")
        #expect(try there.gateway.journal.attachment(Digest.sha256Hex(strange)) == nil)
    }

    @Test func `a status out of turn is refused with what is allowed`() async throws {
        let sent = try await exported()
        let id = try #require(sent.body["document"]?.string)
        _ = try await carry(sent, to: recipient)
        let early = try await answer(id, #"{"status":"06"}"#, by: recipient)
        #expect(early.code == 409)
        #expect(early.body["allowed"] == ["01"])
        let result = try await answer(id, #"{"result":{"outcome":"denied"}}"#, by: recipient)
        #expect(result.code == 409)
        let arrived = try await answer(id, #"{"status":"01"}"#, by: recipient)
        let accepted = try await answer(id, #"{"status":"03"}"#, by: recipient)
        let skipped = try await carry(accepted, to: sender)
        #expect(skipped.code == 409)
        #expect(skipped.body["allowed"] == ["01"])
        #expect(try await carry(arrived, to: sender).code == 200)
        #expect(try await carry(accepted, to: sender).code == 200)
        let recall = try await answer(id, #"{"status":"13"}"#, by: recipient)
        #expect(recall.code == 409)
        #expect(recall.body["rule"] == "wrongSide")
    }

    @Test func `a transfer that was taken back is followed by a new one`() async throws {
        let sent = try await exported()
        let id = try #require(sent.body["document"]?.string)
        _ = try await carry(sent, to: recipient)
        let recall = try await answer(id, #"{"status":"13","description":"gửi nhầm"}"#, by: sender)
        #expect(try await carry(recall, to: recipient).code == 200)
        let agreed = try await answer(id, #"{"status":"15"}"#, by: recipient)
        let heard = try await carry(agreed, to: sender)
        #expect(heard.body["outcome"]?["outcome"] == "withdrawn")
        let next = try await sender.call(#"EXCHANGE EXPORT \#(Self.code) {"to":"H61.91","task":"T1"}"#)
        #expect(next.code == 200)
        #expect(next.body["document"]?.string != id)
    }

    @Test func `a message for others, about nothing known, or tampered with is refused`() async throws {
        let sent = try await exported()
        let stranger = try there.connect(.officer(.reception))
        #expect(try await carry(sent, to: stranger).code == 403)
        let id = try #require(sent.body["document"]?.string)
        #expect(try await answer(id, #"{"status":"01"}"#, by: stranger).code == 404)
        _ = try await carry(sent, to: recipient)
        let said = try await answer(id, #"{"status":"01"}"#, by: recipient)
        let elsewhere = try TestGateway(exchange: keys.courier)
        #expect(try await carry(said, to: try elsewhere.connect(.officer(.reception))).code == 404)
        let bytes = try #require(said.body["message"]?.string.flatMap { Data(base64Encoded: $0) })
        let changed = String(decoding: bytes, as: UTF8.self).replacing("Code>01<", with: "Code>03<")
        let reply = try await sender.call(
            #"EXCHANGE IMPORT {"message":"\#(Data(changed.utf8).base64EncodedString())"}"#)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["code"] == "signatureWrong")
        let garbage = try await sender.call(#"EXCHANGE IMPORT {"message":"AAAA"}"#)
        #expect(garbage.body["problems"]?.array?.first?["code"] == "notXML")
        #expect(here.stored.exchangeRecords(ofDossier: Self.code).count == 1)
    }

    @Test func `a repeated request with the same key gets the same answer`() async throws {
        let sent = try await exported(#"{"key":"k","to":"H61.91"}"#)
        let again = try await sender.call(#"EXCHANGE EXPORT \#(Self.code) {"key":"k","to":"H61.91"}"#)
        #expect(again.body == sent.body)
        let other = try await sender.call(#"EXCHANGE EXPORT \#(Self.code) {"key":"k","to":"H61.91","task":"T9"}"#)
        #expect(other.code == 409)
        #expect(other.slug == "key-reused")
    }

    @Test func `a gateway without keys says that it exchanges nothing`() async throws {
        let plain = try TestGateway()
        let officer = try plain.connect(.officer(.reception))
        let reply = try await officer.call(#"EXCHANGE IMPORT {"message":"AAAA"}"#)
        #expect(reply.body["rule"] == "noExchange")
    }
}
