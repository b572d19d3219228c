import Catalog
import Evidence
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// What the applicant is told of the post and of money.
@Suite struct PostNoticeTests {
    private let code = JourneyTests.code

    /// A dossier whose result the post has collected; the number of its item.
    private func collected(_ motcua: TestGateway) async throws -> String {
        let item = try await Journey.posted(at: motcua)
        #expect(try await motcua.connect(.postman).call("POST COLLECT \(item)").code == 200)
        return item
    }

    private func told(_ motcua: TestGateway) async throws -> [(kind: String, body: String)] {
        let items = try await motcua.connect(.applicant).call("NOTICES \(code)").body["items"]?.array ?? []
        return items.map { ($0["kind"]?.string ?? "", $0["body"]?.string ?? "") }
    }

    @Test(arguments: ["lost", "stolen"])
    func `of a lost result it is not said that it is at the one-stop unit again`(reason: String) async throws {
        let motcua = try TestGateway()
        let item = try await collected(motcua)
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call(#"POST FAIL \#(item) {"reason":"\#(reason)"}"#).code == 200)
        let last = try #require(try await told(motcua).last)
        #expect(last.kind == "cameBackFromPost")
        #expect(last.body.contains("đã bị mất") && last.body.contains("khiếu nại"))
        #expect(!last.body.contains("lại ở Bộ phận Một cửa"))
    }

    @Test func `a result that came back is at the one-stop unit again`() async throws {
        let motcua = try TestGateway()
        let item = try await collected(motcua)
        let postman = try motcua.connect(.postman)
        for line in [
            #"POST SCAN \#(item) {"event":"EDG","office":"85700"}"#, #"POST FAIL \#(item) {"reason":"refused"}"#,
            #"POST RETURN \#(item) {"receivedBy":"Văn thư"}"#,
        ] {
            let reply = try await postman.call(line)
            #expect(reply.code == 200, "\(line): \(reply.body)")
        }
        let last = try #require(try await told(motcua).last)
        #expect(last.kind == "cameBackFromPost" && last.body.contains("lại ở Bộ phận Một cửa"))
    }

    @Test func `the answer to a complaint and the compensation are told`() async throws {
        let motcua = try TestGateway()
        let item = try await collected(motcua)
        let postman = try motcua.connect(.postman)
        _ = try await postman.call(#"POST FAIL \#(item) {"reason":"lost"}"#)
        let complaint = #"POST COMPLAIN \#(item) {"ground":"lost","text":"Mất giấy phép"}"#
        #expect(try await motcua.connect(.applicant).call(complaint).code == 200)
        for line in [
            #"POST RESOLVE \#(item) {"upheld":true,"answer":"Túi thư bị mất"}"#,
            #"POST LIABLE \#(item) {"damage":"total","party":"post","reason":"Mất túi"}"#,
            #"POST COMPENSATE \#(item) {"reference":"UNC-1"}"#,
        ] {
            let reply = try await postman.call(line)
            #expect(reply.code == 200, "\(line): \(reply.body)")
        }
        let owed = try #require(motcua.stored.caseFile(code)?.items.first?.liability.record?.totalVnd)
        let last = try await told(motcua).suffix(2)
        #expect(last.map(\.kind) == ["complaintAnswered", "compensated"])
        #expect(last.first?.body.contains("khiếu nại có cơ sở") == true)
        #expect(last.first?.body.contains("Nội dung trả lời: Túi thư bị mất") == true)
        #expect(owed > 0 && last.last?.body.contains("\(owed / 1000).000 đồng") == true)
    }

    @Test func `who lost a dossier on its way is told that nothing was filed`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        let asked = try await owner.call(DossierByPostTests.request("a"))
        #expect(asked.code == 201)
        let draft = try await owner.call("TRACK \(code)").body
        #expect(draft["state"] == "draft" && draft["submittedAt"] == .null)
        let item = try #require(motcua.stored.caseFile(code)?.items.first?.id.description)
        let postman = try motcua.connect(.postman)
        for line in [
            "POST CHECK \(item)", "POST SIGN \(item)", #"POST SEAL \#(item) {"seal":"NP-1"}"#, "POST ACCEPT \(item)",
            #"POST FAIL \#(item) {"reason":"lost"}"#,
        ] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        let last = try #require(try await told(motcua).last)
        #expect(last.kind == "lostByPost")
        #expect(last.body.contains("hồ sơ chưa được nộp") && !last.body.contains("Nộp lúc"))
    }

    @Test func `a refusal names what is given back`() async throws {
        let motcua = try TestGateway(catalog: PostFeeTests.catalog)
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(TestClient.submit("a"))
        let pay = #"PAY \#(code) {"method":"transfer","amount":50000,"reference":"NH-1"}"#
        #expect(try await owner.call(pay).code == 201)
        let refuse = #"DESK REFUSE \#(code) {"reason":"Sai thẩm quyền"}"#
        #expect(try await motcua.connect(.officer(.reception)).call(refuse).code == 200)
        #expect(try await told(motcua).last?.body.contains("được hoàn trả 50.000 đồng") == true)
    }

    @Test func `who took a result from the postman for another is told to the owner, and masked in the receipt`()
        async throws
    {
        let motcua = try TestGateway()
        let item = try await collected(motcua)
        let postman = try motcua.connect(.postman)
        for line in [
            #"POST SCAN \#(item) {"event":"EDG","office":"85700"}"#,
            #"""
            POST DELIVER \#(item) {"recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true,\#
            "proxy":{"name":"Lê Văn Cường","powerOfAttorney":"UQ 5"}}
            """#,
        ] {
            let reply = try await postman.call(line)
            #expect(reply.code == 200, "\(line): \(reply.body)")
        }
        let returned = try await motcua.connect(.applicant).call("TRACK \(code)").body["returned"]
        #expect(returned == ["channel": "post", "recipient": "Lê Văn Cường", "authorisation": "UQ 5"])
        let receipts = motcua.stored.receipts(of: code).filter { [.postalDelivery, .returned].contains($0.kind) }
        #expect(receipts.count == 2)
        for receipt in receipts {
            #expect(try JSON.parse(receipt.payload)["details"]?["proxy"] == "Lê V** C**")
        }
    }

    @Test func `an office that has no say in an item neither redirects it nor complains about it`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: Journey.byPost))
        let desk = try motcua.connect(.officer(.reception))
        #expect(try await desk.call("DESK RECEIVE \(code)").code == 200)
        #expect(try await desk.call("DESK STEP \(code)").code == 200)
        let other = SampleCatalog.otherOfficeCode
        let handling = try motcua.connect(.officer(.processing))
        let consult =
            #"DESK CONSULT \#(code) {"office":"\#(other)","question":"?","deadline":"2019-03-06T17:00:00+07:00"}"#
        #expect(try await handling.call(consult).code == 200)
        let consulted = try motcua.connect(.officer(.processing, of: other))
        #expect(try await consulted.call(#"DESK ANSWER \#(code) {"answer":"Đồng ý"}"#).code == 200)
        #expect(try await handling.call("DESK STEP \(code)").code == 200)
        #expect(try await motcua.connect(.officer(.approval)).call(Journey.grant(code)).code == 200)
        let item = try #require(motcua.stored.caseFile(code)?.items.first?.id.description)
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call("POST COLLECT \(item)").code == 200)
        #expect(try await postman.call(#"POST FAIL \#(item) {"reason":"damaged"}"#).code == 200)
        for line in [
            #"POST COMPLAIN \#(item) {"ground":"damaged","text":"x"}"#,
            #"POST REDIRECT \#(item) {"address":{"line":"5 Nguyễn Huệ","district":"855","province":"86"}}"#,
        ] {
            let reply = try await consulted.call(line)
            #expect(reply.code == 409 && reply.body["rule"] == "otherOffice", "\(line): \(reply.body)")
        }
        let own = try await desk.call(#"POST COMPLAIN \#(item) {"ground":"damaged","text":"x"}"#)
        #expect(own.code == 200, "\(own.body)")
    }

    @Test func `a redirection tells what it costs`() async throws {
        let motcua = try TestGateway()
        let item = try await collected(motcua)
        let reply = try await motcua.connect(.applicant).call(
            #"POST REDIRECT \#(item) {"address":{"line":"5 Nguyễn Huệ","district":"855","province":"86"}}"#)
        #expect(reply.code == 200, "\(reply.body)")
        #expect(reply.body["extraPostageVnd"]?.integer ?? 0 > 0)
    }

    @Test func `an empty file is no result`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        try await Journey.appraise(code, at: motcua)
        let approval = try motcua.connect(.officer(.approval))
        let sha256 = try #require(await approval.put([]).body["sha256"]?.string)
        let decide = #"DESK DECIDE \#(code) {"outcome":"granted","result":{"number":"1","files":["\#(sha256)"]}}"#
        let reply = try await approval.call(decide)
        #expect(reply.code == 422 && reply.body["problems"]?.array?.first?["code"] == "empty")
    }

    @Test func `many names of files are refused without looking for them`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        try await Journey.appraise(code, at: motcua)
        let names = (0..<21).map { _ in #""x""# }.joined(separator: ",")
        let decide = #"DESK DECIDE \#(code) {"outcome":"granted","result":{"files":[\#(names)]}}"#
        let reply = try await motcua.connect(.officer(.approval)).call(decide)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.map { $0["at"] } == ["/result/files"])
    }

    @Test func `the hash of a person's number says nothing of another dossier's`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        var hashes: [String] = []
        for key in ["a", "b"] {
            let code = try #require(try await owner.call(TestClient.submit(key)).dossier)
            let receipt = try #require(motcua.stored.receipts(of: code).first)
            hashes.append(try #require(try JSON.parse(receipt.payload)["applicant"]?["idHash"]?.string))
        }
        #expect(hashes[0] != hashes[1])
    }

    @Test(arguments: [
        ("Nguyễn Văn An", "Nguyễn V** A**"), ("Nguyễn\u{A0}Văn\tAn", "Nguyễn V** A**"), ("Đào", "Đ**"), ("", ""),
        ("  ", ""), (" An  Bình ", "An B**"),
        ("Y Ơ\u{306}ng", "Y Ơ\u{306}**"),
    ])
    func `a name is masked whatever stands between its words`(name: String, masked: String) {
        #expect(name.maskedName == masked)
    }

    @Test func `the name of a province is answered with how its code is written`() async throws {
        let motcua = try TestGateway()
        let delivery = Journey.byPost.replacing(#""province":"86""#, with: #""province":"Vĩnh Long""#)
        let reply = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: delivery))
        let problem = reply.body["problems"]?.array?.first { $0["at"] == "/delivery/address/province" }
        #expect(reply.code == 422 && problem?["message"]?.string?.contains("2 chữ số") == true)
    }

    @Test func `what is still owed is told until it is paid`() async throws {
        let motcua = try TestGateway(catalog: PostFeeTests.catalog)
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(TestClient.submit("a"))
        #expect(try await owner.call("TRACK \(code)").body["owed"] == 50_000)
        try await Journey.decide(code, at: motcua)
        let bodies = try await told(motcua).suffix(2).map(\.body)
        #expect(bodies.allSatisfy { $0.contains("còn phải nộp: 50.000 đồng") }, "\(bodies)")
        let pay = #"PAY \#(code) {"method":"transfer","amount":50000,"reference":"NH-1"}"#
        #expect(try await owner.call(pay).code == 201)
        #expect(try await owner.call("TRACK \(code)").body["owed"] == nil)
    }

    @Test(arguments: [("online", false), ("inPerson", true)])
    func `who is stopped is told of papers that there are, and of the refund`(
        channel: String, givesPapersBack: Bool
    ) async throws {
        let motcua = try TestGateway(at: "2025-09-17 08:00", catalog: PostFeeTests.catalog)
        let desk = try motcua.connect(.officer(.reception))
        let owner = try motcua.connect(.applicant)
        let line = TestClient.submit("a", delivery: #"{"dossier":"\#(channel)","result":"counter"}"#)
        let filed =
            channel == "online"
            ? try await owner.call(line) : try await desk.call(line.replacing("SUBMIT {", with: "DESK INTAKE {"))
        let code = try #require(filed.dossier, "\(filed.body)")
        let pay = #"PAY \#(code) {"method":"counter","amount":50000,"reference":"BL-1"}"#
        #expect(try await desk.call(pay).code == 201)
        #expect(try await desk.call("DESK RECEIVE \(code)").code == 200)
        #expect(try await owner.call(#"WITHDRAW \#(code) {"reason":"Đổi ý"}"#).code == 200)
        let stop = #"DESK DECIDE \#(code) {"outcome":"stopped","reason":"Theo yêu cầu"}"#
        #expect(try await desk.call(stop).code == 200)
        let notices = try await owner.call("NOTICES \(code)").body["items"]?.array ?? []
        let body = try #require(notices.last { $0["kind"] == "stopped" }?["body"]?.string)
        #expect(body.contains("Giấy tờ đã nộp được trả lại") == givesPapersBack)
        #expect(body.contains("được hoàn trả 50.000 đồng"))
    }

    @Test func `an online result without a file is not said to lie in the account as one`() async throws {
        let motcua = try TestGateway()
        let delivery = #"{"dossier":"online","result":"online"}"#
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: delivery))
        try await Journey.decide(code, at: motcua)
        #expect(try await told(motcua).last?.body.contains("chưa có tệp điện tử") == true)
    }

    @Test func `who took the result for the applicant is told to the owner`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(TestClient.submit("a"))
        try await Journey.decide(code, at: motcua)
        let desk = try motcua.connect(.officer(.reception))
        let proxy = #"DESK RETURN \#(code) {"recipient":"Lê Văn Cường","authorisation":"UQ 01/2019"}"#
        #expect(try await desk.call(proxy).code == 200)
        let returned = try await owner.call("TRACK \(code)").body["returned"]
        #expect(returned == ["channel": "counter", "recipient": "Lê Văn Cường", "authorisation": "UQ 01/2019"])
        let receipt = try #require(motcua.stored.receipts(of: code).last)
        let payload = try JSON.parse(receipt.payload)
        #expect(payload["details"]?["proxy"] == "Lê V** C**" && payload["details"]?["authorisation"] == nil)
    }

    @Test(arguments: [("counter", 422), ("post", 422), ("transfer", 201), ("online", 201)])
    func `an applicant enters only what no desk and no postman takes`(method: String, expected: Int) async throws {
        let motcua = try TestGateway(catalog: PostFeeTests.catalog)
        let owner = try motcua.connect(.applicant)
        _ = try await owner.call(TestClient.submit("a"))
        let pay = #"PAY \#(code) {"method":"\#(method)","amount":50000,"reference":"NH-1"}"#
        #expect(try await owner.call(pay).code == expected)
    }

    @Test func `a visitor who gives a whole telephone number is told what is wanted`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a"))
        let visitor = try motcua.connect()
        let reply = try await visitor.call(#"TRACK \#(code) {"phone":"0912345678"}"#)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["message"]?.string?.contains("4 số cuối") == true)
        #expect(try await visitor.call(#"TRACK \#(code) {"phone":"5678"}"#).code == 200)
    }

    @Test func `an empty file is no paper`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        let sha256 = try #require(await owner.put([]).body["sha256"]?.string)
        let reply = try await owner.call(TestClient.submit("a").replacing(TestClient.paper, with: sha256))
        #expect(reply.code == 422)
        let problem = reply.body["problems"]?.array?.first
        #expect(problem?["at"] == "/components/0/sha256" && problem?["code"] == "empty")
    }
}
