import JSON

/// Where the time of one request went, by the member `trace` of its reply.
struct TraceTable {
    private let request: String
    private let steps: [(name: String, microseconds: Int64)]

    /// The trace of a reply; `nil` where it carries none.
    init?(_ body: JSON) {
        guard let trace = body["trace"], let request = trace["request"]?.string, let steps = trace["steps"]?.array
        else { return nil }
        self.request = request
        self.steps = steps.compactMap { step in
            guard let name = step["step"]?.string, let microseconds = step["us"]?.integer else { return nil }
            return (name, microseconds)
        }
    }

    /// A heading, then a line for each station: the time since the line was read, and since the station before.
    ///
    /// - Parameter roundTrip: what the request took as the client saw it.
    func lines(of words: String, roundTrip: Duration) -> [String] {
        var before: Int64 = 0
        let rows = steps.map { step -> [String] in
            defer { before = step.microseconds }
            return [step.name, "\(step.microseconds) us", "+\(step.microseconds - before)"]
        }
        let whole = roundTrip.components.seconds * 1_000_000 + roundTrip.components.attoseconds / 1_000_000_000_000
        let verb = words.split(separator: " ").prefix(2).joined(separator: " ")
        return ["trace \(request)  \(verb)"]
            + TextTable(["step", "since read", "took"], rows: rows + [["round trip", "\(whole) us", ""]])
            .lines(colour: false, width: nil)
    }
}

extension JSON {
    /// This object without the trace that a reply may carry.
    var withoutTrace: JSON {
        guard let members, members.contains(where: { $0.key == "trace" }) else { return self }
        return .object(members.filter { $0.key != "trace" })
    }
}
