import JSON
import Synchronization

/// What the gateway counts about itself, shown by `ADMIN STATS`.
final class Figures: Sendable {
    private struct Counts {
        var requests = 0
        var replies: [Int: Int] = [:]
        var groups = 0
        var commits = 0
        var largestGroup = 0
        var failedCommits = 0
        var receipts = 0
        var sessions = 0
        var openSessions = 0
    }

    private let counts = Mutex(Counts())

    func replied(_ code: Int) {
        counts.withLock {
            $0.requests += 1
            $0.replies[code, default: 0] += 1
        }
    }

    func committed(group size: Int, receipts: Int) {
        counts.withLock {
            $0.groups += 1
            $0.commits += size
            $0.largestGroup = max($0.largestGroup, size)
            $0.receipts += receipts
        }
    }

    func failed(group size: Int) {
        counts.withLock { $0.failedCommits += size }
    }

    func opened() {
        counts.withLock {
            $0.sessions += 1
            $0.openSessions += 1
        }
    }

    func closed() {
        counts.withLock { $0.openSessions -= 1 }
    }

    func json() -> JSON {
        counts.withLock { counts in
            let replies = counts.replies.keys.sorted().map { code in
                JSON.Member(String(code), .integer(Int64(counts.replies[code] ?? 0)))
            }
            return [
                "requests": .integer(Int64(counts.requests)), "replies": .object(replies),
                "sessions": .integer(Int64(counts.sessions)), "openSessions": .integer(Int64(counts.openSessions)),
                "groups": .integer(Int64(counts.groups)), "commits": .integer(Int64(counts.commits)),
                "largestGroup": .integer(Int64(counts.largestGroup)),
                "failedCommits": .integer(Int64(counts.failedCommits)), "receipts": .integer(Int64(counts.receipts)),
            ]
        }
    }
}
