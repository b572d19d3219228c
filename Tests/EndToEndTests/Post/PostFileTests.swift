import Foundation
import JSON
import Testing

extension EndToEnd.Clients {
    /// Files of a postal operator, through both programs.
    @Suite
    struct PostFileTests {
        private static let start = RunningGateway.start

        /// Runs `motcua post …` as a postman, over TLS.
        private func post(
            _ arguments: [String], _ gateway: RunningGateway, input: String = ""
        ) throws -> Program.Outcome {
            try Program.run(
                "env",
                ["MOTCUA_PASSWORD=sandbox", Program.motcua, "post"] + arguments + [
                    "--home", gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)", "--user",
                    "postman.85000",
                ], input: Array(input.utf8))
        }

        private func state(of item: String, _ gateway: RunningGateway) throws -> String? {
            try gateway.visitor().expect(200, "POST TRACK \(item)").body["state"]?.string
        }

        private func eventCount(_ gateway: RunningGateway) throws -> Int? {
            try gateway.account("auditor").expect(200, "LOG EVENTS", ["limit": 500]).body["items"]?.array?.count
        }

        @Test
        func `the pick-up list of a day as CSV, as JSON, on the screen and in a file`() throws {
            let gateway = try RunningGateway()
            let (first, second) = (try PostedResult(on: gateway), try PostedResult(on: gateway))
            let csv = try post(["manifest", "--date", "2019-03-04"], gateway)
            #expect(csv.status == 0, "\(csv.errors)")
            let lines = csv.text.split(separator: "\r\n").map(String.init)
            #expect(lines.first?.hasPrefix("item,leg,place,dossier,office,name,") == true)
            #expect(
                lines.dropFirst().map { $0.split(separator: ",").prefix(4).map(String.init) } == [
                    [first.item, "result", "authority", first.code], [second.item, "result", "authority", second.code],
                ])

            let folder = gateway.home.path
            #expect(try post(["manifest", "-o", "\(folder)/day.csv"], gateway).text == "")
            #expect(FileManager.default.contents(atPath: "\(folder)/day.csv") == Data(csv.output))
            #expect(try post(["manifest", "-o", "\(folder)/day.json", "--office", "H61.12"], gateway).status == 0)
            let written = try JSON.parse([UInt8](FileManager.default.contents(atPath: "\(folder)/day.json") ?? Data()))
            #expect(written.array?.map { $0["item"]?.string } == [first.item, second.item])
            let shown = try post(["manifest", "--format", "json"], gateway)
            #expect(try JSON.parse(shown.output) == written)

            #expect(try post(["manifest", "--date", "2019-03-03", "--format", "json"], gateway).text == "[]\n")
            #expect(try post(["manifest", "--date", "yesterday"], gateway).status == 65)
            let nowhere = try post(["manifest", "-o", "\(folder)/none/day.csv"], gateway)
            #expect(nowhere.status == 66)
            #expect(nowhere.errors.contains("none/day.csv"))
        }

        /// Two items on their way, a row each line; the last one waits for a reason.
        private static func rows(_ first: String, _ second: String, reason: String) -> String {
            """
            id,item,at,event,office,reason,recipient,idChecked,signature
            1,\(first),\(start),collect,,,,,
            2,\(second),\(start),collect,,,,,
            3,\(first),\(start),EMC,890000,,,,
            4,\(second),\(start),EMC,890000,,,,
            5,\(first),\(start),EDG,891300,,,,
            6,\(second),\(start),EDG,891300,,,,
            7,\(first),\(start),deliver,,,"Nguyễn Văn A",cccd,true
            8,\(second),\(start),fail,,\(reason),,,

            """
        }

        @Test
        func `a bad row is refused alone and named, mended it is taken, and twice the same changes nothing`() throws {
            let gateway = try RunningGateway()
            let (first, second) = (try PostedResult(on: gateway).item, try PostedResult(on: gateway).item)
            let file = "\(gateway.home.path)/scans.csv"
            func give(_ text: String) throws -> Program.Outcome {
                try Data(text.utf8).write(to: URL(fileURLWithPath: file))
                return try post(["import", file], gateway)
            }
            let bad = try give(Self.rows(first, second, reason: "nobody"))
            #expect(bad.status == 65)
            #expect(bad.text == "7 taken, 0 already taken, 1 refused\n")
            #expect(bad.errors.contains("1 of 8 rows refused"), "\(bad.errors)")
            #expect(bad.errorLines.filter { $0.contains("row ") && $0.contains(second) }.count == 1)
            #expect(bad.errors.contains("row 8 \(second): /reason "), "\(bad.errors)")
            #expect(try state(of: first, gateway) == "delivered")
            #expect(try state(of: second, gateway) == "outForDelivery")

            let mended = try give(Self.rows(first, second, reason: "recipientAbsent"))
            #expect(mended.status == 0, "\(mended.errors)")
            #expect(mended.text == "1 taken, 7 already taken, 0 refused\n")
            #expect(try state(of: second, gateway) == "invited")
            let events = try eventCount(gateway)
            #expect(try give(Self.rows(first, second, reason: "recipientAbsent")).text.hasPrefix("0 taken, 8 already"))

            let other = try give(Self.rows(first, second, reason: "refused"))
            #expect(other.status == 65)
            #expect(other.text == "0 taken, 7 already taken, 1 refused\n")
            #expect(other.errors.contains("row 8 \(second): "), "\(other.errors)")
            #expect(try state(of: second, gateway) == "invited")
            #expect(try eventCount(gateway) == events)
        }

        @Test
        func `the same rows as JSON are those of the CSV file`() throws {
            let gateway = try RunningGateway()
            let (first, second) = (try PostedResult(on: gateway).item, try PostedResult(on: gateway).item)
            let csv = Self.rows(first, second, reason: "recipientAbsent")
            let names = ["id", "item", "at", "event", "office", "reason", "recipient", "idChecked", "signature"]
            let rows = csv.split(separator: "\n").dropFirst().map { line -> JSON in
                let fields = line.replacing("\"", with: "").split(separator: ",", omittingEmptySubsequences: false)
                let filled = zip(names, fields).filter { !$1.isEmpty }
                return .object(filled.map { JSON.Member($0, $0 == "signature" ? .bool(true) : .string(String($1))) })
            }
            let file = "\(gateway.home.path)/scans.json"
            try Data(JSON.array(rows).prettyPrinted().utf8).write(to: URL(fileURLWithPath: file))
            let taken = try post(["import", file, "--json"], gateway)
            #expect(taken.status == 0, "\(taken.errors)")
            let results = try JSON.parse(taken.output)["rows"]?.array ?? []
            #expect(results.map { $0["outcome"] } == Array(repeating: "taken", count: 8))
            #expect(results.map { $0["row"] } == (1...8).map { .integer($0) })
            #expect(results.last?["itemState"] == "invited")
            let again = try post(["import", "-", "--format", "csv"], gateway, input: csv)
            #expect(again.text == "0 taken, 8 already taken, 0 refused\n", "\(again.errors)")
        }

        @Test
        func `more rows than a request takes are given in two, and numbered through`() throws {
            let gateway = try RunningGateway()
            let item = try PostedResult(on: gateway).item
            let scans = (2...520).map { "\($0),\(item),\(Self.start),\($0 == 510 ? "EMX" : "EMC"),890000" }
            let csv = (["id,item,at,event,office", "1,\(item),\(Self.start),collect,"] + scans).joined(separator: "\n")
            let taken = try post(["import", "-"], gateway, input: csv)
            #expect(taken.status == 65)
            #expect(taken.errors.contains("row 510 \(item): /event "), "\(taken.errors)")
            #expect(taken.text == "519 taken, 0 already taken, 1 refused\n", "\(taken.errors)")
        }

        @Test(arguments: [
            ("csv", "item,at,event\n\"BD", "mend the quotes at line 2"),
            ("csv", "item,at,event\nBD,2019", "line 2 has 2 fields"),
            ("csv", "item,at,item\n1,2,3", "names the column item twice"),
            ("csv", "", "is empty"),
            ("json", "[{\"item\":", "is not JSON"),
            ("json", "{\"rows\":[]}", "is not a list"),
            ("json", "[7]", "row 1 (no item): "),
            ("json", "[{\"item\":\"BD000000014VN\",\"at\":1.5,\"event\":\"EMC\"}]", "row 1 BD000000014VN: /at "),
            ("csv", "item,at,event,colour\nBD000000014VN,2019-03-04T08:00:00+07:00,EMC,red", "/colour "),
            ("csv", "item,at,event\nBD000000015VN,2019-03-04T08:00:00+07:00,EMC", "row 1 BD000000015VN: /item "),
        ])
        func `what is broken is refused with its place`(format: String, text: String, fault: String) throws {
            let gateway = try RunningGateway.shared.get()
            let outcome = try post(["import", "-", "--format", format], gateway, input: text)
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains(fault), "\(outcome.errors)")
        }

        @Test
        func `a file that is not there, and one who is no postman`() throws {
            let gateway = try RunningGateway.shared.get()
            #expect(try post(["import", "/nowhere/scans.csv"], gateway).status == 66)
            let visitor = try Program.run(
                Program.motcua,
                ["post", "manifest", "--home", gateway.home.path, "--server", "127.0.0.1:\(gateway.tlsPort)"])
            #expect(visitor.status == 77)
        }
    }
}
