import JSON
import Testing

extension EndToEnd.Clients {
    /// What those meet who do not know the password.
    @Suite
    struct PasswordTests {
        @Test
        func `a wrong password and an unknown user are told alike`() throws {
            let visitor = try RunningGateway().visitor()
            let wrong = try visitor.ask("AUTH PASSWORD", ["user": "reception.H61.12", "password": "wrong"])
            let unknown = try visitor.ask("AUTH PASSWORD", ["user": "nobody", "password": "wrong"])
            #expect(wrong.code == 401)
            #expect(wrong.withoutRequest == unknown.withoutRequest)
            #expect(try visitor.isAlive)
            #expect(try visitor.expect(200, "WHOAMI").body["role"]?.string == "visitor")
            try visitor.expect(200, "AUTH PASSWORD", ["user": "reception.H61.12", "password": "sandbox"])
        }

        @Test
        func `after five failures attempts have to wait, with the right password too`() throws {
            let gateway = try RunningGateway()
            let visitor = try gateway.visitor()
            // Whatever a machine takes for an attempt, the wait outgrows it.
            let codes = try (1...10).map { _ in
                try visitor.ask("AUTH PASSWORD", ["user": "clerk.H61.12", "password": "wrong"]).code
            }
            #expect(codes.prefix(5) == [401, 401, 401, 401, 401])
            #expect(codes.contains(429))
            let right = try visitor.ask("AUTH PASSWORD", ["user": "clerk.H61.12", "password": "sandbox"])
            #expect(right.code == 429)
            #expect((right.body["retryAfter"]?.integer ?? 0) >= 1)
            #expect(try visitor.isAlive)
            let elsewhere = try gateway.visitor().ask(
                "AUTH PASSWORD", ["user": "clerk.H61.12", "password": "sandbox"])
            #expect(elsewhere.code == 429)
        }

        @Test
        func `a disabled account identifies no more, and is told so as anybody else`() throws {
            let gateway = try RunningGateway()
            let admin = try gateway.admin()
            try admin.expect(200, "ADMIN ACCOUNT disable", ["name": "clerk.H61.12"])
            let visitor = try gateway.visitor()
            let disabled = try visitor.ask("AUTH PASSWORD", ["user": "clerk.H61.12", "password": "sandbox"])
            let unknown = try visitor.ask("AUTH PASSWORD", ["user": "nobody", "password": "sandbox"])
            #expect(disabled.code == 401)
            #expect(disabled.withoutRequest == unknown.withoutRequest)
            try admin.expect(200, "ADMIN ACCOUNT enable", ["name": "clerk.H61.12"])
            try visitor.expect(200, "AUTH PASSWORD", ["user": "clerk.H61.12", "password": "sandbox"])
        }

        @Test
        func `without the sandbox identity provider a citizen number proves nothing`() throws {
            let home = try TemporaryHome()
            try home.write(
                home.read("motcua.yaml").replacing("sandbox: true", with: "sandbox: false"), to: "motcua.yaml")
            let visitor = try RunningGateway(home).visitor()
            #expect(try visitor.ask("AUTH SANDBOX", ["id": .string(Citizen.next())]).code == 403)
            #expect(try visitor.isAlive)
        }
    }
}
