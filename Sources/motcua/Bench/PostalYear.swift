import JSON

/// A year of the post, played against a running server: on each day dossiers are taken in at the counter, carried and
/// handed to their office against minutes.
struct PostalYear: Sendable {
    let items: Int
    let days: Int
    let office: String
    /// The body of a request, but for its key.
    let body: JSON
    /// Sets the keys of this run apart from those of any other.
    let run: String

    /// What came of it.
    struct Outcome: Sendable {
        var items = 0
        var requests = 0
        var minutes = 0
    }

    /// The numbers of the items of a day.
    private func numbers(of day: Int) -> Range<Int> {
        items * day / days..<items * (day + 1) / days
    }

    /// Plays the year with one worker for each session; `nextDay` moves the server's clock between two days.
    func play(
        by workers: [GatewaySession], nextDay: @Sendable () async throws -> Void
    ) async throws -> Outcome {
        var outcome = Outcome()
        for day in 0..<days {
            let carried = try await carry(numbers(of: day), by: workers)
            outcome.items += carried.count
            outcome.requests += carried.count * Self.requestsForEach
            for start in stride(from: 0, to: carried.count, by: 200) {
                try await handOver(Array(carried[start..<min(start + 200, carried.count)]), by: workers[0])
                outcome.requests += 1
                outcome.minutes += 1
            }
            Terminal.progress("day \(day + 1) of \(days), \(outcome.items) items")
            if day + 1 < days { try await nextDay() }
        }
        return outcome
    }

    private func carry(_ numbers: Range<Int>, by workers: [GatewaySession]) async throws -> [String] {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for (index, worker) in workers.enumerated() {
                group.addTask {
                    var carried: [String] = []
                    for number in numbers where number % workers.count == index {
                        carried.append(try await carry(number, by: worker))
                    }
                    return carried
                }
            }
            var all: [String] = []
            for try await carried in group { all += carried }
            return all
        }
    }

    /// How many requests bring one item to the door of the authority.
    private static let requestsForEach = 6

    private func carry(_ number: Int, by worker: GatewaySession) async throws -> String {
        let key = JSON.string("year-\(run)-\(number)")
        let requested = try await worker.call("POST REQUEST", body.replacing("key", with: key))
        guard let item = requested["item"]?["item"]?.string else {
            throw Failure("no item in the answer to POST REQUEST", mend: "report this fault", .ourFault)
        }
        try await worker.call("POST CHECK \(item)")
        try await worker.call("POST SIGN \(item)")
        try await worker.call("POST SEAL \(item)", ["seal": .string("NP-\(number)")])
        try await worker.call("POST ACCEPT \(item)", ["office": "890000"])
        try await worker.call("POST SCAN \(item)", ["event": "EDG"])
        return item
    }

    private func handOver(_ items: [String], by worker: GatewaySession) async throws {
        try await worker.call(
            "POST HANDOVER",
            [
                "office": .string(office), "receivedBy": "Trần Thị Nhận",
                "items": .array(items.map { ["item": .string($0)] }),
            ])
    }
}
