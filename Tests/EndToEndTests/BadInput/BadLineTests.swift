import JSON
import Testing

extension EndToEnd.Clients {
    /// Lines that are no requests: each is refused clearly, and the connection lives on.
    @Suite
    struct BadLineTests {
        @Test(arguments: BadLine.all)
        func `a bad line is refused, and the connection lives on`(line: BadLine) throws {
            let connection = try RunningGateway.shared.get().visitor()
            try connection.send(line.bytes)
            let answer = try connection.reply()
            #expect(answer.code == line.code)
            #expect(answer.slug == line.slug)
            #expect(answer.body["fault"]?.string == line.fault)
            #expect(answer.body["request"]?.string?.isEmpty == false)
            #expect(answer.body["detail"]?.string?.isEmpty == false)
            #expect(try connection.isAlive)
        }

        @Test(arguments: BadLine.all)
        func `a bad line among pipelined requests costs nobody an answer`(line: BadLine) throws {
            let connection = try RunningGateway.shared.get().visitor()
            let before = Array(#"PING {"ref":"before"}"#.utf8) + [0x0A]
            let after = Array(#"PING {"ref":"after"}"#.utf8) + [0x0A]
            try connection.send(before + line.bytes + after)
            #expect(try connection.reply().body["ref"]?.string == "before")
            #expect(try connection.reply().code == line.code)
            #expect(try connection.reply().body["ref"]?.string == "after")
        }

        @Test
        func `an unknown field is named with the one that was perhaps meant`() throws {
            let connection = try RunningGateway.shared.get().visitor()
            try connection.expect(200, "HELLO", ["language": "en"])
            let answer = try connection.ask("CATALOG SEARCH", ["txet": "a"])
            #expect(answer.problems.contains("/txet unknown"))
            #expect(answer.description.contains("Did you mean “text”?"))
        }

        @Test
        func `an unknown action is answered with those that there are`() throws {
            let answer = try RunningGateway.shared.get().visitor().ask("CATALOG FLY")
            #expect(answer.body["allowed"] == ["LIST", "SEARCH", "SHOW"])
        }

        @Test
        func `what is wrong is said in the language of the connection, its kind never changes`() throws {
            let connection = try RunningGateway.shared.get().visitor()
            let vietnamese = try connection.ask("FLY")
            try connection.expect(200, "HELLO", ["language": "en"])
            let english = try connection.ask("FLY")
            #expect(vietnamese.body["title"]?.string == "Không có lệnh này")
            #expect(english.body["title"]?.string == "No such verb")
            #expect(vietnamese.body["type"] == english.body["type"])
        }

        @Test
        func `the name of a refused request stands in the log of the server`() throws {
            let gateway = try RunningGateway()
            let answer = try gateway.visitor().ask("AUTH PASSWORD", ["user": "nobody", "password": "x"])
            let request = try answer.text("request")
            #expect(try gateway.logEntries().contains { $0["request"]?.string == request })
        }
    }
}
