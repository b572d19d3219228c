import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal
import Synchronization

/// The rows of one `POST BATCH`, decided in their order.
final class PostalBatch: Sendable {
    enum Outcome: String { case taken, alreadyTaken, refused }

    private struct Line: Sendable {
        var isDecided = false
        var reply: Reply?
    }

    private struct Progress: Sendable {
        var lines: [Line]
        var unanswered: Int
    }

    private let rows: [JSON]
    private let call: Call
    private let progress: Mutex<Progress>
    private let allAnswered: any Milestone

    init(_ rows: [JSON], of call: Call) {
        self.rows = rows
        self.call = call
        progress = Mutex(
            Progress(lines: [Line](repeating: Line(), count: rows.count), unanswered: rows.count))
        allAnswered = call.gateway.workers.milestone()
    }

    /// Waits until every row is stored or refused.
    /// - Throws: when the gateway takes no commands now; no row is taken then.
    func run() throws(Refusal) -> [JSON] {
        var jobs: [Job] = []
        var latest: [ItemID: Instant] = [:]
        for (index, json) in rows.enumerated() {
            do throws(Refusal) {
                let row = try PostalRow(json, of: call)
                if let before = latest[row.item], row.at < before { throw .row(.outOfOrder) }
                latest[row.item] = row.at
                jobs.append(job(row, at: index))
            } catch {
                finish(index, call.reply(to: error))
            }
        }
        if !jobs.isEmpty {
            guard call.gateway.sequencer.submit(jobs, from: call.session.number) else {
                throw call.gateway.refusesRequests ? .stopping : .tooManyRequests(retryAfter: 1)
            }
            allAnswered.wait()
        }
        let done = progress.withLock { $0.lines }
        return zip(rows, done).enumerated().map { index, pair in Self.result(index + 1, pair.0, pair.1) }
    }

    private func job(_ row: PostalRow, at index: Int) -> Job {
        let call = call
        return Job(
            key: row.key,
            decide: { workspace throws(Refusal) in
                self.progress.withLock { $0.lines[index].isDecided = true }
                let file = try workspace.find(item: row.item)
                let item = file.item(row.item)
                guard row.at <= workspace.now else { throw .row(.future) }
                guard let item, row.at >= item.registeredAt else { throw .row(.beforeRegistration) }
                let actor = call.identity.actor(at: file.dossier.office)
                var draft = CaseDraft(file, by: actor, of: call.identity.offices, in: workspace)
                let named = try row.command(of: file, in: &workspace)
                let command = call.postOffices.placed(named, on: item, account: call.ownPostOffices)
                try draft.apply(try workspace.receipted(command, on: item), to: row.item)
                let staged = try draft.stage(in: &workspace)
                let state = staged.after.item(row.item)?.state ?? item.state
                return Decision(commit: Commit(), changes: [staged]) { _ in
                    Reply(200, ["itemState": .string(state.rawValue)])
                }
            },
            refuse: { call.reply(to: $0) },
            complete: { self.finish(index, $0) })
    }

    private func finish(_ index: Int, _ reply: Reply) {
        let unanswered = progress.withLock { progress in
            progress.lines[index].reply = reply
            progress.unanswered -= 1
            return progress.unanswered
        }
        if unanswered == 0 { allAnswered.reach() }
    }

    private static func result(_ number: Int, _ row: JSON, _ line: Line) -> JSON {
        let isTaken = line.reply.map { (200..<300).contains($0.code) } ?? false
        let outcome: Outcome = isTaken ? (line.isDecided ? .taken : .alreadyTaken) : .refused
        return .object([
            "row": .integer(Int64(number)), "item": row["item"]?.string.map { .string($0) },
            "outcome": .string(outcome.rawValue),
            "itemState": isTaken ? line.reply?.body["itemState"] : nil,
            "code": isTaken ? nil : line.reply.map { .integer(Int64($0.code)) },
            "refusal": isTaken ? nil : line.reply?.body,
        ])
    }
}

extension Refusal {
    /// What is wrong with the time of a row.
    fileprivate enum RowTime { case future, beforeRegistration, outOfOrder }

    fileprivate static func row(_ fault: RowTime) -> Refusal {
        let message =
            switch fault {
            case .future: Bilingual(vi: "Thời điểm ở tương lai.", en: "The moment is in the future.")
            case .beforeRegistration:
                Bilingual(vi: "Trước khi bưu gửi được đăng ký.", en: "Before the item was registered.")
            case .outOfOrder:
                Bilingual(
                    vi: "Trước dòng phía trên của cùng bưu gửi.", en: "Before an earlier row of the same item.")
            }
        return .invalid([Problem(at: JSONPointer.root.appending("at"), code: "time", message: message)])
    }
}
