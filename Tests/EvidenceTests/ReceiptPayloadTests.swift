import Civil
import Evidence
import JSON
import Testing

@Suite struct ReceiptPayloadTests {
    private func draft(_ change: (inout ReceiptDraft) -> Void = { _ in }) -> ReceiptDraft {
        var draft = ReceiptDraft(
            kind: .submission, receiptID: "01ARYZ6S410000000000000000", nonce: Array(0..<16),
            dossier: "H61.12-190304-0001",
            procedureCode: "1.004873", procedureName: "Cấp bản sao trích lục hộ tịch", eventNumber: 1, agency: "H61",
            agencyName: "UBND tỉnh", office: "Bộ phận Một cửa",
            applicant: MaskedApplicant(name: "Nguyễn V** A**", idHash: String(repeating: "0c", count: 32)),
            at: Instant(unixSeconds: 1_551_661_200), channel: "portal", gateway: "urn:motcua:gateway:test",
            keyId: "H61-2019")
        change(&draft)
        return draft
    }

    @Test func `the payload of a first receipt is these bytes`() throws {
        let expected = """
            {"agency":"H61","agencyName":"UBND tỉnh","applicant":{"idHash":"\(String(repeating: "0c", count: 32))",\
            "name":"Nguyễn V** A**"},"at":"2019-03-04T08:00:00+07:00","channel":"portal","details":{},"documents":[],\
            "dossierCode":"H61.12-190304-0001","issuer":"urn:motcua:gateway:test","keyId":"H61-2019",\
            "nonce":"000102030405060708090a0b0c0d0e0f","office":"Bộ phận Một cửa","prevReceiptHash":null,\
            "procedureCode":"1.004873","procedureName":"Cấp bản sao trích lục hộ tịch",\
            "receiptId":"01ARYZ6S410000000000000000","schema":"motcua.receipt/1","seq":1,"simulation":true,\
            "type":"NOP_HO_SO"}
            """
        #expect(String(decoding: try draft().payload(), as: UTF8.self) == expected)
    }

    @Test(arguments: ReceiptKind.allCases)
    func `every kind reads back as it was written`(_ kind: ReceiptKind) throws {
        let full = draft {
            $0.kind = kind
            $0.officer = "lan"
            $0.previousReceiptHash = String(repeating: "ab", count: 32)
            $0.appointmentAt = Instant(unixSeconds: 1_551_920_400)
            $0.fee = ReceiptFee(amountVnd: 9_007_199_254_740_991, status: "due")
            $0.documents = [ReceiptDocument(name: "Tờ khai", sha256: String(repeating: "1d", count: 32), bytes: 0)]
            $0.log = "motcua/gateway/test"
            $0.details = [JSON.Member("lyDo", "Thiếu giấy khai sinh"), JSON.Member("soLan", 1)]
        }
        #expect(try ReceiptPayload(full.payload()).draft == full)
        #expect(ReceiptKind(type: kind.type) == kind)
    }

    @Test func `texts are brought to NFC when they are written`() throws {
        let decomposed = draft {
            $0.applicant = MaskedApplicant(name: "Nguye\u{0302}\u{0303}n", idHash: $0.applicant.idHash)
        }
        #expect(try ReceiptPayload(decomposed.payload()).draft.applicant.name.utf8.elementsEqual("Nguyễn".utf8))
    }

    @Test func `details may be nested down to the sixteenth level`() throws {
        let deep = draft {
            $0.details = [JSON.Member("a", (0..<14).reduce(JSON.null) { value, _ in .array([value]) })]
        }
        #expect(try ReceiptPayload(deep.payload()).draft == deep)
    }

    @Test(arguments: [253_402_275_599, -62_135_622_000])
    func `the first and the last second that have a form can be stated`(_ seconds: Int64) throws {
        let stated = draft { $0.at = Instant(unixSeconds: seconds) }
        #expect(try ReceiptPayload(stated.payload()).draft == stated)
    }

    @Test func `letters that are escaped can be stated`() throws {
        let stated = draft { $0.office = "a\"b\\c\td\ne" }
        #expect(try ReceiptPayload(stated.payload()).draft == stated)
    }

    static let faults: [(ReasonCode, String, @Sendable (inout ReceiptDraft) -> Void)] = [
        (.payloadNotSimulation, "simulation", { $0.simulation = false }),
        (.payloadField, "nonce", { $0.nonce = [1] }),
        (.payloadField, "receiptId", { $0.receiptID = "1" }),
        (.payloadField, "seq", { $0.eventNumber = 0 }),
        (.payloadField, "dossierCode", { $0.dossier = "" }),
        (.payloadField, "log", { $0.log = "" }),
        (.payloadField, "prevReceiptHash", { $0.previousReceiptHash = "00" }),
        (.payloadField, "fee", { $0.fee = ReceiptFee(amountVnd: -1, status: "due") }),
        (.payloadField, "procedureCode", { $0.procedureCode = "" }),
        (.payloadField, "procedureName", { $0.procedureName = "" }),
        (.payloadField, "agency", { $0.agency = "" }),
        (.payloadField, "agencyName", { $0.agencyName = "" }),
        (.payloadField, "office", { $0.office = "" }),
        (.payloadField, "officerId", { $0.officer = "" }),
        (.payloadField, "channel", { $0.channel = "" }),
        (.payloadField, "issuer", { $0.gateway = "" }),
        (.payloadField, "keyId", { $0.keyId = "" }),
        (.payloadField, "applicant.idHash", { $0.applicant = MaskedApplicant(name: "A", idHash: "0C") }),
        (
            .payloadField, "documents",
            { $0.documents = [ReceiptDocument(name: "a", sha256: String(repeating: "1d", count: 32), bytes: -1)] }
        ),
        (
            .payloadField, "documents.sha256",
            { $0.documents = [ReceiptDocument(name: "a", sha256: String(repeating: "1D", count: 32), bytes: 1)] }
        ),
        (.payloadField, "at", { $0.at = Instant(unixSeconds: 253_402_275_600) }),
        (.payloadField, "appointmentAt", { $0.appointmentAt = Instant(unixSeconds: -62_135_622_001) }),
        (.payloadHiddenCharacter, "U+202E", { $0.office = "a\u{202E}b" }),
        (.payloadHiddenCharacter, "U+7", { $0.office = "a\u{7}b" }),
        (.payloadHiddenCharacter, "U+200B", { $0.details = [JSON.Member("a\u{200B}", 1)] }),
        (.payloadTooLarge, "65", { $0.office = String(repeating: "a", count: 66_000) }),
        (.payloadNotCanonical, "duplicateKey", { $0.details = [JSON.Member("a", 1), JSON.Member("a", 2)] }),
        (
            .payloadTooDeep, "16",
            { $0.details = [JSON.Member("a", (0..<15).reduce(JSON.null) { value, _ in .array([value]) })] }
        ),
        (.payloadNumber, "1.5", { $0.details = [JSON.Member("a", .decimal("1.5"))] }),
    ]

    @Test(arguments: faults.indices)
    func `a draft that no reader would accept is not written`(_ index: Int) throws {
        let (reason, word, change) = Self.faults[index]
        let fault = #expect(throws: PayloadFault.self) { try draft(change).payload() }
        #expect(fault?.reason == reason)
        #expect(fault?.detail.contains(word) == true)
    }

    @Test func `kinds, verdicts and reasons have words of their own and names in both languages`() {
        #expect(Set(ReceiptKind.allCases.map(\.type)).count == ReceiptKind.allCases.count)
        #expect(Set(ReceiptKind.allCases.map(\.name.vi)).count == ReceiptKind.allCases.count)
        #expect(Set(ReasonCode.allCases.map(\.text.en)).count == ReasonCode.allCases.count)
        #expect(Set(ReasonCode.allCases.map(\.text.vi)).count == ReasonCode.allCases.count)
    }
}
