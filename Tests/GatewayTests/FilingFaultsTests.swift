import Catalog
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// One refusal lists every fault of a submission: of the body and of what it says.
@Suite struct FilingFaultsTests {
    private static func places(_ reply: Reply) -> Set<String> {
        Set(reply.body["problems"]?.array?.compactMap { $0["at"]?.string } ?? [])
    }

    /// A line with an unknown member, wrong choices and a number out of range, and a phone number that is none.
    private static func faulty(_ verb: String, channel: String = "online") -> String {
        let paper = #""sha256":"\#(TestClient.paper)""#
        return TestClient.submit("a", delivery: #"{"dossier":"\#(channel)","result":"counter"}"#)
            .replacing("SUBMIT {", with: #"\#(verb) {"payment":"gold","extra":1,"#)
            .replacing("0912345678", with: "12")
            .replacing(paper, with: #"\#(paper),"copies":0,"kind":"x""#)
    }

    private static let faults: Set<String> = [
        "/payment", "/extra", "/components/0/copies", "/components/0/kind", "/applicant/phone",
    ]

    @Test func `a submission is told the faults of the body and those of the review`() async throws {
        let motcua = try TestGateway()
        let owner = try motcua.connect(.applicant)
        let refused = try await owner.call(Self.faulty("SUBMIT"))
        #expect(refused.code == 422)
        #expect(Self.places(refused) == Self.faults)
        let checked = try await owner.call(Self.faulty("CHECK"))
        #expect(checked.code == 200)
        #expect(Self.places(checked) == Self.faults)
        #expect(motcua.stored.counts().events == 0)
    }

    @Test func `so is who enters one at the desk`() async throws {
        let motcua = try TestGateway()
        let desk = try motcua.connect(.officer(.reception))
        let refused = try await desk.call(Self.faulty("DESK INTAKE", channel: "inPerson"))
        #expect(refused.code == 422)
        #expect(Self.places(refused) == Self.faults)
    }

    @Test func `a fault of one component hides no missing one`() async throws {
        let motcua = try TestGateway()
        let line = TestClient.submit("a")
            .replacing(#"{"code":"to-khai","#, with: #"{"code":"ban-sao","copies":0,"#)
        let refused = try await motcua.connect(.applicant).call(line)
        #expect(Self.places(refused) == ["/components/0/copies", "/components"])
    }

    @Test func `a number where a text belongs hides no other fault`() async throws {
        let motcua = try TestGateway()
        let line = TestClient.submit("a").replacing(#""0912345678""#, with: "5")
            .replacing(#"{"code":"to-khai","#, with: #"{"code":"ban-sao","#)
        let refused = try await motcua.connect(.applicant).call(line)
        #expect(refused.code == 422)
        #expect(Self.places(refused).isSuperset(of: ["/applicant/phone", "/components"]))
    }

    @Test(
        arguments: [
            (
                #""representative":{"name":"Trần Thị B"}"#,
                ["/representative/kind", "/representative/id", "/representative/phone"]
            ),
            (#""deciding":7"#, ["/deciding"]), (#""form":[]"#, ["/form"]), (#""components":7"#, ["/components"]),
            (#""delivery":{"dossier":"gold","result":"counter"}"#, ["/delivery/dossier"]),
        ] as [(String, Set<String>)])
    func `what a part would lead to that could not be read is not told`(
        member: String, places: Set<String>
    ) async throws {
        let motcua = try TestGateway()
        let body = try JSON.parse(String(TestClient.submit("a").dropFirst("SUBMIT ".count)))
        let other = try JSON.parse("{\(member)}")
        let named = Set((other.members ?? []).map(\.key))
        let members = (body.members ?? []).filter { !named.contains($0.key) } + (other.members ?? [])
        let line = "SUBMIT " + String(decoding: JSON.object(members).serialized(), as: UTF8.self)
        let refused = try await motcua.connect(.applicant).call(line)
        #expect(refused.code == 422)
        #expect(Self.places(refused) == places)
    }
}
