import Client
import Home
import JSON

/// Why a command gives up: one line `motcua: what: how to mend it`, and the exit code.
struct Failure: Error {
    let what: String
    /// How to mend it; empty where the faults say it.
    let mend: String
    let status: ExitStatus
    /// Further faults, of which the line tells the first.
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

    /// The same with one more fault.
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
        let problems = (reply.body["problems"]?.array ?? []).map { problem in
            let place = problem["at"]?.string.flatMap { $0.isEmpty ? nil : $0 } ?? "(body)"
            return "\(place): \(problem["message"]?.string ?? problem["code"]?.string ?? "?")"
        }
        self.init(title, mend: problems.isEmpty ? detail : "", ExitStatus(reply: reply.code))
        faults = problems
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

    /// The faults that the line tells.
    private static let told = 4

    /// The line for standard error and, where asked for, the details under it; what others wrote in them forges no other
    /// line.
    func lines(verbose: Bool) -> [String] {
        var parts = (mend.isEmpty ? [] : [mend]) + faults.prefix(Self.told)
        if faults.count > Self.told { parts.append("\(faults.count - Self.told) more, see --verbose") }
        let line = parts.dropLast().map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 } + parts.suffix(1)
        let under = verbose ? (faults.count > Self.told ? faults : []) + details : []
        return (["motcua: \(what): \(line.joined(separator: "; "))"] + under.map { "  \($0)" }).map(Visible.line)
    }
}
