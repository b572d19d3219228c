import JSON
import LineProtocol
import Testing

extension EndToEnd.Clients {
    /// What an open connection may do whose account was changed.
    @Suite
    struct DisabledAccountTests {
        @Test
        func `the connections of an account that was disabled hear nothing and are visitors to every verb`() throws {
            let cast = Cast(on: try RunningGateway())
            let stage = Stage(cast)
            let clerk = try cast.connection(of: "clerk.H61.12")
            let uploading = try cast.fresh("clerk.H61.12")
            let auditor = try cast.connection(of: "auditor")
            for watching in [clerk, auditor] { try watching.expect(200, "WATCH OFFICE \(Filing.office)") }
            try cast.expect(200, "admin", "ADMIN ACCOUNT disable", ["name": "clerk.H61.12"])
            let code = try stage.submitted()
            #expect(try auditor.push().body["dossier"]?.string == code)
            try clerk.expect(200, "PING")
            #expect(clerk.pushes.isEmpty)
            #expect(try clerk.expect(200, "WHOAMI").body["role"]?.string == "visitor")
            let before = try cast.fingerprint()
            try uploading.send(Array("PUT 1 text/plain\nx\n".utf8))
            #expect(try uploading.reply().code == 401)
            for verb in VerbTable.all where !verb.roles.contains(.visitor) && verb.name != "PUT" {
                let answer = try clerk.ask(verb.example)
                #expect(answer.code == 401 && answer.slug == "unauthenticated", "\(verb.name): \(answer)")
            }
            #expect(try cast.fingerprint() == before)
        }

        @Test
        func `the owner of the process stays administrator when the account of that name is changed`() throws {
            let gateway = try RunningGateway()
            try gateway.admin().expect(200, "ADMIN ACCOUNT passwd", ["name": "admin", "password": "another one"])
            #expect(try gateway.admin().expect(200, "WHOAMI").body["role"]?.string == "admin")
        }
    }
}
