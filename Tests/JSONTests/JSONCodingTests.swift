import JSON
import Testing

@Suite struct JSONCodingTests {
    private enum Event: Codable, Hashable {
        case opened
        case moved(to: String, steps: Int)
        case paid(Int64)
    }

    private struct Record: Codable, Hashable {
        var zeta: String
        var alpha: Int?
        var amount: Int64?
        var small: UInt8?
        var event: Event
        var list: [Event]
        var tags: [String: Int]
        var numbers: Set<Int>
        var nested: [[UInt8]]
        var ratio: Double
        var raw: JSON
        var pointer: JSONPointer
    }

    private let record = Record(
        zeta: "z", alpha: nil, amount: 5, small: 2, event: .moved(to: "H61", steps: 2), list: [.opened, .paid(7)],
        tags: ["b": 2, "a": 1, "c": 3], numbers: [3, 1, 2], nested: [[1, 2], []], ratio: 0.5,
        raw: ["k": [.null, .decimal("1.50")]], pointer: .root.appending("x"))

    @Test func `members stand in the order of declaration, and nil is left out`() throws {
        let expected =
            #"{"zeta":"z","amount":5,"small":2,"event":{"moved":{"to":"H61","steps":2}},"list":[{"opened":{}},{"paid":{"_0":7}}],"#
            + #""tags":{"a":1,"b":2,"c":3},"numbers":[1,2,3],"nested":[[1,2],[]],"ratio":0.5,"#
            + #""raw":{"k":[null,1.50]},"pointer":"/x"}"#
        #expect(try JSONCoding.encode(record).description == expected)
    }

    private class Person: Encodable {
        let name = "An"
    }

    private final class Officer: Person {
        let duty = "reception"

        private enum CodingKeys: CodingKey { case duty, nothing, name }

        override func encode(to encoder: any Encoder) throws {
            var members = encoder.container(keyedBy: CodingKeys.self)
            try members.encode(duty, forKey: .duty)
            var empty = members.nestedUnkeyedContainer(forKey: .nothing)
            _ = empty.nestedContainer(keyedBy: CodingKeys.self)
            _ = members.superEncoder(forKey: .name)
            var again = encoder.container(keyedBy: CodingKeys.self)
            try super.encode(to: again.superEncoder())
        }
    }

    @Test func `what a type nests by itself is closed where the next begins, and what it owes is an object`() throws {
        let text = try JSONCoding.text(of: Officer())
        let expected = #"{"duty":"reception","nothing":[{}],"name":{},"super":{"name":"An"}}"#
        #expect(text == expected)
    }

    @Test func `keys are sorted as they are and not as they are written, sets by their texts`() throws {
        let keys = ["a\"": 1, "a": 2, "a b": 3, "a\u{1}": 4]
        #expect(
            try JSONCoding.text(of: [[keys], []]) == #"[[{"a":2,"a\u0001":4,"a b":3,"a\"":1}],[]]"#)
        let sets: Set<Set<Int>> = [[10, 9], [], [1]]
        #expect(try JSONCoding.text(of: sets) == "[[10,9],[1],[]]")
    }

    @Test func `a number that JSON cannot carry is named with its place`() {
        let error = #expect(throws: EncodingError.self) {
            try JSONCoding.text(of: ["x": ["é\"": [[0, 1e301], [-.infinity]]]])
        }
        guard case .invalidValue(_, let context) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(context.codingPath.map(\.stringValue) == ["x", "é\"", "1", "0"])
    }

    @Test func `what is encoded is decoded again`() throws {
        #expect(try JSONCoding.decode(Record.self, from: JSONCoding.encode(record)) == record)
    }

    @Test func `members are found in any order, and what a type does not know is passed over`() throws {
        let members = try #require(JSONCoding.encode(record).members) + [JSON.Member("unknown", 1)]
        for shift in members.indices {
            let turned = JSON.object(Array(members[shift...] + members[..<shift]))
            #expect(try JSONCoding.decode(Record.self, from: turned) == record)
        }
        #expect(try JSONCoding.decode(Record.self, from: .object(members.reversed())) == record)
    }

    @Test(arguments: [#"{"_0":1}"#, #"{"paid":{}}"#, #"{"paid":{"_0":"x"}}"#, #"{"sold":{}}"#, "[]", "null"])
    func `a value of another shape is refused`(text: String) throws {
        let json = try JSON.parse(text)
        #expect(throws: DecodingError.self) { try JSONCoding.decode(Event.self, from: json) }
    }

    @Test func `a number that does not fit is refused`() {
        #expect(throws: DecodingError.self) { try JSONCoding.decode(UInt8.self, from: 256) }
        #expect(throws: DecodingError.self) { try JSONCoding.decode(UInt.self, from: -1) }
        #expect(throws: EncodingError.self) { try JSONCoding.encode(Int.max) }
        #expect(throws: EncodingError.self) { try JSONCoding.encode(Double.nan) }
    }

    @Test func `a missing key is named with its place`() {
        let error = #expect(throws: DecodingError.self) {
            try JSONCoding.decode([String: [Event]].self, from: ["a": [["moved": ["to": "x"]]]])
        }
        guard case .keyNotFound(let key, let context) = error else {
            Issue.record("another error: \(String(describing: error))")
            return
        }
        #expect(key.stringValue == "steps")
        #expect(context.codingPath.map(\.stringValue) == ["a", "0", "moved"])
    }

    @Test func `a dictionary whose keys are no texts has no order and is refused`() {
        #expect(throws: EncodingError.self) { try JSONCoding.encode([[1]: 2]) }
    }

    @Test func `objects of many members are decoded too`() throws {
        let tags = Dictionary(uniqueKeysWithValues: (0..<100).map { ("k\($0)", $0) })
        #expect(try JSONCoding.decode([String: Int].self, from: JSONCoding.encode(tags)) == tags)
    }

    @Test func `optional elements keep their place`() throws {
        let list: [Int?] = [1, nil, 3]
        #expect(try JSONCoding.encode(list) == [1, .null, 3])
        #expect(try JSONCoding.decode([Int?].self, from: [1, .null, 3]) == list)
    }
}
