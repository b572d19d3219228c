import Catalog
import Civil
import Dossiers
import Glibc
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// Places and post offices, against a small network of the sample province.
@Suite struct PlacesTests {
    private static let code = "H61.90-190304-0001"

    private static let network = PostalNetwork(
        agency: SampleCatalog.agencyCode, gso: "86", name: Bilingual(vi: "Bưu điện mẫu", en: "Sample post"),
        areaHa: 90_000, population: 40_000,
        districts: [
            PostalDistrict(
                gso: "855", name: "Thành phố Mẫu",
                communes: [
                    .init(
                        gso: "29551", name: "Phường 1",
                        points: [PostalPoint(code: "890000", kind: .provincial, name: "Mẫu", mark: .listed)])
                ]),
            PostalDistrict(
                gso: "857", name: "Huyện Thử",
                communes: [
                    .init(
                        gso: "29602", name: "Thị trấn Thử",
                        points: [PostalPoint(code: "891300", kind: .district, name: "Thử", mark: .listed)])
                ]),
        ])

    private static func gateway(stored: InMemoryJournal = InMemoryJournal()) throws -> TestGateway {
        let motcua = try TestGateway(stored: stored)
        let postal = PostalData(tariffs: SampleTariff.book, networks: [network])
        motcua.gateway.adopt(ServiceData(catalog: motcua.gateway.catalog, postal: postal))
        return motcua
    }

    private static func delivery(_ address: String) -> String {
        #"{"result":"post","address":\#(address),"recipient":{"name":"Nguyễn Văn A","phone":"0912345678"}}"#
    }

    private static func pointers(_ reply: Reply) -> [String?] {
        reply.body["problems"]?.array?.map { $0["at"]?.string } ?? []
    }

    private static let bad: [(String, String)] = [
        (#"{"line":"1","province":"99"}"#, "province"), (#"{"line":"1","district":"001","province":"86"}"#, "district"),
        (#"{"line":"1","commune":"Xã Không Có","province":"86"}"#, "commune"),
        (#"{"line":"1","district":"857","commune":"Phường 1","province":"86"}"#, "commune"),
    ]

    @Test(arguments: bad)
    func `an address with a unit that is not there is refused wherever it stands`(
        address: String, member: String
    ) async throws {
        let motcua = try Self.gateway()
        let owner = try motcua.connect(.applicant)
        let filed = try await owner.call(TestClient.submit("a", delivery: Self.delivery(address)))
        #expect((filed.code, Self.pointers(filed)) == (422, ["/delivery/address/\(member)"]))
        #expect(try await owner.call(TestClient.submit("b", delivery: Journey.byPost)).code == 201)
        let changed = try await owner.call("DELIVERY \(Self.code) \(Self.delivery(address))")
        #expect((changed.code, Self.pointers(changed)) == (422, ["/address/\(member)"]))
        try await Journey.decide(Self.code, at: motcua)
        let item = try #require(motcua.stored.caseFile(Self.code)?.items.first?.id.description)
        _ = try await motcua.connect(.postman).call("POST COLLECT \(item)")
        let redirected = try await owner.call(#"POST REDIRECT \#(item) {"address":\#(address)}"#)
        #expect((redirected.code, Self.pointers(redirected)) == (422, ["/address/\(member)"]))
        let quoted = try await owner.call(#"QUOTE {"from":\#(address),"to":{"province":"86"}}"#)
        #expect((quoted.code, Self.pointers(quoted)) == (422, ["/from/\(member)"]))
    }

    @Test(
        arguments: [
            (#"{"line":"1","province":"86"}"#, #"{"name":"Nguyễn Văn A","phone":"1"}"#, ["/recipient/phone"]),
            (#"{"line":"1","province":"86"}"#, #"{"name":"Nguyễn Văn A","phone":"xyz"}"#, ["/recipient/phone"]),
            (
                #"{"line":"1","province":"86","postcode":"1"}"#, #"{"name":"Nguyễn Văn A","phone":"0912345678"}"#,
                ["/address/postcode"]
            ),
            (#"{"line":"1"}"#, #"{"name":"Nguyễn Văn A","phone":"0912345678"}"#, ["/address/province"]),
            (#"{"line":"1","province":"86"}"#, #"{"name":"Nguyễn Văn A"}"#, ["/recipient/phone"]),
            ("null", "null", ["/address", "/recipient"]),
        ] as [(String, String, [String])])
    func `another delivery is checked as that of a submission, each fault once`(
        address: String, recipient: String, pointers: [String]
    ) async throws {
        let motcua = try Self.gateway()
        let owner = try motcua.connect(.applicant)
        let delivery = #"{"result":"post","address":\#(address),"recipient":\#(recipient)}"#
        let filed = try await owner.call(TestClient.submit("a", delivery: delivery))
        #expect(filed.code == 422)
        #expect(Self.pointers(filed).compactMap(\.self) == pointers.map { "/delivery\($0)" })
        #expect(try await owner.call(TestClient.submit("b")).code == 201)
        let changed = try await owner.call("DELIVERY \(Self.code) \(delivery)")
        #expect(changed.code == 422)
        #expect(Self.pointers(changed).compactMap(\.self) == pointers)
        #expect(motcua.stored.caseFile(Self.code)?.dossier.delivery.result == .counter)
    }

    @Test func `a network refuses a commune of another district`() async throws {
        let motcua = try Self.gateway()
        let visitor = try motcua.connect()
        for (body, member) in [
            (#"{"district":"999"}"#, "/district"), (#"{"commune":"Không Có"}"#, "/commune"),
            (#"{"district":"Thử","commune":"Phường 1"}"#, "/commune"),
        ] {
            let reply = try await visitor.call("POST NETWORK \(body)")
            #expect((reply.code, Self.pointers(reply)) == (422, [member]), "\(body)")
        }
        #expect(try await visitor.call(#"POST NETWORK {"district":"thu"}"#).body["district"] == "857")
    }

    @Test func `a cursor that no answer gave is refused`() async throws {
        let motcua = try Self.gateway()
        for verb in ["POST QUEUE", "POST PICKUPS", "POST UNCLAIMED"] {
            let reply = try await motcua.connect(.postman).call(#"\#(verb) {"cursor":"zzz"}"#)
            #expect((reply.code, Self.pointers(reply)) == (422, ["/cursor"]), "\(verb)")
        }
    }

    /// A result that the post has collected.
    private static func collected(_ motcua: TestGateway, by postman: Identity, body: String = "") async throws -> String
    {
        _ = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: Journey.byPost))
        try await Journey.decide(code, at: motcua)
        let item = try #require(motcua.stored.caseFile(code)?.items.first?.id.description)
        #expect(try await motcua.connect(postman).call("POST COLLECT \(item)\(body)").code == 200)
        return item
    }

    @Test(arguments: ["999999", "abc", "TÒA NHÀ A", "99000", "85999"])
    func `an office that is not in the network is refused`(office: String) async throws {
        let motcua = try Self.gateway()
        let item = try await Self.collected(motcua, by: .postman)
        let postman = try motcua.connect(.postman)
        for line in [
            #"POST SCAN \#(item) {"event":"EDD","office":"\#(office)"}"#,
            #"POST DELIVER \#(item) {"recipient":"A","office":"\#(office)"}"#,
            #"POST COLLECT \#(item) {"office":"\#(office)"}"#, #"POST ACCEPT \#(item) {"office":"\#(office)"}"#,
        ] {
            let reply = try await postman.call(line)
            #expect((reply.code, Self.pointers(reply)) == (422, ["/office"]), "\(line)")
        }
    }

    @Test(
        arguments: [
            (Identity(role: .postman, account: "postman.85700", offices: ["891300"]), "891300"),
            (Identity(role: .postman, account: "postman.85700"), "890000"),
        ])
    func `without an office that of the account or of the way stands in the track, never the account`(
        postman: Identity, office: String
    ) async throws {
        let motcua = try Self.gateway()
        let item = try await Self.collected(motcua, by: postman)
        let client = try motcua.connect(postman)
        #expect(try await client.call(#"POST SCAN \#(item) {"event":"EDD"}"#).code == 200)
        #expect(try await client.call(#"POST SCAN \#(item) {"event":"EDG","office":"85000"}"#).code == 200)
        let delivered = try await client.call(
            #"POST DELIVER \#(item) {"recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true,"office":"891300"}"#
        )
        #expect(delivered.code == 200)
        let track = try await motcua.connect().call("POST TRACK \(item)").body
        let offices = track["events"]?.array?.compactMap { $0["office"]?.string }
        #expect(offices == [office, office, "890000", "891300"])
    }

    @Test(arguments: [
        (#"{"line":"1","province":"86"}"#, #"{"name":"Nguyễn Văn A","phone":"1"}"#, ["/recipient/phone"]),
        (#"{"line":"1","province":"86","postcode":"10000"}"#, nil, ["/address/postcode"]),
        (
            #"{"line":"1","province":"98"}"#, #"{"name":"Nguyễn Văn A","phone":"1"}"#,
            ["/address/province", "/recipient/phone"]
        ),
    ])
    func `a redirection is checked as the delivery of a submission is, for those who may see the item`(
        address: String, recipient: String?, pointers: [String]
    ) async throws {
        let motcua = try Self.gateway()
        let item = try await Self.collected(motcua, by: .postman)
        let line = #"POST REDIRECT \#(item) {"address":\#(address),"recipient":\#(recipient ?? "null")}"#
        let refused = try await motcua.connect(.applicant).call(line)
        #expect((refused.code, Self.pointers(refused)) == (422, pointers))
        #expect(try await motcua.connect(.otherApplicant).call(line).code == 404)
    }

    @Test func `what the citizen asks for is booked to the post office that has the item`() async throws {
        let motcua = try Self.gateway()
        let item = try await Self.collected(motcua, by: .postman)
        #expect(
            try await motcua.connect(.postman).call(#"POST SCAN \#(item) {"event":"EMG","office":"891300"}"#).code
                == 200)
        let moved = try await motcua.connect(.applicant).call(
            #"POST REDIRECT \#(item) {"address":{"line":"5 Trần Phú","district":"857","province":"86"}}"#)
        #expect(moved.code == 200)
        for (by, key) in [("office", "891300"), ("postman", "postman")] {
            let accounts =
                try await motcua.connect(.auditor).call(#"POST LEDGER {"by":"\#(by)"}"#).body["accounts"]?.array ?? []
            let extra = accounts.first { ($0["extraPostageVnd"]?.integer ?? 0) > 0 }
            #expect(extra?["key"]?.string == key)
            #expect(!accounts.contains { $0["key"]?.string?.hasPrefix("citizen:") ?? true })
        }
    }

    @Test(arguments: [
        (#""role":"officer""#, ["/duty", "/offices"]), (#""role":"officer","duty":"reception""#, ["/offices"]),
        (#""role":"officer","duty":"reception","offices":["H61.90","H61.90"]"#, ["/offices"]),
        (#""role":"auditor","duty":"reception","offices":["H61.90"]"#, ["/duty", "/offices"]),
    ])
    func `an account that cannot be is told where`(members: String, pointers: [String]) async throws {
        let motcua = try Self.gateway()
        let reply = try await motcua.connect(.admin).call(#"ADMIN ACCOUNT add {"name":"p",\#(members)}"#)
        #expect((reply.code, Self.pointers(reply)) == (422, pointers))
    }

    @Test func `the owner of the process stays its administrator whatever becomes of the account admin`() async throws {
        let motcua = try Self.gateway()
        let peer = Peer(transport: .unix(uid: geteuid()), address: "unix")
        let owner = try TestClient(motcua.gateway, peer: peer)
        #expect(
            try await owner.call(#"ADMIN ACCOUNT add {"name":"admin","role":"admin","password":"a secret"}"#).code
                == 201)
        #expect(try await owner.call(#"ADMIN ACCOUNT disable {"name":"admin"}"#).code == 200)
        #expect(try await owner.call("ADMIN CLOCK").code == 200)
    }

    @Test func `a postman has post offices, and no other`() async throws {
        let motcua = try Self.gateway()
        let admin = try motcua.connect(.admin)
        let good = try await admin.call(#"ADMIN ACCOUNT add {"name":"p","role":"postman","offices":["85000"]}"#)
        #expect(good.code == 201)
        let bad = try await admin.call(#"ADMIN ACCOUNT add {"name":"q","role":"postman","offices":["H61.90"]}"#)
        #expect((bad.code, Self.pointers(bad)) == (422, ["/offices"]))
    }
}
