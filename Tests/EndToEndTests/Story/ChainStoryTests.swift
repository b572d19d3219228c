import JSON
import Testing

extension EndToEnd.Clients {
    /// A birth with residence and insurance card, from the counter of the commune to three results.
    @Suite
    struct ChainStoryTests {
        private static let procedure = "2.000986"

        /// The dossier of a child, brought to the counter of a commune.
        private static func file(_ gateway: RunningGateway) throws -> (
            desk: RawConnection, code: String, office: String
        ) {
            let visitor = try gateway.visitor()
            let shown = try visitor.expect(200, "CATALOG SHOW \(procedure)")
            let office = "H61.101.01"
            let desk = try gateway.account("reception.\(office)")
            let sha256 = try desk.put(Array("%PDF-1.4 giấy chứng sinh".utf8))
            let components = (shown.body["components"]?.array ?? []).compactMap { $0["code"]?.string }.map {
                code -> JSON in
                ["code": .string(code), "sha256": .string(sha256), "copies": 2]
            }
            let answer = try desk.expect(
                201, "DESK INTAKE",
                [
                    "key": "chain", "procedure": .string(procedure), "office": .string(office),
                    "applicant": [
                        "kind": "citizen", "id": .string(Citizen.next()), "name": "Nguyễn Văn A", "phone": "0912345678",
                    ],
                    "form": [:], "components": .array(components),
                    "delivery": ["dossier": "inPerson", "result": "counter"],
                ])
            return (desk, try answer.text("dossier"), office)
        }

        /// An officer of the office of a task finds the dossier in the queue, takes it and finishes the task.
        private static func finish(_ task: String, at office: String, _ code: String, _ gateway: RunningGateway) throws
        {
            let officer = try gateway.account("processing.\(office)")
            let queue = try officer.expect(200, "DESK QUEUE", ["office": .string(office)])
            #expect(queue.body["items"]?.array?.map { $0["dossier"]?.string } == [code], "\(task)")
            #expect(try officer.expect(200, "DESK NEXT").body["dossier"]?.string == code)
            let result: JSON = ["number": .string("\(task)/01")]
            try officer.expect(200, "DESK TASK \(code)", ["task": .string(task), "result": result])
        }

        @Test
        func `a birth opens two branches at once, and three agencies give three results on three days`() throws {
            let gateway = try RunningGateway()
            let (desk, code, office) = try Self.file(gateway)
            try desk.expect(200, "DESK RECEIVE \(code)")
            while try desk.expect(200, "TRACK \(code)").body["state"]?.string == "accepted" {
                try desk.expect(200, "DESK STEP \(code)")
            }
            func tasks() throws -> [JSON] { try desk.expect(200, "TRACK \(code)").body["tasks"]?.array ?? [] }
            let offices = try tasks().compactMap { $0["office"]?.string }
            #expect(offices.count == 3 && offices.first == office && Set(offices).count == 3)
            let police = try gateway.account("processing.\(offices[1])")
            #expect(try police.expect(200, "DESK QUEUE").body["items"] == [])

            try Self.finish("khai-sinh", at: offices[0], code, gateway)
            #expect(try tasks().map { $0["state"]?.string } == ["done", "open", "open"])
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P1D"])
            try Self.finish("the-bao-hiem-y-te", at: offices[2], code, gateway)
            try gateway.admin().expect(200, "ADMIN CLOCK", ["advance": "P1D"])
            let why = try desk.expect(200, "WHY \(code)").body["chain"]
            #expect(why?["tasks"]?.array?.map { $0["state"]?.string } == ["done", "open", "done"])
            try Self.finish("thuong-tru", at: offices[1], code, gateway)

            let track = try desk.expect(200, "TRACK \(code)")
            #expect(track.body["state"]?.string == "completed")
            let days = (track.body["tasks"]?.array ?? []).compactMap { $0["doneAt"]?.string?.prefix(10) }
            #expect(days == ["2019-03-04", "2019-03-06", "2019-03-05"])
            #expect(try WireReceipt.all(of: code, over: desk).map(\.kind).filter { $0 == "partialResult" }.count == 3)
            try desk.expect(200, "DESK RETURN \(code)", ["recipient": "Nguyễn Văn A"])
        }

        @Test
        func `the police answer by a file, and the task is done`() throws {
            let gateway = try RunningGateway()
            let (desk, code, office) = try Self.file(gateway)
            try desk.expect(200, "DESK RECEIVE \(code)")
            while try desk.expect(200, "TRACK \(code)").body["state"]?.string == "accepted" {
                try desk.expect(200, "DESK STEP \(code)")
            }
            try Self.finish("khai-sinh", at: office, code, gateway)
            let sent = try desk.expect(200, "EXCHANGE EXPORT \(code)", ["task": "thuong-tru"])
            let document = try sent.text("document")
            let police = try gateway.account("processing.\(office).CA")
            try police.expect(200, "EXCHANGE IMPORT", ["message": .string(try sent.text("message"))])
            for status in ["01", "03"] {
                try police.expect(200, "EXCHANGE REPLY \(document)", ["status": .string(status)])
            }
            let answer = try police.expect(
                200, "EXCHANGE REPLY \(document)", ["result": ["outcome": "granted", "number": "7/TT"]])
            #expect(answer.body["outcome"]?["open"] == ["the-bao-hiem-y-te"])
            let known = try desk.expect(200, "EXCHANGE IMPORT", ["message": .string(try answer.text("message"))])
            #expect(known.body["known"]?.bool == true)
            let task = try desk.expect(200, "TRACK \(code)").body["tasks"]?.array?[1]
            #expect(task?["state"]?.string == "done" && task?["number"]?.string == "7/TT")
        }
    }
}
