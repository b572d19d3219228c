import Civil
import Evidence
import JSON
import Journal
import LineProtocol

@testable import Gateway

/// What clients were told, kept apart from the gateway: each answer that says something is done is a promise.
struct Promises {
    struct Promise {
        let account: String
        let errand: Errand
        let reply: Reply
    }

    private(set) var kept: [Promise] = []
    private(set) var uploads: [(account: String, sha256: String)] = []
    /// The newest head of the log that somebody was shown.
    private(set) var head: [UInt8]?
    private var refused: [String] = []
    private var clock: Instant?

    mutating func settle(_ errand: Errand, _ reply: Reply, for account: String) {
        if (200..<300).contains(reply.code) {
            if errand.key != nil { kept.append(Promise(account: account, errand: errand, reply: reply)) }
            if let sha256 = errand.upload { uploads.append((account, sha256)) }
            if let note = reply.body["checkpoint"]?.string { head = Array(note.utf8) }
            if let now = reply.body["clock"]?.string.flatMap({ Instant($0) }) { clock = now }
        } else if reply.code < 500, reply.code != 429, let key = errand.key {
            refused.append(key)
        }
    }

    /// Holds a journal against what was promised.
    /// - Throws: `StormFault` for the first promise that it does not keep.
    func check(_ journal: any Journal, _ chronicle: Chronicle, now: Instant) throws {
        for promise in kept { try check(promise, journal, chronicle, now) }
        for upload in uploads where try journal.attachment(upload.sha256, of: upload.account) == nil {
            throw StormFault("the upload \(upload.sha256) is lost")
        }
        if let clock, let stored = try journal.clock(), stored < clock {
            throw StormFault("the clock went back from \(clock) to \(stored)")
        }
    }

    private func check(_ promise: Promise, _ journal: any Journal, _ chronicle: Chronicle, _ now: Instant) throws {
        guard let key = promise.errand.key else { return }
        if let number = promise.reply.body["number"]?.integer, let dossier = promise.reply.dossier {
            guard chronicle.has(Int(number), of: dossier) else {
                throw StormFault("event \(number) of \(promise.errand.line) is lost")
            }
        }
        for receipt in promise.reply.body["receipts"]?.array ?? [] {
            guard let id = receipt["id"]?.string, chronicle.names(receipt: id) else {
                throw StormFault("a receipt of \(promise.errand.line) is lost: \(receipt)")
            }
        }
        if let receipt = promise.reply.body["receipt"], let id = receipt["id"]?.string,
            let dossier = promise.reply.dossier
        {
            let stored = try journal.receipts(of: dossier).first { $0.id == id }
            guard let stored, receipt["sha256"]?.string == stored.sha256 else {
                throw StormFault("the receipt \(id) of \(promise.errand.line) is lost")
            }
        }
        guard promise.errand.begunAt.map({ now.unixSeconds - $0.unixSeconds < Answer.retentionSeconds }) ?? true else {
            return
        }
        guard let answer = try journal.answer(account: promise.account, key: key) else {
            throw StormFault("the answer to \(promise.errand.line) is lost")
        }
        guard Reply(storedLine: answer.reply) == promise.reply else {
            throw StormFault("the answer to \(promise.errand.line) is another now")
        }
    }

    /// Holds the events that people brought about against what they were told, once everything is answered: each
    /// request is done once.
    func check(done: [String: Int]) throws {
        var told: [String: Int] = [:]
        for promise in kept { if let event = promise.errand.event { told[event, default: 0] += 1 } }
        for event in Errand.events.values.sorted() where done[event] != told[event] {
            throw StormFault("\(event) was promised \(told[event] ?? 0) times, and was done \(done[event] ?? 0) times")
        }
    }

    /// Holds the marks that requests left in events against what was promised: each is done once, or not at all.
    func check(marks: [String: Int]) throws {
        for promise in kept where promise.errand.leavesMark {
            guard let key = promise.errand.key, marks[key] != nil else {
                throw StormFault("\(promise.errand.line) was answered and not done")
            }
        }
        for key in refused where marks[key] != nil { throw StormFault("\(key) was refused and done") }
        for (key, count) in marks.sorted(by: { $0.key < $1.key }) where count > 1 {
            throw StormFault("\(key) was done \(count) times")
        }
    }
}

extension Reply {
    var dossier: String? { body["dossier"]?.string }
}
