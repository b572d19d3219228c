import Catalog
import Civil
import Evidence
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// The official post (KT1) between the two sample offices, and to another province.
@Suite struct OfficialPostTests {
    private static let code = "H61.90-190304-0001"
    private static let elsewhere = Correspondents(
        agencies: [Agency(code: "H18", name: Bilingual(vi: "Tỉnh khác", en: "Other province"), gso: "11")],
        offices: [
            Office(
                code: "H18.01", name: Bilingual(vi: "Sở khác", en: "Other department"), kind: .department,
                level: .province, agency: "H18"),
            closed,
        ])
    private static var closed: Office {
        var office = Office(
            code: "H18.99", name: Bilingual(vi: "Sở cũ", en: "Old department"), kind: .department, level: .province,
            agency: "H18")
        office.until = CivilDate(year: 2018, month: 12, day: 31)
        return office
    }

    /// A gateway with a dossier at the first office.
    private static func gateway(district: Bool = true) async throws -> TestGateway {
        let sample = SampleCatalog.catalog
        let offices = sample.offices.map { office in
            var office = office
            if district { office.district = "855" }
            return office
        }
        let motcua = try TestGateway(
            catalog: Catalog(
                procedures: sample.procedures, offices: offices, agencies: sample.agencies, holidays: sample.holidays))
        var services = ServiceData(catalog: motcua.gateway.catalog, postal: motcua.gateway.postal)
        services.correspondents = elsewhere
        motcua.gateway.adopt(services)
        #expect(try await motcua.connect(.applicant).call(TestClient.submit("a")).code == 201)
        return motcua
    }

    private static func pointers(_ reply: Reply) -> [String?] {
        reply.body["problems"]?.array?.map { $0["at"]?.string } ?? []
    }

    /// An item that is sealed and collected; `nil` where the post no longer takes it.
    private static func sent(_ body: String, _ motcua: TestGateway) async throws -> String? {
        let desk = try motcua.connect(.officer(.reception))
        let item = try #require(try await desk.call("POST OFFICIAL \(code) \(body)").body["item"]?.string)
        let postman = try motcua.connect(.postman)
        #expect(try await postman.call(#"POST SEAL \#(item) {"seal":"KT1-1"}"#).code == 200)
        let collected = try await postman.call("POST COLLECT \(item)")
        return collected.code == 200 ? item : nil
    }

    /// Monday 2019-03-04 08:00.
    @Test(
        arguments: [
            (#"{"to":"H61.91"}"#, true, "2019-03-06T12:00:00+07:00"),
            (#"{"to":"H61.91","urgency":"timed","by":"2019-03-04T12:00:00+07:00"}"#, true, "2019-03-04T12:00:00+07:00"),
            (#"{"to":"H61.91","urgency":"timed","by":"2019-03-04T11:59:59+07:00"}"#, true, nil),
            (#"{"to":"H61.91","urgency":"timed","by":"2019-03-04T12:00:00+07:00"}"#, false, nil),
            (
                #"{"to":"H61.91","urgency":"timed","by":"2019-03-04T20:00:00+07:00"}"#, false,
                "2019-03-04T20:00:00+07:00"
            ),
            (#"{"to":"H18.01"}"#, true, "2019-03-08T12:00:00+07:00"),
            (#"{"to":"000.00.01.H18","urgency":"express"}"#, true, "2019-03-07T12:00:00+07:00"),
            (#"{"to":"H18.01","urgency":"timed","by":"2019-03-05T08:00:00+07:00"}"#, true, "2019-03-05T08:00:00+07:00"),
            (#"{"to":"H18.01","urgency":"timed","by":"2019-03-05T07:59:59+07:00"}"#, true, nil),
        ] as [(String, Bool, String?)])
    func `the time is that of the way: inner city, province, between provinces`(
        body: String, inner: Bool, promised: String?
    ) async throws {
        let motcua = try await Self.gateway(district: inner)
        let item = try await Self.sent(body, motcua)
        guard let promised else { return #expect(item == nil) }
        let track = try await motcua.connect(.postman).call("POST TRACK \(try #require(item))").body
        #expect(track["promisedBy"]?.string == promised)
    }

    @Test(
        arguments: [
            (#"{"to":"H61.90"}"#, "/to"), (#"{"to":"000.00.90.H61"}"#, "/to"), (#"{"to":"H18.99"}"#, "/to"),
            (#"{"to":"H61.91","urgency":"timed","by":"2019-03-03T16:00:00+07:00"}"#, "/by"),
            (#"{"to":"H61.91","urgency":"timed"}"#, "/by"),
            (#"{"to":"H61.91","by":"2019-03-05T16:00:00+07:00"}"#, "/by"),
            (#"{"to":"H61.91","urgency":"express","by":"2019-03-05T16:00:00+07:00"}"#, "/by"),
        ])
    func `nonsense is refused where it stands`(body: String, pointer: String) async throws {
        let motcua = try await Self.gateway()
        let reply = try await motcua.connect(.officer(.reception)).call("POST OFFICIAL \(Self.code) \(body)")
        #expect((reply.code, Self.pointers(reply)) == (422, [pointer]))
        #expect(motcua.stored.caseFile(Self.code)?.items.isEmpty == true)
    }

    @Test func `a reply about one of two items names that one`() async throws {
        let motcua = try await Self.gateway()
        let desk = try motcua.connect(.officer(.reception))
        let line = #"POST OFFICIAL \#(Self.code) {"to":"H61.91"}"#
        let first = try #require(try await desk.call(line).body["item"]?.string)
        let second = try #require(try await desk.call(line).body["item"]?.string)
        #expect(first != second)
        let postman = try motcua.connect(.postman)
        for (line, state) in [
            (#"POST SEAL \#(first) {"seal":"KT1-1"}"#, "sealed"), ("POST COLLECT \(first)", "collected"),
        ] {
            let reply = try await postman.call(line)
            #expect(reply.code == 200)
            #expect(reply.body["item"]?.string == first, "\(line)")
            #expect(reply.body["itemState"]?.string == state, "\(line)")
        }
        let other = try await postman.call(#"POST SEAL \#(second) {"seal":"KT1-2"}"#)
        #expect(other.body["item"]?.string == second)
    }

    @Test func `an office that nobody has is not found`() async throws {
        let motcua = try await Self.gateway()
        let reply = try await motcua.connect(.officer(.reception)).call(#"POST OFFICIAL \#(Self.code) {"to":"H99.01"}"#)
        #expect(reply.code == 404)
    }

    @Test(
        arguments: [
            (Identity.visitor, false), (.applicant, false), (.otherApplicant, false), (.admin, false),
            (.officer(.reception, of: "H61.92"), false), (.officer(.clerk), true),
            (.officer(.clerk, of: SampleCatalog.otherOfficeCode), true), (.postman, true), (.auditor, true),
        ])
    func `only the two bodies, the post and the auditor know of an item`(who: Identity, knows: Bool) async throws {
        let motcua = try await Self.gateway()
        let item = try #require(try await Self.sent(#"{"to":"H61.91","secrecy":"A"}"#, motcua))
        let client = try motcua.connect(who)
        for line in ["POST TRACK \(item)", "WATCH ITEM \(item)"] {
            #expect(try await client.call(line).code == (knows ? 200 : 404), "\(line)")
        }
        if who.role != .visitor {
            let form = try await client.call("FORM \(item)")
            #expect(form.code == (knows ? 200 : who.role == .admin ? 403 : 404))
        }
    }

    @Test func `the applicant learns neither the marking nor that there is an item`() async throws {
        let motcua = try await Self.gateway()
        let owner = try motcua.connect(.applicant)
        #expect(try await owner.call("WATCH \(Self.code)").code == 200)
        let before = try await owner.call("HISTORY \(Self.code)").body["events"]?.array?.count
        let item = try #require(try await Self.sent(#"{"to":"H61.91","secrecy":"A"}"#, motcua))
        for line in ["TRACK \(Self.code)", "HISTORY \(Self.code)", "FORM \(Self.code)", "RECEIPT \(Self.code)"] {
            let text = try await owner.call(line).body.serialized()
            #expect(!String(decoding: text, as: UTF8.self).contains(item), "\(line)")
            #expect(!String(decoding: text, as: UTF8.self).contains("KT1"), "\(line)")
        }
        #expect(try await owner.call("HISTORY \(Self.code)").body["events"]?.array?.count == before)
        #expect(owner.pushes.isEmpty)
        let told = try await owner.call("CHANGES").body["items"]?.array?.compactMap { $0["event"]?.string } ?? []
        #expect(told.count == 1)
        #expect(try await motcua.connect(.officer(.clerk)).call("CHANGES").body["items"]?.array?.count == 4)
        #expect(try await owner.call(#"POST COMPLAIN \#(item) {"ground":"lost","text":"x"}"#).code == 404)
        let seen = try await motcua.connect(.officer(.clerk)).call("TRACK \(Self.code)").body["items"]?.array
        #expect(seen?.map { $0["marking"]?.string } == ["KT1 A"])
    }

    @Test func `what the applicant may not see makes no empty page of changes`() async throws {
        let motcua = try await Self.gateway()
        let office = try motcua.connect(.officer(.reception))
        let line = #"POST OFFICIAL \#(Self.code) {"to":"\#(SampleCatalog.otherOfficeCode)"}"#
        #expect(try await office.call(line).code == 200)
        #expect(try await office.call("DESK RECEIVE \(Self.code)").code == 200)
        let applicant = try motcua.connect(.applicant)
        var (seen, cursor): ([String], String) = ([], "0")
        while true {
            let page = try await applicant.call(#"CHANGES {"since":"\#(cursor)","limit":1}"#).body
            guard let event = page["items"]?.array?.first?["event"]?.string else { break }
            seen.append(event)
            cursor = try #require(page["next"]?.string)
        }
        #expect(seen == ["submitted", "accepted"])
    }

    @Test func `who has to do with the dossier and not with the item is told nothing of it`() async throws {
        let motcua = try await Self.gateway()
        let desk = try motcua.connect(.officer(.reception))
        for verb in ["RECEIVE", "STEP"] { #expect(try await desk.call("DESK \(verb) \(Self.code)").code == 200) }
        let other = SampleCatalog.otherOfficeCode
        let question =
            #"DESK CONSULT \#(Self.code) {"office":"\#(other)","question":"?","deadline":"2019-03-06T17:00:00+07:00"}"#
        #expect(try await motcua.connect(.officer(.processing)).call(question).code == 200)
        let consulted = try motcua.connect(.officer(.processing, of: other))
        let sender = try motcua.connect(.officer(.clerk))
        let auditor = try motcua.connect(.auditor)
        for client in [consulted, sender] { #expect(try await client.call("WATCH \(Self.code)").code == 200) }
        #expect(try await consulted.call("WATCH OFFICE \(other)").code == 200)
        #expect(try await auditor.call("WATCH OFFICE \(SampleCatalog.officeCode)").code == 200)
        #expect(try await Self.sent(#"{"to":"H18.01","secrecy":"A"}"#, motcua) != nil)
        #expect(try await consulted.call("DESK NEXT").dossier == Self.code)
        #expect(consulted.pushes.map { $0["event"]?.string } == ["leased"])
        let heard = try await consulted.call("CHANGES").body["items"]?.array?.map { $0["event"]?.string }
        #expect(heard == ["consulted", "leased"])
        let steps: [String?] = ["post.registered", "post.sealed", "post.collected"]
        for client in [sender, auditor] {
            #expect(client.pushes.map { $0["event"]?.string } == steps + ["leased"])
            let told = try await client.call("CHANGES").body["items"]?.array?.map { $0["event"]?.string } ?? []
            #expect(told.suffix(4) == steps + ["leased"])
        }
    }

    @Test func `receipts of an item are for those who know of it, and no other receipt names them`() async throws {
        let before = try await Self.gateway()
        #expect(try await Self.sent(#"{"to":"H61.91"}"#, before) != nil)
        let motcua = try TestGateway(catalog: before.gateway.catalog, stored: before.stored)
        let desk = try motcua.connect(.officer(.reception))
        #expect(try await desk.call("DESK RECEIVE \(Self.code)").code == 200)
        func kinds(_ who: Identity) async throws -> [String?] {
            try await motcua.connect(who).call("RECEIPT \(Self.code)").body["items"]?.array?.map { $0["kind"]?.string }
                ?? []
        }
        #expect(try await kinds(.applicant) == ["submission", "acceptance"])
        #expect(try await kinds(.officer(.clerk)) == ["submission", "postalCollection", "acceptance"])
        let hidden = try await motcua.connect(.applicant).call(#"RECEIPT \#(Self.code) {"kind":"postalCollection"}"#)
        #expect(hidden.code == 404)
        let receipts = motcua.stored.receipts(of: Self.code)
        #expect(
            try receipts.map { try JSON.parse($0.payload)["prevReceiptHash"]?.string }
                == [nil, receipts[0].sha256, receipts[0].sha256])
    }

    @Test func `a slip is drawn up when the item is taken over, and complete when it is delivered`() async throws {
        let motcua = try await Self.gateway()
        let item = try #require(try await Self.sent(#"{"to":"H61.91","urgency":"express","secrecy":"C"}"#, motcua))
        let postman = try motcua.connect(.postman)
        for line in [
            #"POST SCAN \#(item) {"event":"EDD"}"#, #"POST SCAN \#(item) {"event":"EDG"}"#,
            #"POST DELIVER \#(item) {"recipient":"Lê Thị C","signature":true}"#,
        ] {
            #expect(try await postman.call(line).code == 200, "\(line)")
        }
        let desk = try motcua.connect(.officer(.clerk, of: SampleCatalog.otherOfficeCode))
        let forms = try await desk.call("FORM \(item)").body["items"]?.array ?? []
        #expect(forms.map { $0["form"]?.string } == ["K1", "K1"])
        let whole = try await desk.call(#"FORM \#(item) {"form":"K1"}"#).body["text"]?.string ?? ""
        for part in [
            item, "KT1 C HỎA TỐC", "Hỏa tốc", "Mật", "KT1-1", "Sở mẫu H61.90", "Sở mẫu H61.91", "Lê Thị C",
            "ĐẠI DIỆN CƠ QUAN NHẬN",
        ] {
            #expect(whole.contains(part), "\(part)")
        }
        let first = try #require(forms.first?["number"]?.integer)
        let taken = try await desk.call(#"FORM \#(item) {"number":\#(first)}"#).body["text"]?.string ?? ""
        #expect(taken.contains("ĐẠI DIỆN CƠ QUAN GỬI"))
        #expect(!taken.contains("Lê Thị C"))
        #expect(!whole.contains(SampleCatalog.procedure.name.vi))
    }
}
