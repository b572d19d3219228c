import Dispatch
import JSON
import Synchronization
import Testing

extension EndToEnd.Clients {
    /// The feeds of a real gateway while many write at once.
    @Suite
    struct FeedTests {
        private static let writers = 4
        private static let rounds = 6
        private static let window = 8

        @Test
        func `feeds that are read while many write skip and repeat nothing`() throws {
            let gateway = try RunningGateway()
            let finished = DispatchGroup()
            let faults = Mutex<[String]>([])
            for writer in 0..<Self.writers {
                DispatchQueue.global().async(group: finished) {
                    do {
                        try Self.write(writer, on: gateway)
                    } catch {
                        faults.withLock { $0.append("\(error)") }
                    }
                }
            }
            let auditor = try gateway.account("auditor")
            var (changes, events) = (Feed("CHANGES", "since"), Feed("LOG EVENTS", "from"))
            while finished.wait(timeout: .now()) == .timedOut {
                try changes.readOn(auditor, limit: 7)
                try events.readOn(auditor, limit: 11)
            }
            while try changes.readOn(auditor, limit: 500) {}
            while try events.readOn(auditor, limit: 500) {}
            #expect(faults.withLock { $0 } == [])
            let stored = Self.writers * Self.rounds * Self.window * 2
            #expect(changes.sequences == Array(1...stored))
            #expect(events.sequences == Array(1...stored))
            #expect(changes.numbers.values.allSatisfy { $0 == [1, 2] })
            #expect(changes.numbers.count == stored / 2)
        }

        @Test
        func `a report and the documents of a real store come over the wire and from the command line`() throws {
            let gateway = try RunningGateway()
            let story = try Story(on: gateway)
            let auditor = try gateway.account("auditor")
            let period: JSON = ["from": "2019-03-01", "to": "2019-12-31"]
            let report = try auditor.expect(200, "REPORT II.06a", period)
            #expect(report.body["total"]?["received"] == 1)
            #expect(report.body["total"]?["solved"] == 1)
            let document = try auditor.expect(200, "EXPORT \(story.filed.code)")
            #expect(document.body["DongBoHoSoMC"]?["TrangThaiHoSo"] == "10")
            let csv = try Program.run(
                Program.motcua,
                [
                    "report", "on-time", "--from", "2019-03-01", "--to", "2019-12-31", "--format", "csv", "--home",
                    gateway.home.path,
                ])
            #expect(csv.status == 0)
            #expect(csv.text.hasPrefix("office,field,solved,"))
            #expect(csv.text.contains("\r\nH61.12,"))
            let wrong = try Program.run(
                Program.motcua,
                ["report", "on-time", "--from", "2019-03-02", "--to", "2019-03-01", "--home", gateway.home.path])
            #expect(wrong.status == 65)
            #expect(wrong.errorLines.contains { $0.contains("/to") })
        }

        @Test func `a period is given by name or by its days`() throws {
            let gateway = try RunningGateway()
            let runs: [(days: [String], status: Int32, told: String)] = [
                (["--period", "2019-Q1"], 0, "2019-04-10"), (["--period", "2019-Q7"], 65, "2019-Q1"),
                (["--period", "2019-Q1", "--from", "2019-01-01"], 64, "not both"),
                (["--from", "2019-01-01"], 64, "--to"), ([], 64, "--period"),
            ]
            for run in runs {
                let outcome = try Program.run(
                    Program.motcua, ["report", "postal-service", "--home", gateway.home.path] + run.days)
                #expect(outcome.status == run.status, "\(run.days)")
                #expect(([outcome.text] + outcome.errorLines).contains { $0.contains(run.told) }, "\(run.days)")
            }
        }

        /// Submits in pipelines, and changes each dossier once.
        private static func write(_ writer: Int, on gateway: RunningGateway) throws {
            let number = Citizen.next()
            let connection = try gateway.citizen(number)
            let sha256 = try connection.put(Array("%PDF-1.4 \(number)".utf8))
            for round in 0..<rounds {
                let filings = (0..<window).map { place in
                    RawConnection.line(
                        "SUBMIT", Filing(key: "\(writer)-\(round)-\(place)", citizen: number, sha256: sha256).body)
                }
                try connection.send(filings.joined(separator: "\n"))
                let codes = try filings.map { _ in try connection.reply().text("dossier") }
                let changes = codes.map { RawConnection.line("DELIVERY \($0)", ["result": "online"]) }
                try connection.send(changes.joined(separator: "\n"))
                for _ in codes {
                    let answer = try connection.reply()
                    guard answer.code == 200 else { throw HarnessFault("DELIVERY: \(answer)") }
                }
            }
        }
    }
}

/// What a reader of a feed has seen, from page to page.
private struct Feed {
    private let verb: String
    private let key: String
    private var cursor = JSON.null
    private(set) var sequences: [Int] = []
    /// The numbers of the events, by dossier.
    private(set) var numbers: [String: [Int64]] = [:]

    init(_ verb: String, _ key: String) {
        self.verb = verb
        self.key = key
    }

    /// Reads one page; whether there was anything on it.
    @discardableResult
    mutating func readOn(_ connection: RawConnection, limit: Int64) throws -> Bool {
        let page = try connection.expect(
            200, verb, .object([JSON.Member(key, cursor), JSON.Member("limit", .integer(limit))]))
        cursor = page.body["next"] ?? .null
        let items = page.body["items"]?.array ?? []
        for item in items {
            sequences.append(item["sequence"]?.string.flatMap { Int($0) } ?? 0)
            numbers[item["dossier"]?.string ?? "", default: []].append(item["number"]?.integer ?? 0)
        }
        return !items.isEmpty
    }
}
