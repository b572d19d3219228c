import Foundation
import Glibc
import JSON
import Testing

extension EndToEnd.Clients {
    /// Who is who on the three listeners.
    @Suite
    struct TransportTests {
        @Test
        func `the Unix socket is its owner's alone, who is the administrator there`() throws {
            let gateway = try RunningGateway.shared.get()
            var info = stat()
            #expect(stat(gateway.home.socket, &info) == 0)
            #expect(info.st_mode & 0o777 == 0o600)
            #expect(try gateway.admin().expect(200, "WHOAMI").body["role"]?.string == "admin")
        }

        @Test
        func `the greeting says that it is a simulation, its clock and its limits`() throws {
            let gateway = try RunningGateway.shared.get()
            for connection in try [gateway.visitor(), gateway.tlsVisitor(), gateway.admin()] {
                let greeting = connection.greeting
                #expect(greeting.code == 220)
                #expect(greeting.body["service"]?.string == "motcua")
                #expect(greeting.body["protocol"]?.integer == 1)
                #expect(greeting.body["agency"]?.string == "H61")
                #expect(greeting.body["simulation"]?.bool == true)
                #expect(greeting.body["clock"]?.string == RunningGateway.start)
                #expect(greeting.body["limits"]?["line"]?.integer == 1_048_576)
                #expect(greeting.body["limits"]?["attachment"]?.integer == 26_214_400)
            }
        }

        @Test
        func `a client certificate identifies the account that it is mapped to`() throws {
            let gateway = try RunningGateway()
            let pki = "\(gateway.home.path)/pki"
            let der = try Program.run("openssl", ["x509", "-in", "\(pki)/officer-sample.crt", "-outform", "DER"])
            let digest = try Program.run("openssl", ["dgst", "-sha256", "-r"], input: der.output)
            let sha256 = String(digest.text.prefix(64))
            let options = [
                "-cert", "\(pki)/officer-sample.crt", "-key", "\(pki)/officer-sample.key", "-cert_chain",
                "\(pki)/infrastructure-ca.crt",
            ]
            let unmapped = try gateway.tlsVisitor(options: options)
            #expect(try unmapped.ask("AUTH EXTERNAL").code == 401)
            try gateway.admin().expect(
                200, "ADMIN ACCOUNT map-cert", ["name": "reception.H61.12", "sha256": .string(sha256)])
            let answer = try unmapped.expect(200, "AUTH EXTERNAL")
            #expect(answer.body["account"]?.string == "reception.H61.12")
            let revoked = try Program.run(
                Program.motcua,
                ["pki", "revoke", "officer-sample", "--reason", "affiliationChanged", "--home", gateway.home.path])
            #expect(revoked.status == 0, "\(revoked.errors)")
            let later = try gateway.tlsVisitor(options: options)
            #expect(try later.ask("AUTH EXTERNAL").code == 401)
        }

        @Test
        func `TLS below 1.2 is not spoken`() throws {
            let gateway = try RunningGateway.shared.get()
            #expect(throws: HarnessFault.self) { try gateway.tlsVisitor(options: ["-tls1_1"]) }
            for version in ["-tls1_2", "-tls1_3"] {
                #expect(try gateway.tlsVisitor(options: [version]).isAlive)
            }
        }
    }
}
