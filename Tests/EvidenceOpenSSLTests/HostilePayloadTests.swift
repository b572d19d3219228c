import Civil
import Evidence
import Foundation
import Testing

@testable import EvidenceOpenSSL

@Suite struct HostilePayloadTests {
    let sandbox: Sandbox
    let text: String

    init() throws {
        sandbox = try Sandbox.shared.get()
        text = String(decoding: try sandbox.draft().payload(), as: UTF8.self)
    }

    private func reason(_ payload: [UInt8], at instant: Instant = Sandbox.at) throws -> ReasonCode? {
        let cms = try sandbox.signer.sign(payload, at: instant)
        return sandbox.verifier.verify(payload: payload, cms: cms).reason
    }

    static let tricks: [(String, String, ReasonCode)] = [
        ("\"seq\":2", "\"seq\":2,\"seq\":2", .payloadNotJSON),
        ("\"seq\":2", "\"seq\":2,\"\\u0073eq\":2", .payloadNotJSON),
        ("\"seq\":2", "\"seq\":2.0", .payloadNumber),
        ("\"seq\":2", "\"seq\":2e0", .payloadNumber),
        ("\"seq\":2", "\"seq\":-0", .payloadNotCanonical),
        ("\"seq\":2", "\"seq\":9007199254740993", .payloadNotJSON),
        ("\"seq\":2", "\"seq\": 2", .payloadNotCanonical),
        ("\"seq\":2", "\"seq\":0", .payloadField),
        ("\"seq\":2", "\"seq\":\"2\"", .payloadField),
        ("{\"agency\":\"H61\",", "{", .payloadField),
        ("\"agency\":\"H61\"", "\"aaa\":1,\"agency\":\"H61\"", .payloadField),
        ("\"channel\":\"counter\"", "\"channel\":\"c\\u006funter\"", .payloadNotCanonical),
        ("\"channel\":\"counter\"", "\"channel\":\"\\ud800\"", .payloadNotJSON),
        ("\"channel\":\"counter\"", "\"channel\":\"coun\u{200B}ter\"", .payloadHiddenCharacter),
        ("\"channel\":\"counter\"", "\"channel\":\"coun\u{202E}ter\"", .payloadHiddenCharacter),
        ("\"channel\":\"counter\"", "\"channel\":\"coun\\u0000ter\"", .payloadHiddenCharacter),
        ("\"channel\":\"counter\"", "\"channel\":\"\"", .payloadField),
        ("Tờ khai", "To\u{031B}\u{0300} khai", .payloadNotNFC),
        ("\"motcua.receipt/1\"", "\"motcua.receipt/2\"", .payloadSchema),
        ("\"simulation\":true", "\"simulation\":false", .payloadNotSimulation),
        ("TIEP_NHAN", "TIEP_NHAM", .payloadField),
        ("08:00:00+07:00", "01:00:00Z", .payloadField),
        (
            "\"details\":{}", "\"details\":" + String(repeating: "[", count: 16) + String(repeating: "]", count: 16),
            .payloadTooDeep
        ),
        ("\"details\":{}", "\"details\":{\"b\":1,\"a\":2}", .payloadNotCanonical),
    ]

    @Test(arguments: tricks.indices)
    func `a payload that the gateway would not write is refused, although it is signed`(_ index: Int) throws {
        let (old, new, expected) = Self.tricks[index]
        let bytes = Array(text.utf8)
        let place = try #require(bytes.firstRange(of: Array(old.utf8)))
        let payload = Array(bytes[..<place.lowerBound]) + Array(new.utf8) + bytes[place.upperBound...]
        #expect(try reason(payload) == expected, "\(new)")
    }

    @Test func `bytes around or inside the text are refused, although they are signed`() throws {
        let bytes = Array(text.utf8)
        #expect(try reason(bytes) == nil)
        #expect(try reason(bytes + [0x0A]) == .payloadNotCanonical)
        #expect(try reason([0xEF, 0xBB, 0xBF] + bytes) != nil)
        #expect(try reason(bytes + [0x7D]) == .payloadNotJSON)
        #expect(try reason([]) == .payloadNotJSON)
        #expect(try reason(Array(bytes.prefix(20)) + [0xFF] + bytes[20...]) == .payloadNotJSON)
        #expect(try reason([UInt8](repeating: 0x20, count: 65_537)) == .payloadTooLarge)
    }

    @Test func `a receipt of another dossier is refused`() throws {
        let payload = Array(text.utf8)
        let cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        let found = sandbox.verifier.verify(payload: payload, cms: cms, expectedDossier: "H61.12-190304-0002")
        #expect(found.verdict == .invalid)
        #expect(found.reason == .otherDossier)
        #expect(found.payload?.draft.dossier == "H61.12-190304-0001")
    }

    @Test func `a payload of one agency signed by another is refused`() throws {
        let other = CMSReceiptSigner(folder: sandbox.folder, agency: "H62", timeStamper: sandbox.authority)
        let payload = Array(text.utf8)
        let cms = try other.sign(payload, at: Sandbox.at)
        #expect(sandbox.verifier.verify(payload: payload, cms: cms).reason == .agencyNotSigner)
        #expect(try reason(sandbox.draft { $0.keyId = "H61-2020" }.payload()) == .keyNotSigner)
    }

    @Test func `a receipt signed before its event, or more than a day after it, is refused`() throws {
        let payload = Array(text.utf8)
        #expect(try reason(payload, at: Sandbox.at.adding(seconds: -1)) == .signingTime)
        #expect(try reason(payload, at: Sandbox.at.adding(seconds: 86_400)) == nil)
        #expect(try reason(payload, at: Sandbox.at.adding(seconds: 86_401)) == .signingTime)
    }

    @Test func `a receipt from the future is refused`() throws {
        let payload = Array(text.utf8)
        let cms = try sandbox.signer.sign(payload, at: Sandbox.at)
        let early = sandbox.verifier.verify(payload: payload, cms: cms, at: Sandbox.at.adding(seconds: -301))
        #expect(early.reason == .signedInFuture)
        #expect(sandbox.verifier.verify(payload: payload, cms: cms, at: Sandbox.at.adding(seconds: -300)).reason == nil)
    }
}
