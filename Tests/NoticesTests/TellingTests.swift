import Civil
import Testing

@testable import Notices

@Suite struct TellingTests {
    private let created = Instant(unixSeconds: 1_551_661_200)

    private var waiting: Telling {
        Telling(
            of: Notice(
                id: Notice.ID(dossier: "A-0001", event: 1, kind: .accepted), provision: nil,
                addressee: Notice.Addressee(name: "A", email: "a@example.vn"), subject: "", body: "", at: created))
    }

    @Test func `what was never taken is tried after a delay that doubles up to 6 hours, for 5 days`() {
        var telling = waiting
        var delays: [Int64] = []
        while telling.state == .waiting, let at = telling.nextAttemptAt {
            telling.handOver(at: at)
            telling.fail("bận", at: at, policy: .standard, since: created)
            if let next = telling.nextAttemptAt { delays.append(next.unixSeconds - at.unixSeconds) }
        }
        #expect(delays.prefix(11) == [60, 120, 240, 480, 960, 1920, 3840, 7680, 15_360, 21_600, 21_600])
        #expect(delays.reduce(0, +) <= 5 * 86_400)
        #expect(delays.reduce(0, +) > 5 * 86_400 - 21_600)
        #expect(telling.state == .failed && telling.nextAttemptAt == nil && telling.fault == "bận")
        #expect(telling.attempts == delays.count + 1)
    }

    @Test func `while it is being handed over the outcome is unclear`() {
        var telling = waiting
        #expect(!telling.isUnclear)
        telling.handOver(at: created)
        #expect(telling.isUnclear && telling.state == .waiting && telling.attempts == 1)
        telling.succeed(.sendmail(status: 0, messageID: "<a@b>"), at: created)
        #expect(!telling.isUnclear && telling.state == .told && telling.toldAt == created)
    }

    @Test func `what is given up says why, and proves nothing`() {
        var telling = waiting
        telling.handOver(at: created)
        telling.giveUp("không có người nhận")
        #expect(telling.state == .failed && telling.fault == "không có người nhận")
        #expect(telling.proof == nil && telling.toldAt == nil && !telling.isUnclear)
    }
}
