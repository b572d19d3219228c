import JSON
import Testing

@Suite struct JSONPointerTests {
    private let document: JSON = ["foo": ["bar", "baz"], "": 0, "a/b": 1, "m~n": 8, " ": 7]

    @Test(arguments: [
        ("/foo/0", JSON.string("bar")), ("/", 0), ("/a~1b", 1), ("/m~0n", 8), ("/ ", 7),
    ])
    func `a pointer leads to its value and is written as it was read`(text: String, value: JSON) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(document[pointer] == value)
        #expect(pointer.description == text)
    }

    @Test(arguments: ["foo", "/a~2b", "/a~"])
    func `a text without leading slash or with a bad escape is no pointer`(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test(arguments: ["/foo/2", "/foo/00", "/foo/-", "/foo/0/x", "/none"])
    func `a pointer to nothing leads nowhere`(text: String) throws {
        #expect(document[try #require(JSONPointer(text))] == nil)
    }

    @Test func `the root is the empty text and grows by keys and indices`() {
        #expect(JSONPointer("") == .root)
        #expect(document[.root] == document)
        #expect(JSONPointer.root.appending("a/b").appending(0).appending("~").description == "/a~1b/0/~0")
    }
}
