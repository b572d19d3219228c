import Foundation
import LineProtocol
import Testing
import Transcripts

extension EndToEnd.Clients {
    /// What the golden transcripts show of the protocol.
    @Suite
    struct TranscriptCoverageTests {
        /// Verbs whose success takes a key that no transcript can hold: `WitnessTests` show it.
        private static let keyed = ["LOG COSIGN"]
        private static let groups: [VerbDescription.Group] = [.citizen, .desk, .exchange, .reports]

        @Test
        func `each verb of citizens and of the desk is shown with a success and with a refusal`() throws {
            var succeeded: Set<String> = []
            var refused: Set<String> = []
            for name in TranscriptTests.names {
                let text = try String(contentsOfFile: "\(TranscriptTests.folder)/\(name).txt", encoding: .utf8)
                for (verb, code) in Self.answers(in: try Transcript(text)) {
                    if code < 300 { succeeded.insert(verb) } else { refused.insert(verb) }
                }
            }
            let wanted = VerbTable.all.filter { Self.groups.contains($0.group) }.map(\.name)
            #expect(wanted.count > 50)
            #expect(wanted.filter { !succeeded.contains($0) } == Self.keyed, "never shown with a success")
            #expect(wanted.filter { !refused.contains($0) } == [], "never shown with a refusal")
        }

        @Test
        func `each rule that stands in the way of a dossier is provoked`() throws {
            let shown = try TranscriptTests.names.map { name in
                try String(contentsOfFile: "\(TranscriptTests.folder)/\(name).txt", encoding: .utf8)
            }.joined()
            let documented = try String(
                contentsOfFile: "\(TranscriptTests.folder)/../../../Docs/Protocol.md", encoding: .utf8)
            for rule in Self.rules {
                #expect(shown.contains("\"rule\":\"\(rule)\""), "\(rule) is never provoked")
                #expect(documented.contains("`\(rule)`"), "\(rule) is not explained")
            }
        }

        /// The words of `rule` that a client of dossiers can meet; every procedure of the catalog has an appointment.
        private static let rules = [
            "otherOffice", "leased", "notLeased", "alreadyAsked", "feeCollectedFirst", "feeSettled",
            "sameSession", "otherProvince", "noChain", "chain", "alreadyExtended", "laterAppointment",
            "tooLateToExtend", "deadlineAhead", "filedOnline", "acceptedOrOnline", "sectorGround", "otherDelivery",
            "alreadyRated", "nothingPaid", "periodNotOver", "alreadySettled", "nothingDue",
        ]

        /// The verb of each line that was looked at, with the code of its answer.
        private static func answers(in transcript: Transcript) -> [(verb: String, code: Int)] {
            var connection = Transcript.firstConnection
            var unread: [String: [String]] = [:]
            var answers: [(verb: String, code: Int)] = []
            for step in transcript.steps {
                switch step.action {
                case .connection(let name): connection = name
                case .send(let line): unread[connection, default: []].append(verb(of: line))
                case .put: unread[connection, default: []].append("PUT")
                case .expect(let code, _):
                    guard code != 220, unread[connection]?.isEmpty == false else { continue }
                    guard let verb = unread[connection]?.removeFirst() else { continue }
                    answers.append((verb, code))
                case .name, .push: continue
                }
            }
            return answers
        }

        private static func verb(of line: String) -> String {
            let words = line.split(separator: " ").prefix(2)
            return VerbTable.find(words.joined(separator: " "))?.name ?? words.first.map { $0.uppercased() } ?? ""
        }
    }
}
