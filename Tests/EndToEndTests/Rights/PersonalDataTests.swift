import Foundation
import JSON
import LineProtocol
import Testing

extension EndToEnd.Clients {
    /// Where nobody's particulars may be found: the log, visitors' answers, the figures, files that others can read.
    @Suite
    struct PersonalDataTests {
        private static let person = PlantedPerson()
        private static let officers = ["reception.H61.12", "processing.H61.12", "approval.H61.12"]

        @Test(arguments: ["json", "text"])
        func `a whole life with refusals leaves no particulars where nobody should find them`(format: String) throws {
            let gateway = try RunningGateway(
                logFormat: format, options: ["--log-level", "trace", "--metrics", "127.0.0.1:0"])
            let cast = Cast(on: gateway)
            let life = try Self.live(in: cast)
            try Self.abandon(in: cast)
            try Self.misuse(every: VerbTable.all, about: life, in: cast)
            try Self.readAsVisitor(life, in: cast)
            for words in ["ADMIN STATS", "ADMIN NOTICES", #"ADMIN NOTICES {"state":"told"}"#] {
                let answer = try cast.connection(of: "auditor").ask(words)
                #expect(answer.code == 200 && Self.person.found(in: answer.description) == [], "\(words): \(answer)")
            }
            #expect(Self.person.found(in: try Self.figures(of: gateway)) == [])
            let leaks = try gateway.logText().split(separator: "\n").filter { Self.person.found(in: String($0)) != [] }
            #expect(leaks.isEmpty, "logged: \(leaks.prefix(5).joined(separator: "\n"))")
            try Self.searchHome(gateway.home)
        }

        private struct Life {
            let code: String
            let item: String
            let ticket: String
        }

        /// The main job with everything that people can write into it.
        private static func live(in cast: Cast) throws -> Life {
            let sha256 = try cast.connection(of: person.number).put(Array("%PDF-1.4 \(person.file)".utf8))
            let filed = try cast.expect(201, person.number, "SUBMIT", person.filing(key: "planted", sha256: sha256))
            let code = try filed.text("dossier")
            let ticket = try cast.expect(
                201, "visitor", "TICKET TAKE",
                ["office": "H61.12", "field": "Báo chí", "priority": ["birthDate": "1938-01-31"]]
            ).text("ticket")
            let note: JSON = ["note": .string("\(person.note) \(person.name) \(person.phone)")]
            try cast.expect(200, officers[0], "DESK RECEIVE \(code)", note)
            try cast.expect(200, officers[0], "DESK STEP \(code)", note)
            try cast.expect(
                200, officers[1], "DESK VERIFY \(code)",
                [
                    "reason": .string(person.note),
                    "attend": [
                        "at": "2019-03-06T08:00:00+07:00", "place": .string(person.line),
                        "participants": .string(person.name), "content": .string(person.form),
                    ],
                ])
            try cast.expect(200, officers[1], "DESK VERIFIED \(code)", ["record": .string(person.note)])
            for _ in 1...2 { try cast.expect(200, officers[1], "DESK STEP \(code)", note) }
            let item = try cast.expect(
                200, officers[2], "DESK DECIDE \(code)", ["outcome": "granted", "result": ["number": "01/GP"]]
            ).text("item")
            try cast.expect(
                201, "admin", "ADMIN ACCOUNT add",
                ["name": "second", "role": "auditor", "password": .string(person.password)])
            try carry(item, in: cast)
            try cast.expect(200, person.number, "RATE \(code)", ["score": 4, "note": .string(person.note)])
            return Life(code: code, item: item, ticket: ticket)
        }

        private static func carry(_ item: String, in cast: Cast) throws {
            let postman = Cast.postmen[0]
            try cast.expect(200, postman, "POST COLLECT \(item)", ["signer": .string(person.name)])
            try cast.expect(200, postman, "POST SCAN \(item)", ["event": "EMG"])
            try cast.expect(
                200, person.number, "POST REDIRECT \(item)",
                ["address": ["line": .string(person.line), "district": "857", "province": "86"]])
            try cast.expect(200, postman, "POST SCAN \(item)", ["event": "EDG"])
            try cast.expect(
                200, postman, "POST DELIVER \(item)",
                ["recipient": .string(person.name), "idChecked": "cccd", "signature": true])
            try cast.expect(
                200, postman, "POST EXCUSE \(item)",
                ["reason": .string(person.note), "from": "2019-03-04", "to": "2019-03-04"])
        }

        /// Papers that nobody takes, so that they stand in the public list.
        private static func abandon(in cast: Cast) throws {
            let sha256 = try cast.connection(of: person.number).put(Array("%PDF-1.4 \(person.file) 2".utf8))
            let asked = try cast.expect(201, person.number, "POST REQUEST", person.postalRequest(sha256: sha256))
            guard let item = asked.body["item"]?["item"]?.string else { throw HarnessFault("no item in \(asked)") }
            let postman = Cast.postmen[0]
            for (verb, body) in [
                ("CHECK", [:]), ("SIGN", [:]), ("SEAL", ["seal": "NP-0001"]), ("ACCEPT", ["office": "890000"]),
            ] as [(String, JSON)] {
                try cast.expect(200, postman, "POST \(verb) \(item)", body)
            }
            try cast.expect(200, person.number, "POST WITHDRAW \(item)", ["proof": .string(item)])
            try cast.expect(200, postman, "POST UNRETURNABLE \(item)", ["reason": "movedNoAddress"])
            try cast.expect(200, postman, "POST PUBLISH \(item)", ["place": "Bưu điện tỉnh"])
        }

        /// What Prometheus is given.
        private static func figures(of gateway: RunningGateway) throws -> String {
            let line = try gateway.logText().split(separator: "\n").first { $0.contains("serving metrics") }
            guard let port = line?.split(separator: "127.0.0.1:").last?.prefix(while: \.isNumber) else {
                throw HarnessFault("no address of metrics")
            }
            let text = try Program.run("curl", ["-sS", "--fail", "http://127.0.0.1:\(port)/metrics"]).text
            guard text.contains("motcua") else { throw HarnessFault("no figures: \(text)") }
            return text
        }

        /// Bad requests to every verb by everybody, full of particulars; what is said back, the asker said first.
        private static func misuse(every verbs: [VerbDescription], about life: Life, in cast: Cast) throws {
            let askers = ["visitor", person.number, officers[0]]
            for verb in verbs where !["PUT", "QUIT", "ADMIN SHUTDOWN"].contains(verb.name) {
                let subject =
                    verb.arguments.hasPrefix("<item>")
                    ? " \(life.item)" : verb.arguments.hasPrefix("<") ? " \(life.code)" : ""
                for name in askers where !verb.name.hasPrefix("AUTH") || name == "visitor" {
                    let connection = try cast.connection(of: name)
                    for body in person.badBodies { try connection.ask("\(verb.name)\(subject) \(body)") }
                    try connection.ask("\(verb.name) Zxqjvwkword Zxqjvwkword2")
                }
            }
            for name in askers {
                for line in [
                    "ZXQJVWKHOTEN", "DESK ZXQJVWKHOTEN", "Zxqjvwkhoten Van Mat", "zxqjvwk", person.phone,
                    "PUT Zxqjvwk Zxqjvwk/Zxqjvwk",
                ] {
                    try cast.connection(of: name).ask(line)
                }
            }
            let stranger = try cast.connection(of: cast.stranger)
            for verb in ["TRACK", "HISTORY", "WHY", "RECEIPT", "FORM", "NOTICES", "BUNDLE", "WITHDRAW"] {
                let answer = try stranger.ask("\(verb) \(life.code)")
                #expect((answer.code ?? 0) >= 400 && person.found(in: answer.description) == [], "\(answer)")
            }
        }

        private static func readAsVisitor(_ life: Life, in cast: Cast) throws {
            let visitor = try cast.fresh("visitor")
            let receipts = try WireReceipt.all(of: life.code, over: cast.connection(of: person.number))
            var lines = [
                #"TRACK \#(life.code) {"phone":"\#(person.phone.suffix(4))"}"#, "TRACK \(life.code)",
                "POST TRACK \(life.item)", "WATCH ITEM \(life.item)", "POST UNCLAIMED", "CATALOG LIST",
                #"TICKET BOARD {"office":"H61.12"}"#, "TICKET SHOW H61.12 \(life.ticket)", "LOG CHECKPOINT",
                "PKI CERTIFICATES",
            ]
            lines += receipts.map { "VERIFY \(WireReceipt.question(payload: $0.payload, cms: $0.cms))" }
            let ids = try #require(cast.expect(200, "auditor", "RECEIPT \(life.code)").body["items"]?.array)
            try #require(!ids.isEmpty && !receipts.isEmpty)
            lines += ids.compactMap { $0["id"]?.string }.map { "LOG PROOF \($0)" }
            for line in lines {
                let answer = try visitor.ask(line)
                // Without the digits of the phone a visitor is not told that there is such a dossier.
                #expect(answer.code == (line == "TRACK \(life.code)" ? 404 : 200), "\(line.prefix(60)): \(answer)")
                #expect(!line.hasPrefix("POST UNCLAIMED") || answer.body["items"]?.array?.count == 1)
                #expect(person.found(in: answer.description) == [], "\(line.prefix(60)): \(answer)")
            }
        }

        /// Whatever holds particulars is for the owner of the process alone.
        private static func searchHome(_ home: TemporaryHome) throws {
            var holding = 0
            for name in try FileManager.default.subpathsOfDirectory(atPath: home.path) {
                let path = "\(home.path)/\(name)"
                let attributes = try FileManager.default.attributesOfItem(atPath: path)
                guard attributes[.type] as? FileAttributeType == .typeRegular,
                    let bytes = FileManager.default.contents(atPath: path), holds(bytes)
                else { continue }
                holding += 1
                let mode = attributes[.posixPermissions] as? Int ?? 0o777
                #expect(mode & 0o077 == 0, "\(name) has the mode \(String(mode, radix: 8))")
            }
            #expect(holding > 0, "the search finds nothing even in the store")
        }

        private static func holds(_ bytes: Data) -> Bool {
            ["Zxqjvwk", person.number, person.phone].contains { bytes.range(of: Data($0.utf8)) != nil }
        }
    }
}
