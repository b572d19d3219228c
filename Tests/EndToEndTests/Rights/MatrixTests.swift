import JSON
import LineProtocol
import Testing

extension EndToEnd.Clients {
    /// Every verb, tried by every role from every standing, over the wire, held against the table of the code.
    @Suite
    struct MatrixTests {
        /// Verbs of the law since 2025, which have no row in the state table before.
        private static let since2025 = ["DESK CORRECT", "ADJUST"]

        @Test
        func `each verb answers each role and standing as the table says, and a refusal changes nothing`() throws {
            let verbs = VerbTable.all.filter { !Self.since2025.contains($0.name) }
            try Self.tryAll(verbs, at: RunningGateway.start)
        }

        @Test
        func `so do the verbs of the law since 2025`() throws {
            let verbs = VerbTable.all.filter { Self.since2025.contains($0.name) }
            #expect(verbs.count == Self.since2025.count)
            try Self.tryAll(verbs, at: "2025-08-04T08:00:00+07:00")
        }

        private static func tryAll(_ verbs: [VerbDescription], at clock: String) throws {
            let cast = Cast(on: try RunningGateway(clock: clock))
            let stage = Stage(cast)
            for verb in verbs {
                let trial = try Trial(of: verb, on: stage)
                let before = try cast.fingerprint()
                let cells = trial.cells(of: verb, in: cast)
                let refused = cells.prefix { verb.verdict(for: $0.role, $0.standing).isRefusal }
                for cell in refused { try attempt(trial, of: verb, by: cell, in: cast) }
                #expect(
                    try refused.isEmpty || cast.fingerprint() == before, "a refusal of \(verb.name) changed something")
                for cell in cells.dropFirst(refused.count) { try attempt(trial, of: verb, by: cell, in: cast) }
            }
        }

        private static func attempt(
            _ trial: Trial, of verb: VerbDescription, by cell: Cell, in cast: Cast
        ) throws {
            let verdict = verb.verdict(for: cell.role, cell.standing)
            let isOfficial = cell.standing == .outsideOfficialPost
            let line = isOfficial ? trial.official ?? trial.line : trial.line
            let connection = try trial.endsConnection ? cast.fresh(cell.name) : cast.connection(of: cell.name)
            let answer = try ask(verb, line, on: connection)
            let what: Comment = "\(line.prefix(120)) by \(cell.name), \(cell.standing): \(verdict), but \(answer)"
            #expect(fits(answer, verdict, marks: trial.marks), what)
            #expect(isDiscreet(answer, to: cell, asking: line, in: cast), "\(what) tells who somebody is")
            guard verdict == .hidden, let absent = isOfficial ? trial.absentOfficial : trial.absent else { return }
            let none = try ask(verb, absent, on: connection)
            #expect(none.withoutRequest == answer.withoutRequest, "\(what); of what is not there: \(none)")
        }

        private static func ask(
            _ verb: VerbDescription, _ line: String, on connection: RawConnection
        ) throws -> Answer {
            if verb.name == "PUT" {
                try connection.send(Array("PUT 1 text/plain\nx\n".utf8))
            } else {
                try connection.send(line)
            }
            let answer = try connection.reply()
            if verb.name == "GET", answer.code == 200 {
                _ = try connection.payload(Int(answer.body["bytes"]?.integer ?? 0))
            }
            return answer
        }

        /// Whether an error, or any answer to a visitor, names nobody whom the request itself didn't name.
        private static func isDiscreet(
            _ answer: Answer, to cell: Cell, asking line: String, in cast: Cast
        ) -> Bool {
            guard cell.role == .visitor || answer.code.map({ $0 >= 400 }) ?? false else { return true }
            let people = [cast.owner, "Nguyễn Văn A", "Hội Nông dân Vĩnh Long", "0912345678", "12 Lê Lợi"]
            return people.allSatisfy { line.contains($0) || !answer.description.contains($0) }
        }

        private static func fits(_ answer: Answer, _ verdict: Verdict, marks: [String]) -> Bool {
            let isClean = marks.allSatisfy { !answer.description.contains($0) }
            return switch verdict {
            case .allowed:
                answer.code.map { $0 < 400 || [409, 410, 422].contains($0) } ?? false
                    || answer.slug == "authentication-failed"
            case .status, .without: answer.code == 200 && isClean
            case .invalid: [200, 422].contains(answer.code) && answer.problems.contains { $0.hasSuffix(" mismatch") }
            case .unauthenticated: answer.code == 401 && answer.slug == "unauthenticated"
            case .forbidden: answer.code == 403 && answer.slug == "forbidden"
            case .hidden: answer.code == 404 && isClean
            }
        }
    }
}
