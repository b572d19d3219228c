import JSON
import Testing
import Transcripts

struct ReplyPatternTests {
    @Test(arguments: [
        (#"{"a":1}"#, #"{"a":1}"#),
        (#"{"a":1,"b":2}"#, #"{"b":2,"a":1}"#),
        (#"{"a":"<any>"}"#, #"{"a":{"deep":[null]}}"#),
        (#"{"a":1,"…":true}"#, #"{"z":0,"a":1}"#),
        (#"{"a":{"b":1,"…":true}}"#, #"{"a":{"b":1,"c":2}}"#),
        (#"{"a":["<any>",2]}"#, #"{"a":[1,2]}"#),
        (#"{"…":true}"#, "{}"),
    ])
    func `a body matches`(pattern: String, body: String) throws {
        var captures = Captures()
        let found = ReplyPattern(try JSON.parse(pattern)).mismatches(with: try JSON.parse(body), capturing: &captures)
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        (#"{"a":1}"#, #"{"a":2}"#, "/a"),
        (#"{"a":1}"#, #"{"a":"1"}"#, "/a"),
        (#"{"a":1}"#, #"{"a":1,"b":2}"#, "/b"),
        (#"{"a":1,"…":true}"#, #"{"b":1}"#, "/a"),
        (#"{"a":"<any>"}"#, "{}", "/a"),
        (#"{"a":{"b":1,"…":true}}"#, #"{"a":{"b":1},"c":2}"#, "/c"),
        (#"{"a":[1]}"#, #"{"a":[1,2]}"#, "/a/1"),
        (#"{"a":[1,2]}"#, #"{"a":[1]}"#, "/a/1"),
        ("{}", "[]", ""),
    ])
    func `a body differs at one place`(pattern: String, body: String, place: String) throws {
        var captures = Captures()
        let found = ReplyPattern(try JSON.parse(pattern)).mismatches(with: try JSON.parse(body), capturing: &captures)
        #expect(found.map(\.at) == [try #require(JSONPointer(place))])
    }

    @Test func `every difference is told, not only the first`() throws {
        var captures = Captures()
        let found = ReplyPattern(["a": 1, "b": 2]).mismatches(with: ["a": 2, "c": 3], capturing: &captures)
        #expect(found.map(\.at.description) == ["/a", "/b", "/c"])
        #expect(found.map(\.description).first == "/a\n  - 1\n  + 2")
    }

    @Test func `a named placeholder captures any value for later lines`() throws {
        var captures = Captures()
        let pattern = ReplyPattern(["dossier": "<code:any>", "status": "<status:any>"])
        #expect(pattern.mismatches(with: ["dossier": "H61-1", "status": 1], capturing: &captures).isEmpty)
        #expect(try captures.filled("TRACK ${code} {\"s\":${status}}") == "TRACK H61-1 {\"s\":1}")
        #expect(try captures.filled(["s": "${status}", "t": "is ${code}"] as JSON) == ["s": 1, "t": "is H61-1"])
    }

    @Test func `a name that was never captured is refused by name`() {
        #expect(throws: UnknownCapture(name: "code")) { try Captures().filled("TRACK ${code}") }
    }
}
