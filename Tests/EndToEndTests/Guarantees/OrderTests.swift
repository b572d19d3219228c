import JSON
import Testing

extension EndToEnd.Clients {
    /// What Docs/Protocol.md promises about requests, replies and events in their order.
    @Suite
    struct OrderTests {
        @Test
        func `two hundred pipelined requests of all kinds are answered in their order`() throws {
            let filed = try FiledDossier(on: RunningGateway.shared.get())
            let lines = (0..<200).map { number -> String in
                let ref: JSON = ["ref": .string("\(number)")]
                switch number % 4 {
                case 0: return RawConnection.line("PING", ref)
                case 1: return RawConnection.line("TRACK \(filed.code)", ref)
                case 2:
                    let filing = filed.filing.with("key", value: .string("p\(number)"))
                    return RawConnection.line("SUBMIT", filing.with("ref", value: ref["ref"]).body)
                default: return RawConnection.line("CATALOG SHOW 1.009374", ref)
                }
            }
            try filed.citizen.send(lines.joined(separator: "\n"))
            for number in 0..<200 {
                let answer = try filed.citizen.reply()
                #expect(answer.body["ref"]?.string == "\(number)")
                #expect(answer.code == (number % 4 == 2 ? 201 : 200))
            }
        }

        @Test
        func `a request is cut where its LF stands, however it is split on the way`() throws {
            let connection = try RunningGateway.shared.get().visitor()
            for byte in Array("PING {\"ref\":\"byte by byte\"}\r\n".utf8) { try connection.send([byte]) }
            #expect(try connection.reply().body["ref"]?.string == "byte by byte")
        }

        @Test
        func `a watcher is told each event once, in order`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            let office = try gateway.account("reception.H61.12")
            try filed.citizen.expect(200, "WATCH \(filed.code)")
            try office.expect(200, "WATCH OFFICE H61.12")
            try Story.decide(filed.code, on: gateway)
            let history = try filed.citizen.expect(200, "HISTORY \(filed.code)").body["events"]?.array ?? []
            for event in history.dropFirst() {
                for connection in [filed.citizen, office] {
                    let push = try connection.push().body
                    #expect(push["dossier"]?.string == filed.code)
                    #expect(push["event"] == event["event"])
                    #expect(push["at"] == event["at"])
                }
            }
            try filed.citizen.expect(200, "UNWATCH")
            try filed.citizen.expect(200, "DELIVERY \(filed.code)", ["result": "online"])
            #expect(filed.citizen.pushes.isEmpty)
        }

        @Test(arguments: [1, 3, 500])
        func `changes from a cursor never skip or repeat, whatever the size of a page`(limit: Int64) throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            for number in 0..<8 {
                let filing = filed.filing.with("key", value: .string("c\(number)"))
                try filed.citizen.expect(201, "SUBMIT", filing.body)
                // Another citizen's dossier in between is not to be seen.
                if number.isMultiple(of: 3) { _ = try FiledDossier(on: gateway) }
            }
            var seen: [JSON] = []
            var cursor = JSON.null
            for _ in 0..<20 {
                let page = try filed.citizen.expect(200, "CHANGES", ["since": cursor, "limit": .integer(limit)])
                cursor = page.body["next"] ?? .null
                let items = page.body["items"]?.array ?? []
                if items.isEmpty { break }
                seen += items
            }
            #expect(seen.count == 9)
            #expect(Set(seen.compactMap { $0["dossier"]?.string }).count == 9)
            let sequences = seen.compactMap { $0["sequence"]?.string.flatMap { Int($0) } }
            #expect(sequences == sequences.sorted())
            try filed.citizen.expect(200, "DELIVERY \(filed.code)", ["result": "online"])
            let later = try filed.citizen.expect(200, "CHANGES", ["since": cursor]).body["items"]?.array ?? []
            #expect(later.map { $0["dossier"]?.string } == [filed.code])
        }

        @Test
        func `officers who ask for the next dossier at once get different ones`() throws {
            let gateway = try RunningGateway()
            let admin = try gateway.admin()
            let officers = try (0..<3).map { number in
                let name = "second.\(number)"
                try admin.expect(
                    201, "ADMIN ACCOUNT add",
                    [
                        "name": .string(name), "role": "officer", "duty": "reception", "offices": ["H61.12"],
                        "password": "sandbox",
                    ])
                return try gateway.account(name)
            }
            let filed = try FiledDossier(on: gateway)
            try filed.citizen.expect(201, "SUBMIT", filed.filing.with("key", value: "second").body)
            for officer in officers { try officer.send("DESK NEXT {}") }
            let answers = try officers.map { try $0.reply() }
            #expect(answers.compactMap(\.code).sorted() == [200, 200, 404])
            #expect(Set(answers.compactMap { $0.body["dossier"]?.string }).count == 2)
            try admin.expect(200, "ADMIN CLOCK", ["advance": "PT31M"])
            let late = try officers[2].expect(200, "DESK NEXT")
            #expect(late.body["leasedUntil"]?.string == "2019-03-04T09:01:00+07:00")
        }
    }
}
