import Civil
import JSON
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct ExampleTests {
    private static let examples = VerbTable.all.filter { $0.name != "PUT" }.map(\.name)

    @Test(arguments: examples)
    func `the example of a verb is understood by it`(name: String) async throws {
        let verb = try #require(VerbTable.find(name))
        let motcua = try TestGateway()
        let role = try #require(verb.roles.first { $0 != .visitor })
        let reply = try await motcua.connect(.sample(role)).call(verb.example)
        #expect(Self.misread(in: reply).isEmpty)
        #expect(reply.code != 400 && reply.code != 405)
    }

    /// The members that the verb does not have, or that are missing or of another form.
    private static func misread(in reply: Reply) -> [JSON] {
        (reply.body["problems"]?.array ?? []).filter { problem in
            let place = problem["at"]?.string ?? ""
            return ["required", "type", "format"].contains(problem["code"]?.string)
                || problem["code"] == "unknown" && !["/office", "/offices", "/procedure"].contains(place)
        }
    }
}
