import Civil
import Testing

@testable import Postal

@Suite struct ScriptReadingTests {
    @Test(arguments: [
        ("12 Lê Lợi @post absent, 2d; absent; delivered", "@post absent, 2d; absent; delivered"),
        ("@POST   delivered ", "@post delivered"),
        ("@post refused,3wd ;returned , 30m", "@post refused, 3wd; returned, 30m"),
        (
            "5 Trần Phú @post-dossier damaged, 4h; rewrapped; delivered",
            "@post-dossier damaged, 4h; rewrapped; delivered"
        ),
        ("@post lost", "@post lost"),
        ("@post noIdentity; pickup", "@post noIdentity; pickup"),
        ("@post-official absent; refused; returned", "@post-official absent; refused; returned"),
        ("@post stolen, 1h; found, 9wd", "@post stolen, 1h; found, 9wd"),
    ])
    func `a script in a line is read, and written in one way`(line: String, written: String) throws {
        let scripts = try PostalScript.all(in: line)
        #expect(scripts.map(\.description) == [written])
        #expect(try PostalScript.all(in: written) == scripts)
    }

    @Test(arguments: ["12 Lê Lợi", "hop@post.vn", "@poste delivered", "Nhà 3, x@post", ""])
    func `a line without the word of a script has none`(line: String) throws {
        #expect(try PostalScript.all(in: line).isEmpty)
    }

    @Test func `one line may script both legs`() throws {
        let scripts = try PostalScript.all(in: "12 Lê Lợi @post-dossier delayed; delivered @post absent; pickup")
        #expect(scripts.map(\.leg) == [.dossier, .result])
        #expect(PostalScript.legible(in: "@post absent", on: .dossier) == nil)
    }

    @Test(arguments: [
        ("@post", ScriptFault.outcomeMissing(at: 6)),
        ("@post absent;", .outcomeMissing(at: 14)),
        ("@post ; absent", .outcomeMissing(at: 7)),
        ("a @post gone", .unknownOutcome("gone", at: 9, expected: ScriptOutcome.allCases)),
        ("@post absent 2d", .unknownOutcome("absent 2d", at: 7, expected: ScriptOutcome.allCases)),
        ("@post-dossier absent", .unknownOutcome("absent", at: 15, expected: ScriptOutcome.possible(on: .dossier))),
        ("@post absent, ", .badDelay("", at: 14)),
        ("@post absent, soon", .badDelay("soon", at: 15)),
        ("@post absent, 2", .badDelay("2", at: 15)),
        ("@post absent, 2d, 3d", .badDelay("2d, 3d", at: 15)),
        ("@post absent, -1d", .badDelay("-1d", at: 15)),
        ("@post absent, 99999999999999999999d", .badDelay("99999999999999999999d", at: 15)),
        ("@post absent, 367d", .delayTooLong("367d", at: 15, most: 366)),
        ("@post absent, 251wd", .delayTooLong("251wd", at: 15, most: 250)),
        ("@post absent @post delivered", .secondScript(at: 14)),
        ("@post lost; delivered", .impossible(.delivered, at: 13, expected: [.found])),
        (
            "@post rewrapped",
            .impossible(
                .rewrapped, at: 7,
                expected: ScriptOutcome.allCases.filter { ![.rewrapped, .returned, .found, .noRecipient].contains($0) })
        ),
        (
            "@post found",
            .impossible(
                .found, at: 7,
                expected: ScriptOutcome.allCases.filter { ![.rewrapped, .returned, .found, .noRecipient].contains($0) })
        ),
        ("@post lost; found; found", .impossible(.found, at: 20, expected: [])),
        ("@post-official pickup", .unknownOutcome("pickup", at: 16, expected: ScriptOutcome.possible(on: .official))),
        (
            "@post-official absent; returned",
            .impossible(
                .returned, at: 24,
                expected: ScriptOutcome.possible(on: .official).filter {
                    ![.rewrapped, .returned, .found, .noRecipient].contains($0)
                })
        ),
    ])
    func `a bad script is refused by place and by what was expected`(line: String, fault: ScriptFault) {
        #expect(throws: fault) { try PostalScript.all(in: line) }
        #expect(fault.text.en.hasPrefix("Postal script, character \(fault.at): "))
        #expect(fault.text.vi != fault.text.en)
    }

    @Test func `twenty steps are the most`() throws {
        let steps = { (count: Int) in "@post " + Array(repeating: "absent", count: count).joined(separator: "; ") }
        #expect(try PostalScript.all(in: steps(20)).first?.steps.count == 20)
        #expect(throws: ScriptFault.tooManySteps(at: 167)) { try PostalScript.all(in: steps(21)) }
    }

    @Test(arguments: Leg.allCases)
    func `chance gives each item one script for a seed, and in a thousand items more than deliveries`(leg: Leg) throws {
        var outcomes: Set<String> = []
        var differs = false
        for serial in 0..<1000 {
            let id = try #require(ItemID(leg: leg, serial: serial))
            let script = try #require(PostalScript.drawn(for: id, seed: 7))
            #expect(PostalScript.drawn(for: id, seed: 7) == script)
            #expect(try PostalScript.all(in: script.description) == [script])
            if PostalScript.drawn(for: id, seed: 8) != script { differs = true }
            outcomes.insert(script.description)
        }
        #expect(differs)
        #expect(outcomes.count > 3)
    }

    @Test(arguments: Leg.allCases)
    func `the rates add up to a thousand`(leg: Leg) {
        #expect(PostalScript.rates(of: leg).reduce(0) { $0 + $1.perMille } == 1000)
    }
}
