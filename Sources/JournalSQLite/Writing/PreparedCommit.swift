import Civil
import Journal

/// A commit whose cases are ready to be stored; it holds so much that it is handed on by reference.
final class PreparedCommit: Sendable {
    let commit: Commit
    let changes: [PreparedChange]
    let halls: [PreparedHall]
    let settlements: [PreparedSettlement]
    let reply: AbridgedReply?

    init(_ commit: Commit) throws(JournalError) {
        self.commit = commit
        reply = commit.answer.map { AbridgedReply($0.reply, without: commit.cases.flatMap(\.receipts)) }
        var changes: [PreparedChange] = []
        changes.reserveCapacity(commit.cases.count)
        for change in commit.cases { changes.append(try PreparedChange(change)) }
        self.changes = changes
        var halls: [PreparedHall] = []
        for change in commit.halls { halls.append(try PreparedHall(change)) }
        self.halls = halls
        var settlements: [PreparedSettlement] = []
        for record in commit.settlements { settlements.append(try PreparedSettlement(record)) }
        self.settlements = settlements
    }
}
