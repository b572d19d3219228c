import Client
import Home
import JSON

/// Why a command gives up: one line `motcua: what: how to mend it`, the faults under it, and the exit code.
struct Failure: Error {
    let what: String
    let mend: String
    let status: ExitStatus
    /// Further faults, a line each.
    var faults: [String] = []
    /// What only `--verbose` shows.
    var details: [String] = []
    /// The rule by which the server refused, where it names one.
    var rule: String?
    /// Whether the server may have done nevertheless what it was asked for.
    var leavesOpen = false

    init(_ what: String, mend: String, _ status: ExitStatus) {
        self.what = what
        self.mend = mend
        self.status = status
    }

    /// The same with one more line under it.
    func adding(_ fault: String) -> Failure {
        var copy = self
        copy.faults.append(fault)
        return copy
    }
}

extension Failure {
    /// A refusal of the server.
    init(_ reply: ClientReply) {
        let title = reply.body["title"]?.string ?? "the server answered \(reply.code)"
        let detail = reply.body["detail"]?.string ?? "see --verbose"
        self.init(title, mend: detail, ExitStatus(reply: reply.code))
        faults = (reply.body["problems"]?.array ?? []).map { problem in
            let place = problem["at"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? "(body)"
            return "\(place): \(problem["message"]?.string ?? problem["code"]?.string ?? "?")"
        }
        if reply.code >= 500, let request = reply.body["request"]?.string { faults.append("request \(request)") }
        details = ["\(reply.code) \(reply.body)"]
        rule = reply.body["rule"]?.string
        leavesOpen = reply.body["unknown"] == true
    }

    /// The connection failed.
    init(_ error: ClientError) {
        let status: ExitStatus =
            switch error {
            case .cannotConnect, .tls, .protocolFault: .unreachable
            case .turnedAway, .closed: .tryAgain
            case .unusableLine: .badData
            }
        self.init(error.description, mend: error.mend, status)
        leavesOpen =
            switch error {
            case .cannotConnect, .tls, .turnedAway, .unusableLine: false
            case .closed, .protocolFault: true
            }
    }

    /// The home is not as it should be.
    init(_ fault: HomeFault) {
        let lines = fault.what.split(separator: "\n").map(String.init)
        self.init(lines.first ?? fault.what, mend: fault.mend, ExitStatus(rawValue: fault.exitCode) ?? .badData)
        faults = Array(lines.dropFirst())
    }

    /// All lines for standard error; what others wrote in them forges no other line.
    func lines(verbose: Bool) -> [String] {
        let lines = ["motcua: \(what): \(mend)"] + faults.map { "  \($0)" } + (verbose ? details.map { "  \($0)" } : [])
        return lines.map(Visible.line)
    }
}
