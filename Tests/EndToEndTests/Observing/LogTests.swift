import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// What the server logs of requests.
    @Suite
    struct LogTests {
        @Test
        func `every error reply is found in the log by its request, and hostile words stay inside their line`() throws {
            let gateway = try RunningGateway(options: ["--log-level", "debug"])
            let visitor = try gateway.visitor()
            let replies = try [
                visitor.ask("DANCE"), visitor.ask("TRACK a=b\"level\":\"error\""), visitor.ask("WHY x"),
                visitor.ask(#"AUTH PASSWORD {"user":"a\nb level=error","password":"\u001b[2J"}"#),
                visitor.ask("{\"at\":1}"),
            ]
            // Every line is JSON, or this throws.
            let entries = try gateway.logEntries()
            for reply in replies {
                let request = try reply.text("request")
                let lines = entries.filter { $0["request"]?.string == request }
                #expect(lines.contains { $0["message"]?.string == reply.slug }, "\(reply)")
                #expect(lines.allSatisfy { $0["level"]?.string != "error" })
            }
        }

        @Test
        func `a log on a full disk does not stop the server`() throws {
            let home = try TemporaryHome()
            let program = try Subprocess(
                Program.motcuad, ["--home", home.path, "--listen", "127.0.0.1:0", "--log-level", "trace"],
                errorsTo: "/dev/full")
            let output = ByteStream(reading: program.output, writing: program.input)
            #expect(try output.readLine().map { String(decoding: $0, as: UTF8.self) }?.contains("ready") == true)
            let connection = try RawConnection(unix: home.socket)
            #expect(try connection.ask("DANCE").code == 405)
            #expect(try connection.isAlive)
            program.signal(SIGTERM)
            #expect(program.wait() == 0)
        }

        @Test
        func `motcua --trace shows on standard error where the time went`() throws {
            let gateway = try RunningGateway.shared.get()
            let plain = try Program.run(
                Program.motcua, ["catalog", "search", "ban tin", "--home", gateway.home.path, "--json"])
            let traced = try Program.run(
                Program.motcua, ["catalog", "search", "ban tin", "--home", gateway.home.path, "--json", "--trace"])
            #expect(plain.status == 0 && traced.status == 0, "\(traced.errors)")
            #expect(traced.output == plain.output)
            #expect(plain.errors.isEmpty)
            let lines = traced.errorLines
            #expect(lines.first?.contains("CATALOG SEARCH") == true, "\(lines)")
            #expect(
                lines.dropFirst().map { $0.split(separator: " ").first } == [
                    "STEP", "read", "parsed", "replied", "round",
                ])
        }
    }
}
