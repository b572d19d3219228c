import JSON
import Testing

@Suite struct ParsingTests {
    @Test func `a document keeps the order of its members`() throws {
        let json = try JSON.parse(#" {"b":1,"a":[true,null,-2.50e1,"x\n"]} "#)
        #expect(json == .object([.init("b", 1), .init("a", [true, nil, .decimal("-2.50e1"), "x\n"])]))
    }
}
