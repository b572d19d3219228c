import JSON
import Testing

extension EndToEnd.Clients {
    /// The main job, from the search in the catalog to the signature of the recipient.
    @Suite
    struct StoryTests {
        @Test
        func `a dossier goes from the citizen to the desk to the post and back, each step with a signed receipt`()
            throws
        {
            let gateway = try RunningGateway()
            let story = try Story(on: gateway)
            #expect(story.kinds == Story.expectedKinds)
            let track = try story.filed.citizen.expect(200, "TRACK \(story.filed.code)")
            #expect(track.body["state"]?.string == "returned")
            #expect(track.body["status"]?.integer == 10)
            #expect(track.body["due"]?.string == "2019-03-25T08:00:00+07:00")
            let history = try story.filed.citizen.expect(200, "HISTORY \(story.filed.code)")
            let numbers = (history.body["events"]?.array ?? []).compactMap { $0["number"]?.integer }
            #expect(numbers == Array(1...Int64(numbers.count)))
            #expect(numbers.count > 15)
            let proven = (history.body["events"]?.array ?? []).flatMap { $0["receipts"]?.array ?? [] }
            #expect(proven.count == story.receipts.count)
            #expect(try gateway.visitor().expect(200, "POST TRACK \(story.item)").body["delivered"]?.bool == true)
        }

        @Test
        func `openssl verifies every receipt of the story with the root alone`() throws {
            let gateway = try RunningGateway()
            let story = try Story(on: gateway)
            let openssl = OpenSSL(root: gateway.home.root)
            let visitor = try gateway.visitor()
            for receipt in story.receipts {
                let outcome = try openssl.verifies(payload: receipt.payload, cms: receipt.cms, at: receipt.at)
                #expect(outcome.status == 0, "\(receipt.kind): \(outcome.errors)")
                let verdict = try visitor.expect(
                    200, "VERIFY", WireReceipt.question(payload: receipt.payload, cms: receipt.cms))
                #expect(verdict.body["valid"]?.bool == true, "\(receipt.kind): \(verdict)")
                #expect(verdict.body["dossier"]?.string == story.filed.code)
                #expect(verdict.body["kind"]?.string == receipt.kind)
                #expect(verdict.body["timeSource"]?.string == "timeStamp")
                let stamp = try openssl.verifiesStamp(cms: receipt.cms, at: receipt.at)
                #expect(stamp.status == 0, "\(receipt.kind): \(stamp.text) \(stamp.errors)")
            }
        }

        @Test
        func `a receipt with a changed byte is refused by openssl and by the gateway`() throws {
            let gateway = try RunningGateway.shared.get()
            let filed = try FiledDossier(on: gateway)
            let receipt = try #require(try WireReceipt.all(of: filed.code, over: filed.citizen).first)
            var payload = receipt.payload
            payload[payload.count / 2] ^= 0x01
            var cms = receipt.cms
            let mimeType = try #require(cms.firstRange(of: Array("application/json".utf8)))
            cms[mimeType.lowerBound] ^= 0x01
            let openssl = OpenSSL(root: gateway.home.root)
            for (payload, cms) in [(payload, receipt.cms), (receipt.payload, cms)] {
                #expect(try openssl.verifies(payload: payload, cms: cms, at: receipt.at).status != 0)
                let verdict = try filed.citizen.expect(200, "VERIFY", WireReceipt.question(payload: payload, cms: cms))
                #expect(verdict.body["valid"]?.bool == false)
                #expect(verdict.body["reason"]?.string != nil)
            }
            let intact = try openssl.verifies(payload: receipt.payload, cms: receipt.cms, at: receipt.at)
            #expect(intact.status == 0, "\(intact.errors)")
        }

        @Test
        func `openssl refuses a receipt under the root of another gateway`() throws {
            let filed = try FiledDossier(on: RunningGateway.shared.get())
            let receipt = try #require(try WireReceipt.all(of: filed.code, over: filed.citizen).first)
            let stranger = TemporaryHome.temporaryPath("root")
            let made = try Program.run(
                "openssl",
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                    "/CN=Stranger", "-keyout", "/dev/null", "-out", stranger,
                ])
            try #require(made.status == 0, "\(made.errors)")
            defer { _ = try? Program.run("rm", ["-f", stranger]) }
            let outcome = try OpenSSL(root: stranger).verifies(
                payload: receipt.payload, cms: receipt.cms, at: receipt.at)
            #expect(outcome.status != 0)
        }

        @Test
        func `a receipt verifies for its own dossier only`() throws {
            let filed = try FiledDossier(on: RunningGateway.shared.get())
            let receipt = try #require(try WireReceipt.all(of: filed.code, over: filed.citizen).first)
            let question = WireReceipt.question(payload: receipt.payload, cms: receipt.cms)
            let own = question.replacing(["dossier"], by: .string(filed.code))
            #expect(try filed.citizen.expect(200, "VERIFY", own).body["valid"]?.bool == true)
            let other = question.replacing(["dossier"], by: "H61.12-190304-9999")
            #expect(try filed.citizen.expect(200, "VERIFY", other).body["valid"]?.bool == false)
        }

        @Test
        func `every step of the story can be told over TLS with openssl alone`() throws {
            let gateway = try RunningGateway.shared.get()
            let connection = try gateway.tlsVisitor()
            #expect(connection.greeting.code == 220)
            #expect(connection.greeting.body["simulation"]?.bool == true)
            let number = Citizen.next()
            try connection.expect(200, "AUTH SANDBOX", ["id": .string(number)])
            let sha256 = try connection.put(Array("over TLS".utf8))
            let filing = Filing(key: "tls", citizen: number, sha256: sha256)
            let code = try connection.expect(201, "SUBMIT", filing.body).text("dossier")
            #expect(try connection.expect(200, "TRACK \(code)").body["state"]?.string == "submitted")
            #expect(try connection.get(sha256).payload == Array("over TLS".utf8))
            #expect(try connection.ask("QUIT").code == 221)
        }
    }
}
