import Catalog
import Civil
import Dossiers
import Exchange
import ExchangeXML
import Foundation
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// A task of an interconnected dossier goes to an agency with a gateway of its own, and its answer finishes the task.
@Suite struct ChainExchangeTests {
    private let walk: ChainWalk
    private let desk: TestClient
    /// The gateway of the other agency; it knows nothing of the dossier.
    private let outside: TestGateway

    /// The birth group, its first task done by the commune itself.
    init() async throws {
        try await self.init("2.000986")
        try await walk.finish("khai-sinh")
    }

    private init(_ procedure: String) async throws {
        let keys = try ExchangeKeys.shared.get()
        walk = try await ChainWalk(procedure, at: "2019-03-04 08:00", exchange: keys.courier)
        outside = try TestGateway(catalog: try ChainWalk.catalog.get(), exchange: keys.courier)
        desk = try walk.motcua.connect(.officer(.reception, of: walk.office.code))
    }

    /// The office of a task.
    private func office(of task: String) async throws -> String {
        try #require(try await walk.tasks().first { $0["task"]?.string == task }?["office"]?.string)
    }

    private func carry(_ reply: Reply, to client: TestClient) async throws -> Reply {
        let message = try #require(reply.body["message"]?.string, "\(reply.body)")
        return try await client.call(#"EXCHANGE IMPORT {"message":"\#(message)"}"#)
    }

    /// Sends a task out and has the other agency take it in hand; the officer there, and the name of the transfer.
    private func sent(_ task: String) async throws -> (officer: TestClient, document: String) {
        let transfer = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"\#(task)"}"#)
        #expect(transfer.code == 200, "\(transfer.body)")
        let to = try await office(of: task)
        #expect(transfer.body["to"] == .array([.string(to)]))
        let officer = try outside.connect(.officer(.processing, of: to))
        #expect(try await carry(transfer, to: officer).code == 200)
        let document = try #require(transfer.body["document"]?.string)
        return (officer, document)
    }

    private func say(_ status: String, _ document: String, by officer: TestClient, _ more: String = "") async throws
        -> Reply
    {
        try await officer.call(#"EXCHANGE REPLY \#(document) {"status":"\#(status)"\#(more)}"#)
    }

    @Test func `a partial result by message finishes the task and opens the next one, once`() async throws {
        let social = try await ChainExchangeTests("1.001776")
        let (walk, desk) = (social.walk, social.desk)
        let (officer, document) = try await social.sent("xet-duyet")
        for status in ["01", "03"] {
            let heard = try await carry(try await say(status, document, by: officer), to: desk)
            #expect(heard.code == 200)
            #expect(heard.body["outcome"] == nil)
        }
        let paper = await officer.put(Array("%PDF biên bản xét duyệt".utf8))
        let file = try #require(paper.body["sha256"]?.string)
        let answer = try await officer.call(
            #"EXCHANGE REPLY \#(document) {"result":{"outcome":"granted","number":"7/BB","files":["\#(file)"]}}"#)
        #expect(answer.code == 200 && answer.body["outcome"] == nil)
        let heard = try await carry(answer, to: desk)
        let outcome = try #require(heard.body["outcome"])
        #expect(outcome["applied"] == true && outcome["state"] == "interAgency")
        #expect(outcome["open"] == ["de-nghi"])
        #expect(outcome["receipts"]?.array?.first?["kind"] == "partialResult")
        let task = try #require(try await walk.tasks().first)
        #expect(task["state"] == "done" && task["number"] == "7/BB" && task["files"] == [.string(file)])
        #expect(task["message"] == answer.body["id"])

        let count = walk.motcua.stored.history(of: walk.code).count
        let again = try await carry(answer, to: desk)
        #expect(again.code == 200 && again.body["known"] == true)
        #expect(again.body["outcome"] == nil)
        let done = try await carry(try await say("06", document, by: officer), to: desk)
        #expect(done.code == 200)
        #expect(done.body["outcome"]?["applied"] == false)
        #expect(walk.motcua.stored.history(of: walk.code).count == count)
    }

    @Test func `the dossier goes out to the police and the insurance and comes back whole`() async throws {
        for task in ["thuong-tru", "the-bao-hiem-y-te"] {
            let (officer, document) = try await sent(task)
            for status in ["01", "03", "05"] {
                #expect(try await carry(try await say(status, document, by: officer), to: desk).code == 200)
            }
            let answer = try await officer.call(
                #"EXCHANGE REPLY \#(document) {"result":{"outcome":"granted","number":"\#(task)/9"}}"#)
            #expect(try await carry(answer, to: desk).body["outcome"]?["applied"] == true)
        }
        let track = try await walk.track()
        #expect(track["state"] == "completed")
        #expect(track["decision"]?["number"] == "khai-sinh/01; thuong-tru/9; the-bao-hiem-y-te/9")
    }

    @Test func `done without an answer grants, refused with a reason denies, without one the task stays open`()
        async throws
    {
        let (police, first) = try await sent("thuong-tru")
        _ = try await carry(try await say("01", first, by: police), to: desk)
        let back = try await carry(try await say("02", first, by: police), to: desk)
        #expect(back.body["outcome"]?["outcome"] == "refused" && back.body["outcome"]?["applied"] == false)
        #expect(try await walk.open() == ["thuong-tru", "the-bao-hiem-y-te"])

        let (_, second) = try await sent("thuong-tru")
        #expect(second != first)
        _ = try await carry(try await say("01", second, by: police), to: desk)
        let refused = try await carry(
            try await say("02", second, by: police, #","description":"Không đủ điều kiện""#), to: desk)
        #expect(refused.body["outcome"]?["applied"] == true)
        let (insurance, third) = try await sent("the-bao-hiem-y-te")
        for status in ["01", "03"] { _ = try await carry(try await say(status, third, by: insurance), to: desk) }
        let done = try await carry(try await say("06", third, by: insurance), to: desk)
        #expect(done.body["outcome"]?["outcome"] == "done" && done.body["outcome"]?["state"] == "completed")
        let outcomes = try await walk.tasks().map { $0["outcome"]?.string }
        #expect(outcomes == ["granted", "denied", "granted"])
        #expect(try await walk.track()["decision"]?["reason"] == "Không đủ điều kiện")
    }

    @Test func `an answer for a task that is not open is refused whole and names the open ones`() async throws {
        let (officer, document) = try await sent("thuong-tru")
        for status in ["01", "03"] { _ = try await carry(try await say(status, document, by: officer), to: desk) }
        try await walk.finish("thuong-tru")
        let messages = walk.motcua.stored.exchangeRecords(ofDossier: walk.code).count
        let answer = try await officer.call(#"EXCHANGE REPLY \#(document) {"result":{"outcome":"granted"}}"#)
        let late = try await carry(answer, to: desk)
        #expect(late.code == 422)
        let text = try #require(late.body["problems"]?.array?.first?["message"]?.string)
        #expect(text.contains("the-bao-hiem-y-te") && !text.contains("thuong-tru"))
        #expect(walk.motcua.stored.exchangeRecords(ofDossier: walk.code).count == messages)
        let done = try await carry(try await say("06", document, by: officer), to: desk)
        #expect(done.code == 422)
    }

    @Test func `an office of the same gateway finishes its task by replying`() async throws {
        let transfer = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"thuong-tru"}"#)
        let police = try await walk.officer(of: "thuong-tru")
        #expect(try await carry(transfer, to: police).body["known"] == true)
        let name = try #require(transfer.body["document"]?.string)
        for status in ["01", "03"] { #expect(try await say(status, name, by: police).code == 200) }
        let answer = try await police.call(
            #"EXCHANGE REPLY \#(name) {"result":{"outcome":"granted","number":"3/TT"}}"#)
        #expect(answer.code == 200)
        #expect(answer.body["outcome"]?["applied"] == true)
        #expect(try await walk.open() == ["the-bao-hiem-y-te"])
        #expect(try await carry(answer, to: desk).body["known"] == true)
        #expect(walk.motcua.stored.caseFile(walk.code)?.dossier.tasks[1].done?.documentNumber == "3/TT")
    }

    @Test func `an office without a part in the dossier cannot decide a task by its reply`() async throws {
        let transfer = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"thuong-tru","to":"H61.12"}"#)
        let name = try #require(transfer.body["document"]?.string)
        let officer = try walk.motcua.connect(.officer(.processing, of: "H61.12"))
        for status in ["01", "03"] { #expect(try await say(status, name, by: officer).code == 200) }
        let refused = try await officer.call(#"EXCHANGE REPLY \#(name) {"result":{"outcome":"granted"}}"#)
        #expect(refused.code == 409 && refused.body["rule"] == "otherOffice")
        #expect(try await walk.open() == ["thuong-tru", "the-bao-hiem-y-te"])
    }

    @Test func `another office of the dossier cannot decide a task that is not its own`() async throws {
        let social = try await office(of: "the-bao-hiem-y-te")
        let transfer = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"thuong-tru","to":"\#(social)"}"#)
        let name = try #require(transfer.body["document"]?.string)
        let officer = try walk.motcua.connect(.officer(.processing, of: social))
        for status in ["01", "03"] { #expect(try await say(status, name, by: officer).code == 200) }
        let refused = try await officer.call(#"EXCHANGE REPLY \#(name) {"result":{"outcome":"granted"}}"#)
        #expect(refused.code == 409 && refused.body["rule"] == "otherOffice")
        #expect(try await walk.open() == ["thuong-tru", "the-bao-hiem-y-te"])
    }

    @Test func `an answer to a transfer that this gateway did not send decides nothing`() async throws {
        let keys = try ExchangeKeys.shared.get()
        let police = Organization(id: try await office(of: "thuong-tru"), name: "Công an")
        let own = Organization(id: walk.office.code, name: walk.office.name.vi)
        let about = TransferReference(dossier: walk.code, task: "thuong-tru")
        let now = moment("2019-03-04 08:00")
        let forged = TransferMessage(
            documentID: "H61.F0001", about: about, procedureCode: "2.000986", procedureName: "Khai sinh", from: own,
            to: police, due: nil, signer: SignerInfo(fullName: "Kẻ giả mạo"), attachments: [], controlSlip: nil, at: now
        ).message()
        let answer = TransferAnswer(
            documentID: "H61.F0002", transfer: forged.asReference, about: about, from: police, to: own,
            outcome: .granted, number: "GIẢ/1", note: nil, signer: SignerInfo(fullName: "Kẻ giả mạo"), files: [],
            at: now
        ).message()
        for message in [forged, answer] {
            let bytes = Data(try keys.seal.seal(.document(message), at: now)).base64EncodedString()
            let officer = try walk.motcua.connect(
                .officer(.processing, of: message.to[0].code))
            let reply = try await officer.call(#"EXCHANGE IMPORT {"message":"\#(bytes)"}"#)
            #expect(reply.body["outcome"]?["applied"] != true, "\(reply.body)")
        }
        #expect(try await walk.open() == ["thuong-tru", "the-bao-hiem-y-te"])
    }

    @Test func `a consulted office answers by message`() async throws {
        let social = try await ChainExchangeTests("1.001776")
        let (walk, desk) = (social.walk, social.desk)
        let handling = try walk.motcua.connect(.officer(.processing, of: walk.office.code))
        let asked = try await handling.call(
            #"DESK CONSULT \#(walk.code) {"office":"H61.12","question":"?","deadline":"2019-03-06T17:00:00+07:00"}"#)
        #expect(asked.body["state"] == "consulting")
        let transfer = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"to":"H61.12"}"#)
        let officer = try social.outside.connect(.officer(.processing, of: "H61.12"))
        #expect(try await carry(transfer, to: officer).code == 200)
        let document = try #require(transfer.body["document"]?.string)
        for status in ["01", "03"] { _ = try await carry(try await say(status, document, by: officer), to: desk) }
        let answer = try await officer.call(
            #"EXCHANGE REPLY \#(document) {"result":{"outcome":"granted","note":"Đồng ý"}}"#)
        let heard = try await carry(answer, to: desk)
        #expect(heard.body["outcome"]?["applied"] == true && heard.body["outcome"]?["state"] == "processing")
        let done = try await carry(try await say("06", document, by: officer), to: desk)
        #expect(done.body["outcome"]?["applied"] == false)
    }

    @Test func `a task that waits goes out with its own expected date, not with the appointment of the dossier`()
        async throws
    {
        let social = try await ChainExchangeTests("1.001776")
        let why = try await social.desk.call("WHY \(social.walk.code)")
        let task = try #require(why.body["chain"]?["tasks"]?.array?.first { $0["task"] == "de-nghi" })
        #expect(task["state"] == "waiting")
        let due = try #require(task["due"]?.string)
        #expect(why.body["due"]?.string?.prefix(10) != due.prefix(10))
        let sent = try await social.desk.call(#"EXCHANGE EXPORT \#(social.walk.code) {"task":"de-nghi"}"#)
        let bytes = try #require(sent.body["message"]?.string.flatMap { Data(base64Encoded: $0) }, "\(sent.body)")
        guard case .document(let message) = try EnvelopeVerifier.read([UInt8](bytes)) else {
            Issue.record("not a document")
            return
        }
        #expect(message.dueDate?.description == String(due.prefix(10)))
    }

    @Test func `without a recipient the office of the task gets the dossier, else the deciding one`() async throws {
        let whole = try await desk.call("EXCHANGE EXPORT \(walk.code)")
        #expect(whole.code == 422)
        #expect(whole.body["problems"]?.array?.first?["at"] == "/to")
        let own = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"khai-sinh"}"#)
        #expect(own.code == 422)
        let unknown = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"cấp-hộ-chiếu"}"#)
        #expect(unknown.body["problems"]?.array?.first?["message"]?.string?.contains("thuong-tru") == true)
        let police = try await desk.call(#"EXCHANGE EXPORT \#(walk.code) {"task":"thuong-tru"}"#)
        #expect(police.body["to"] == .array([.string(try await office(of: "thuong-tru"))]))
    }
}
