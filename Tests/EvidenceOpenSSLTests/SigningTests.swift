import Civil
import Evidence
import Testing

@testable import EvidenceOpenSSL

@Suite struct SigningTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox.shared.get()
    }

    @Test(arguments: Path.allCases)
    func `both verifiers accept a receipt, and refuse it with another content`(_ path: Path) throws {
        var payload = try sandbox.draft().payload()
        let cms = try path.sign(payload, at: Sandbox.at, with: sandbox.signer)
        #expect(try sandbox.stockToolAccepts(payload: payload, cms: cms, at: Sandbox.at))
        let good = sandbox.verifier.verify(payload: payload, cms: cms, expectedDossier: "H61.12-190304-0001")
        #expect(good.verdict == .valid, "\(good)")
        #expect(good.keyID == "H61-2019")
        #expect(good.signingTime == Sandbox.at)
        #expect(good.timeSource == .timeStamp)
        #expect(try sandbox.stockToolAcceptsStamp(of: cms, at: Sandbox.at))
        #expect(good.signer?.contains("O=MotCua Simulation") == true)
        #expect(good.payload?.draft == sandbox.draft())
        payload[payload.count - 3] ^= 1
        #expect(try !sandbox.stockToolAccepts(payload: payload, cms: cms, at: Sandbox.at))
        #expect(sandbox.verifier.verify(payload: payload, cms: cms).reason == .contentAltered)
    }

    @Test(arguments: [2008, 2019, 2025, 2047])
    func `the key of the simulated year signs, and is judged at that year`(_ year: Int) throws {
        let at = Instant(try #require(CivilDate(year: year, month: 12, day: 31)), minuteOfDay: 1439, second: 59)
        let keyID = try sandbox.signer.keyID(at: at)
        #expect(keyID == "H61-\(year)")
        let payload = try sandbox.draft {
            $0.at = at
            $0.keyId = keyID
        }.payload()
        let cms = try sandbox.signer.sign(payload, at: at)
        #expect(sandbox.verifier.verify(payload: payload, cms: cms).verdict == .valid)
        #expect(try sandbox.stockToolAccepts(payload: payload, cms: cms, at: at))
    }

    @Test(arguments: ["2007-12-31T23:59:59+07:00", "2048-01-01T00:00:00+07:00"])
    func `a year without a key is named`(_ text: String) throws {
        let at = try #require(Instant(text))
        #expect(throws: SigningFault.noKey("H61-\(at.date.year)")) { try sandbox.signer.sign([1], at: at) }
        #expect(throws: SigningFault.noKey("H61-\(at.date.year)")) { try sandbox.signer.keyID(at: at) }
    }

    @Test func `an agency without keys cannot sign`() throws {
        let stranger = CMSReceiptSigner(folder: sandbox.folder, agency: "H99")
        #expect(throws: SigningFault.noKey("H99-2019")) { try stranger.sign([1], at: Sandbox.at) }
    }

    @Test func `template and library write the same bytes but for the signature value`() throws {
        let payload = try sandbox.draft().payload()
        let own = try ReceiptSignature(sandbox.signer.sign(payload, at: Sandbox.at))
        let reference = try ReceiptSignature(sandbox.signer.signByReference(payload, at: Sandbox.at))
        #expect(own.bytes[own.signedAttributes.range].elementsEqual(reference.bytes[reference.signedAttributes.range]))
        #expect(own.agrees(with: reference))
        #expect(own.certificates.count == 2)
        #expect(ReferenceSignature.confirms(own.bytes, of: payload))
        #expect(!ReferenceSignature.confirms(own.bytes, of: payload + [0x20]))
    }

    @Test func `four threads sign two thousand receipts each`() async throws {
        let sandbox = sandbox
        let payload = try sandbox.draft().payload()
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var last: [UInt8] = []
                    for round in 0..<2_000 {
                        let at = Sandbox.at.adding(seconds: Int64((worker * 2_000 + round) % 86_400))
                        last = try sandbox.signer.sign(payload, at: at)
                        if round % 500 == 0 {
                            let found = sandbox.verifier.verify(payload: payload, cms: last)
                            #expect(found.verdict == .valid && found.signingTime == at)
                        }
                    }
                    return last
                }
            }
            for try await cms in group {
                #expect(sandbox.verifier.verify(payload: payload, cms: cms).verdict == .valid)
            }
        }
    }
}
