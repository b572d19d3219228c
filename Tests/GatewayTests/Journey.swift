import Catalog
import Journal
import LineProtocol
import MotCuaTesting
import Postal
import Testing

@testable import Gateway

/// The way of a dossier through desk and post, in requests.
enum Journey {
    static let byPost = #"""
        {"result":"post","address":{"line":"12 Lê Lợi","district":"855","province":"86"},\#
        "recipient":{"name":"Nguyễn Văn A","phone":"0912345678"}}
        """#

    static func grant(_ code: String) -> String {
        #"DESK DECIDE \#(code) {"outcome":"granted","result":{"number":"12/GP"}}"#
    }

    /// Takes a dossier that was submitted to its decision, in four requests of three officers.
    static func decide(_ code: String, at motcua: TestGateway, expecting last: Int = 200) async throws {
        try await appraise(code, at: motcua)
        #expect(try await motcua.connect(.officer(.approval)).call(grant(code)).code == last)
    }

    /// Files a dossier whose result is to go by post and takes it to its decision; the number of its item.
    static func posted(at motcua: TestGateway) async throws -> String {
        let filed = try await motcua.connect(.applicant).call(TestClient.submit("a", delivery: byPost))
        let code = try #require(filed.dossier)
        try await decide(code, at: motcua)
        return try #require(motcua.stored.caseFile(code)?.items.first?.id.description)
    }

    /// Takes it to a draft that waits for signature.
    static func appraise(_ code: String, at motcua: TestGateway) async throws {
        let reception = try motcua.connect(.officer(.reception))
        #expect(try await reception.call("DESK RECEIVE \(code)").code == 200)
        #expect(try await reception.call("DESK STEP \(code)").code == 200)
        #expect(try await motcua.connect(.officer(.processing)).call("DESK STEP \(code)").code == 200)
    }
}
