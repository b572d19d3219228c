import Civil
import Evidence
import Foundation
import GRDB
import Journal
import JournalSQLite
import MotCuaTesting
import Testing

@testable import JournalSQLite

struct AbridgedReplyTests {
    private static let receipts = (1...3).map { number in
        SignedReceipt(
            id: "R\(number)", kind: .submission, dossier: "A-0001", eventNumber: number, at: Instant(unixSeconds: 0),
            payload: Array("payload \(number)".utf8), cms: [UInt8](repeating: UInt8(number), count: 40), sha256: "",
            awaitsStamp: number == 3)
    }

    private static func reply(_ receipts: [SignedReceipt]) -> [UInt8] {
        let parts = receipts.map {
            #"{"payload":"\#(Data($0.payload).base64EncodedString())","cms":"\#(Data($0.cms).base64EncodedString())"}"#
        }
        return Array("201 [\(parts.joined(separator: ","))]\n".utf8)
    }

    private static func stored(_ id: String) throws -> (payload: Data, cms: Data) {
        let receipt = try #require(receipts.first { $0.id == id })
        return (Data(receipt.payload), Data(receipt.cms))
    }

    @Test(arguments: [[], [0], [0, 1], [1, 0], [2], [0, 2, 1]])
    func `a reply is put together again byte for byte, whatever receipts it has`(order: [Int]) throws {
        let reply = Self.reply(order.map { Self.receipts[$0] })
        let abridged = AbridgedReply(reply, without: Self.receipts)
        let read = try #require(AbridgedReply(rest: abridged.rest, gaps: abridged.gapText))
        #expect(try read.whole(Self.stored) == reply)
        if order == [0, 1] { #expect(abridged.rest.count < reply.count / 2) }
        if order == [2] { #expect(abridged.rest == reply) }
    }

    @Test(arguments: 1...9)
    func `receipts of any length are found, and no other of the same length`(length: Int) {
        let bytes = (0..<length).map { UInt8(251 - 3 * $0) }
        for place in 0..<length {
            var others = bytes
            others[place] ^= 1
            for cms in [bytes, others] {
                let receipt = SignedReceipt(
                    id: "R", kind: .submission, dossier: "A-0001", eventNumber: 1, at: Instant(unixSeconds: 0),
                    payload: [], cms: cms, sha256: "", awaitsStamp: false)
                let reply = Array(#"201 {"cms":"\#(Data(bytes).base64EncodedString())"}"#.utf8)
                let isFound = AbridgedReply(reply, without: [receipt]).rest.count < reply.count
                #expect(isFound == (cms == bytes))
            }
        }
    }

    @Test(arguments: ["x", "1:payload", "-1:payload:R1", "99:payload:R1", "4:hash:R1", "4:cms:R1 2:cms:R1"])
    func `gaps that were not written by the store are damage`(gaps: String) {
        #expect(AbridgedReply(rest: [1, 2, 3, 4, 5], gaps: gaps) == nil)
    }

    @Test func `an answer without its receipt says which is missing`() throws {
        let scratch = try ScratchFolder()
        let journal = try SQLiteJournal(folder: scratch.path)
        let now = Instant(unixSeconds: 1_551_661_200)
        let opening = SampleCase("A-0001", at: now).opening
        let answer = Answer(
            account: "a", key: "k", digest: [1], reply: Self.reply(opening.receipts), at: now)
        try journal.commit([Commit(cases: [opening], answer: answer)])
        #expect(try journal.answer(account: "a", key: "k") == answer)
        let receipt = try #require(opening.receipts.first)
        try journal.write { try $0.execute(sql: "DELETE FROM receipt") }
        #expect(throws: JournalError.damaged("speaks of the receipt \(receipt.id), which is not there")) {
            _ = try journal.answer(account: "a", key: "k")
        }
    }
}
