import Civil
import FoundationEssentials
import LineProtocol
import Testing

@Suite struct VerbTableTests {
    @Test(arguments: VerbTable.all)
    func `the example of a verb is a line that is read as that verb`(verb: VerbDescription) throws {
        var decoder = FrameDecoder()
        decoder.append((verb.example + "\n").utf8)
        let frame = decoder.next()
        switch try #require(frame) {
        case .request(let request): #expect(request.match?.verb == verb)
        case .uploadStarted: #expect(verb.name == "PUT")
        case let frame: Issue.record("the example gives \(frame)")
        }
    }

    @Test func `no name stands twice and every verb has a role`() {
        #expect(Set(VerbTable.all.map(\.name)).count == VerbTable.all.count)
        #expect(VerbTable.all.allSatisfy { !$0.roles.isEmpty && !$0.replies.isEmpty })
    }

    @Test func `a verb with an action is found before one without`() throws {
        let office = try #require(Request(verb: "WATCH", words: ["office", "H61.12"]).match)
        #expect(office.verb.name == "WATCH OFFICE")
        #expect(office.arguments == ["H61.12"])
        let dossier = try #require(Request(verb: "WATCH", words: ["H61.12-190304-0001"]).match)
        #expect(dossier.verb.name == "WATCH")
        #expect(dossier.arguments == ["H61.12-190304-0001"])
        #expect(Request(verb: "DESK", words: ["DANCE"]).match == nil)
        #expect(VerbTable.find("desk receive")?.name == "DESK RECEIVE")
        #expect(VerbTable.actions(of: "AUTH") == ["PASSWORD", "EXTERNAL", "SANDBOX"])
    }

    @Test func `a visitor may look up but not submit`() {
        let names = VerbTable.open(to: .visitor).map(\.name)
        #expect(names.contains("CATALOG SEARCH") && names.contains("VERIFY") && names.contains("POST TRACK"))
        #expect(!names.contains("SUBMIT") && !names.contains("ADMIN STATS"))
    }

    @Test func `the documentation has a row for every verb`() throws {
        let path = #filePath.split(separator: "/").dropLast().map { "/\($0)" }.joined() + "/../../Docs/Protocol.md"
        let document = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        for verb in VerbTable.all {
            let usage = verb.arguments.isEmpty ? verb.name : "\(verb.name) \(verb.arguments)"
            let cell = usage.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
            let row = "| `\(cell)` | "
            #expect(document.contains(row), "no row for \(verb.name)")
            #expect(document.contains(verb.summary.en), "no summary of \(verb.name)")
        }
    }
}
