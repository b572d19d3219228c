import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct UploadTests {
    private static func filing(_ sha256: String, _ key: String) -> String {
        TestClient.submit(key).replacing(TestClient.paper, with: sha256)
    }

    @Test func `the media type that was said last counts, until it is one that can be filed`() async throws {
        let motcua = try TestGateway()
        let applicant = try motcua.connect(.applicant)
        let sha256 = try #require(await applicant.put([1, 2, 3], "text/html").body["sha256"]?.string)
        #expect(try await applicant.call(Self.filing(sha256, "a")).code == 422)
        #expect(await applicant.put([1, 2, 3], "application/pdf").code == 201)
        #expect(try await applicant.call(Self.filing(sha256, "b")).code == 201)
        let other = try motcua.connect(.otherApplicant)
        #expect(await other.put([1, 2, 3], "text/html").code == 201)
        #expect(await other.put([1, 2, 3], "image/png").code == 201)
        let late = await applicant.put([1, 2, 3], "text/html")
        #expect((late.code, late.body["rule"]) == (409, "mediaType"))
        #expect(await applicant.put([1, 2, 3], "application/pdf").code == 201)
        #expect(await applicant.put([1, 2, 3], "Application/PDF;version=1.7").code == 201)
        #expect(try await applicant.call(Self.filing(sha256, "c")).code == 201)
        #expect(motcua.stored.attachment(sha256, of: "citizen:086090000017")?.mediaType == "application/pdf")
    }
}
