import JSON
import Testing

extension EndToEnd.Clients {
    /// Uploads that are not what they say.
    @Suite
    struct UploadTests {
        @Test
        func `an upload comes back byte for byte`() throws {
            let citizen = try RunningGateway.shared.get().citizen()
            let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
            let sha256 = try citizen.put(bytes)
            let answer = try citizen.get(sha256)
            #expect(answer.payload == bytes)
            #expect(answer.body["mediaType"]?.string == "application/pdf")
            #expect(try citizen.isAlive)
        }

        @Test
        func `an empty file and one of control bytes come back too`() throws {
            let citizen = try RunningGateway.shared.get().citizen()
            for bytes: [UInt8] in [[], Array(0...255), [0x0A], [0x0A, 0x0A]] {
                #expect(try citizen.get(citizen.put(bytes)).payload == bytes)
            }
        }

        @Test
        func `a length that is too small is refused, and what follows is no part of it`() throws {
            let citizen = try RunningGateway.shared.get().citizen()
            try citizen.send(Array("PUT 3 application/pdf\nabcdef\n".utf8))
            let answer = try citizen.reply()
            #expect(answer.code == 400)
            #expect(answer.slug == "bad-line")
            #expect(try citizen.isAlive)
        }

        @Test
        func `a length that is too large eats the next line and is refused, and nothing is stored`() throws {
            let citizen = try RunningGateway.shared.get().citizen()
            try citizen.send(Array("PUT 10 application/pdf\nabc\nPING\nPING\n".utf8))
            #expect(try citizen.reply().code == 400)
            #expect(try citizen.isAlive)
        }

        @Test
        func `a file over the limit is refused, and its bytes are not taken for requests`() throws {
            let citizen = try RunningGateway.shared.get().citizen()
            let size = Int(citizen.greeting.body["limits"]?["attachment"]?.integer ?? 0) + 1
            try citizen.send(Array("PUT \(size) application/pdf\n".utf8))
            let answer = try citizen.reply()
            #expect(answer.code == 413)
            #expect(answer.body["limit"]?.integer == Int64(size - 1))
            try citizen.send([UInt8](repeating: 0x0A, count: size) + [0x0A])
            #expect(try citizen.isAlive)
        }

        @Test
        func `a connection that dies amid an upload leaves nothing behind`() throws {
            let gateway = try RunningGateway()
            let number = Citizen.next()
            let before = try gateway.home.snapshot().keys.filter { $0.hasPrefix("store/") }.count
            do {
                let citizen = try gateway.citizen(number)
                try citizen.send(Array("PUT 100000 application/pdf\nonly the beginning".utf8))
            }
            let again = try gateway.citizen(number)
            #expect(try again.isAlive)
            let stats = try gateway.admin().expect(200, "ADMIN STATS")
            #expect(stats.body["store"]?["attachments"]?.integer == 0)
            let after = try gateway.home.snapshot().keys.filter { $0.hasPrefix("store/") && !$0.contains("tmp") }.count
            #expect(after <= before + 2)
        }

        @Test
        func `a visitor may not upload, and the bytes are not taken for requests`() throws {
            let visitor = try RunningGateway.shared.get().visitor()
            try visitor.send(Array("PUT 5 application/pdf\nQUIT\n\n".utf8))
            #expect(try visitor.reply().code == 401)
            #expect(try visitor.isAlive)
        }

        @Test
        func `another citizen's upload is as one that is not there`() throws {
            let gateway = try RunningGateway.shared.get()
            let sha256 = try gateway.citizen().put(Array("private \(Citizen.next())".utf8))
            let other = try gateway.citizen()
            let hidden = try other.get(sha256)
            let missing = try other.get(String(repeating: "0", count: 64))
            #expect(hidden.code == 404)
            #expect(hidden.withoutRequest == missing.withoutRequest)
            #expect(try other.isAlive)
        }
    }
}
