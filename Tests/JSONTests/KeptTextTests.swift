import Foundation
import JSON
import Synchronization
import Testing

struct KeptTextTests {
    /// Counts how often it is written.
    private final class Counted: Encodable, Sendable {
        let times = Mutex(0)

        func encode(to encoder: any Encoder) throws {
            times.withLock { $0 += 1 }
            var members = encoder.container(keyedBy: Name.self)
            try members.encode("Cấp \"giấy\"", forKey: .name)
        }

        private enum Name: CodingKey { case name }
    }

    private struct Keeping: Encodable {
        let value = Counted()
        let text = KeptText()

        func encode(to encoder: any Encoder) throws { try text.encode(value, to: encoder) }
    }

    @Test func `a value is written once, however often what holds it is`() throws {
        let keeping = Keeping()
        for _ in 1...3 {
            let text = try JSONCoding.text(of: ["first": [keeping, keeping]])
            let value = #"{"name":"Cấp \"giấy\""}"#
            #expect(text == #"{"first":[\#(value),\#(value)]}"#)
        }
        #expect(keeping.value.times.withLock { $0 } == 1)
    }

    @Test func `an encoder of another kind writes the value itself`() throws {
        let keeping = Keeping()
        let read = try JSONSerialization.jsonObject(with: JSONEncoder().encode(["first": keeping]))
        #expect((read as? [String: [String: String]]) == ["first": ["name": "Cấp \"giấy\""]])
    }
}
