import Catalog
import Civil
import Dossiers
import Journal
import MotCuaTesting

/// Random lives of dossiers, the same for the same seed.
struct LifeGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    }

    /// A whole number below a bound (xorshift).
    mutating func next(below bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }

    /// A dossier that somebody does something with every few hours, whatever the rules then allow.
    mutating func life(_ code: String, from start: Instant) -> Story {
        var at = start.adding(seconds: Int64(next(below: 90 * 86_400)))
        let channel = [.online, .inPerson, .postal][next(below: 3)] as Channel
        let office = [SampleCatalog.officeCode, SampleCatalog.otherOfficeCode][next(below: 2)]
        var story = Story(code, filedAt: at, office: office, by: channel, result: [.counter, .online][next(below: 2)])
        for _ in 0..<(6 + next(below: 30)) {
            at = at.adding(seconds: Int64(next(below: 4) * next(below: 200_000)))
            story.tries(command(at: at), at: at)
        }
        return story
    }

    private mutating func command(at: Instant) -> DossierCommand {
        switch next(below: 22) {
        case 0: .refuse(reason: "sai")
        case 1: .requestSupplement(reason: "thiếu", components: [])
        case 2: .supplement(components: [], note: nil)
        case 3: .demandPayment(amountVnd: 1000, reason: "phí")
        case 4: .pay(method: "online", amountVnd: 1000, reference: "x")
        case 5: .withdraw(reason: "thôi")
        case 6: .stop(reason: "dừng")
        case 7: .returnAtCounter(recipient: "A")
        case 8, 9: .decide(.init(outcome: .granted, documentNumber: nil, files: [], reason: nil))
        case 10, 11: .finishStep(note: nil)
        case 12: .extend(reason: "bận", agencyAtFault: nil, due: at.adding(seconds: Int64(next(below: 30)) * 86_400))
        case 13: .dispatch(.officer, note: nil)
        case 14: .returnDraft(reason: "sửa")
        case 15: .refuseWithdrawal(ground: "đã quyết định")
        case 16: .startCorrection(reason: "sai tên")
        case 17: .archive
        default: .receive(note: nil)
        }
    }
}
