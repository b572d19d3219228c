import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import Forms
import FormsRendering
import Foundation
import JSON
import Journal
import LineProtocol
import MotCuaTesting
import Testing

@testable import Gateway

/// The forms that the gateway issues, stores and hands out.
@Suite struct FormTests {
    private static let code = PermissionTests.code

    /// A gateway with one accepted dossier.
    private func accepted() async throws -> TestGateway {
        let motcua = try TestGateway()
        #expect(try await motcua.connect(.applicant).call(TestClient.submit("a")).code == 201)
        #expect(try await motcua.connect(.officer(.reception)).call("DESK RECEIVE \(Self.code)").code == 200)
        return motcua
    }

    /// What the valid receipts of the dossier say of forms.
    private func proofs(_ motcua: TestGateway) throws -> [FormCheck.Proof] {
        try motcua.stored.receipts(of: Self.code).compactMap { receipt in
            let draft = try ReceiptPayload(receipt.payload).draft
            return draft.details.first { $0.key == "form" }?.value["digest"]?.string.map {
                FormCheck.Proof(dossier: draft.dossier, event: draft.eventNumber, digest: $0)
            }
        }
    }

    @Test func `the receipt of an acceptance names the form that was issued with it`() async throws {
        let motcua = try await accepted()
        let stored = try #require(motcua.stored.forms(of: Self.code).first)
        let file = try FormFile(reading: stored.file)
        #expect(stored.eventNumber == 2)
        #expect(file.document.form == "01")
        #expect(file.document.event == 2)
        #expect(file.isWhole(sha256: Digest.sha256))
        let receipt = try #require(motcua.stored.receipts(of: Self.code).last)
        let named = try ReceiptPayload(receipt.payload).draft.details.first { $0.key == "form" }?.value
        #expect(named?["digest"] == .string(file.digest))
        #expect(named?["form"] == "01")
        #expect(named?["kind"] == "receiptAndAppointment")
        #expect(String(decoding: receipt.payload, as: UTF8.self).contains("0912345678") == false)
    }

    @Test func `form 01 fails verification when any printed field is changed after signing`() async throws {
        let motcua = try await accepted()
        let proofs = try proofs(motcua)
        let reply = try await motcua.connect(.applicant).call(#"FORM \#(Self.code) {"form":"01","format":"json"}"#)
        let honest = try #require(try reply.body["file"]?.canonical())
        #expect(FormCheck(honest, provenBy: proofs, sha256: Digest.sha256).finding == .proven)
        let file = try FormFile(reading: honest)
        for section in file.document.sections.indices {
            for item in file.document.sections[section].items.indices {
                var forged = file.document
                forged.sections[section].items[item].value += "1"
                let key = forged.sections[section].items[item].key
                // With the old digest it is altered, with its own one nobody signed it.
                let text = String(decoding: honest, as: UTF8.self)
                let own = try FormFile(forged, salt: file.salt, sha256: Digest.sha256)
                let old = String(decoding: try own.bytes(), as: UTF8.self).replacing(own.digest, with: file.digest)
                #expect(old != text)
                #expect(
                    FormCheck(Array(old.utf8), provenBy: proofs, sha256: Digest.sha256).finding == .dataAltered,
                    "\(key)")
                #expect(
                    FormCheck(try own.bytes(), provenBy: proofs, sha256: Digest.sha256).finding == .notProven, "\(key)")
            }
        }
    }

    @Test func `a form comes as text, as PDF that proves itself, and as a file`() async throws {
        let motcua = try await accepted()
        let client = try motcua.connect(.applicant)
        let text = try await client.call(#"FORM \#(Self.code) {"form":"01"}"#)
        #expect(text.body["text"]?.string?.contains("GIẤY TIẾP NHẬN HỒ SƠ") == true)
        #expect(text.body["text"]?.string?.contains("Nguyễn Văn A") == true)
        let pdf = try await client.call(#"FORM \#(Self.code) {"number":2,"format":"pdf"}"#)
        let bytes = try #require(pdf.body["pdf"]?.string.flatMap { Data(base64Encoded: $0) })
        let check = FormCheck([UInt8](bytes), provenBy: try proofs(motcua), sha256: Digest.sha256)
        #expect(check.finding == .proven)
        #expect(check.form?.digest == pdf.body["digest"]?.string)
    }

    @Test func `the list has what events issued, and the control slip since acceptance`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        _ = try await client.call(TestClient.submit("a"))
        #expect(try await client.call("FORM \(Self.code)").body["items"] == [])
        try await Journey.decide(Self.code, at: motcua)
        let desk = try motcua.connect(.officer(.reception))
        let items = try #require(try await desk.call("FORM \(Self.code)").body["items"]?.array)
        #expect(items.map { $0["form"]?.string } == ["01", "05"])
        #expect(items.map { $0["number"]?.integer } == [2, nil])
        let slip = try await desk.call(#"FORM \#(Self.code) {"form":"05"}"#)
        #expect(slip.body["text"]?.string?.contains("Trước hạn") == true)
        #expect(try await desk.call(#"FORM \#(Self.code) {"form":"05"}"#).body["digest"] == slip.body["digest"])
        #expect(try await client.call(#"FORM \#(Self.code) {"form":"05"}"#).code == 404)
        #expect(try await client.call(#"FORM \#(Self.code) {"form":"02"}"#).code == 404)
    }

    @Test func `a supplement request, a refusal and a negative decision issue their forms`() async throws {
        let motcua = try TestGateway()
        let client = try motcua.connect(.applicant)
        let reception = try motcua.connect(.officer(.reception))
        _ = try await client.call(TestClient.submit("a"))
        _ = try await reception.call(#"DESK REQUEST \#(Self.code) {"reason":"Thiếu chữ ký","components":["to-khai"]}"#)
        let asked = try await client.call(#"FORM \#(Self.code) {"form":"02"}"#)
        #expect(asked.body["text"]?.string?.contains("Lý do: Thiếu chữ ký") == true)
        let other = "H61.90-190304-0002"
        _ = try await client.call(TestClient.submit("b"))
        _ = try await reception.call(#"DESK REFUSE \#(other) {"reason":"Sai thẩm quyền"}"#)
        let refused = try await client.call(#"FORM \#(other) {"form":"03"}"#)
        #expect(refused.body["text"]?.string?.contains("Lý do: Sai thẩm quyền") == true)
        let denied = "H61.90-190304-0003"
        _ = try await client.call(TestClient.submit("c"))
        _ = try await reception.call("DESK RECEIVE \(denied)")
        _ = try await reception.call("DESK STEP \(denied)")
        _ = try await motcua.connect(.officer(.processing)).call("DESK STEP \(denied)")
        let decided = try await motcua.connect(.officer(.approval)).call(
            #"DESK DECIDE \#(denied) {"outcome":"denied","reason":"Không đủ điều kiện"}"#)
        #expect(decided.code == 200)
        let form = try await client.call(#"FORM \#(denied) {"form":"03"}"#)
        #expect(form.body["text"]?.string?.contains("Lý do: Không đủ điều kiện") == true)
    }

    @Test(arguments: PermissionTests.viewers)
    func `forms are shown to those who may see the dossier`(viewer: Identity, sees: Bool) async throws {
        let motcua = try await accepted()
        let reply = try await motcua.connect(viewer).call(#"FORM \#(Self.code) {"form":"01"}"#)
        #expect(reply.code == (sees ? 200 : 404))
    }

    @Test func `the register lists what was accepted in the year, for officers of the office`() async throws {
        let motcua = try await accepted()
        _ = try await motcua.connect(.applicant).call(TestClient.submit("b"))
        let officer = try motcua.connect(.officer(.reception))
        let register = try await officer.call("FORM REGISTER \(SampleCatalog.officeCode)")
        #expect(register.code == 200)
        let text = try #require(register.body["text"]?.string)
        #expect(text.contains("SỔ THEO DÕI HỒ SƠ"))
        #expect(text.contains(Self.code))
        #expect(!text.contains("0002"))
        let before = try await officer.call(#"FORM REGISTER \#(SampleCatalog.officeCode) {"year":2018}"#)
        #expect(before.body["text"]?.string?.contains(Self.code) == false)
        let other = try motcua.connect(.officer(.reception, of: SampleCatalog.otherOfficeCode))
        #expect(try await other.call("FORM REGISTER \(SampleCatalog.officeCode)").code == 404)
        #expect(try await motcua.connect(.auditor).call("FORM REGISTER \(SampleCatalog.officeCode)").code == 200)
    }

    @Test func `a register of a past year names offices as they then were, like the report`() async throws {
        let before = try await accepted()
        let motcua = try TestGateway(at: "2025-10-06 08:00", catalog: try Self.renamed(), stored: before.stored)
        let officer = try motcua.connect(.officer(.reception))
        let name = "Sở mẫu \(SampleCatalog.officeCode)"
        func document(_ year: Int) async throws -> JSON? {
            try await officer.call(
                #"FORM REGISTER \#(SampleCatalog.officeCode) {"year":\#(year),"format":"json"}"#
            ).body["file"]?["document"]
        }
        let old = try await document(2019)
        #expect(old?["head"]?["unit"]?.string == name)
        let row = old?["sections"]?.array?.first?["table"]?["rows"]?.array?.first?.array
        #expect(row?[2].string?.hasSuffix("; \(name)") == true)
        let report = try await officer.call(#"REPORT register {"from":"2019-01-01","to":"2019-12-31"}"#)
        #expect(report.body["rows"]?.array?.first?["lead"]?.string == name)
        #expect(try await document(2025)?["head"]?["unit"]?.string == "Sở mới")
    }

    /// The sample catalog, whose offices bear another name since October 2025.
    private static func renamed() throws -> Catalog {
        var phase = OfficePhase(from: try #require(CivilDate(year: 2025, month: 10, day: 1)))
        phase.name = Bilingual(vi: "Sở mới", en: "New department")
        let plain = SampleCatalog.catalog
        let offices = plain.offices.map { office in
            var office = office
            office.phases = [phase]
            return office
        }
        return Catalog(
            procedures: plain.procedures, offices: offices, agencies: plain.agencies, holidays: plain.holidays)
    }

    @Test func `form 01, the register and its report give each dossier one serial`() async throws {
        let motcua = try TestGateway()
        _ = try await motcua.connect(.applicant).pipeline(TestClient.submit(numbered: 1...2))
        let officer = try motcua.connect(.officer(.reception))
        let order = ["H61.90-190304-0002", "H61.90-190304-0001"]
        for code in order { #expect(try await officer.call("DESK RECEIVE \(code)").code == 200) }
        let report = try await officer.call(#"REPORT register {"from":"2019-03-04","to":"2019-03-04"}"#)
        let lines = try #require(report.body["rows"]?.array)
        #expect(lines.map { $0["dossier"]?.string } == order)
        #expect(lines.map { $0["serial"]?.integer } == [1, 2])
        #expect(Set(lines.map { $0["receivedAt"]?.string }).count == 1)
        let register = try await officer.call(#"FORM REGISTER \#(SampleCatalog.officeCode) {"format":"json"}"#)
        let table = register.body["file"]?["document"]?["sections"]?.array?.first?["table"]?["rows"]?.array
        #expect(table?.map { $0.array?[0].string } == ["01", "02"])
        #expect(table?.map { $0.array?[1].string } == order)
        for (code, serial) in zip(order, ["01", "02"]) {
            let form = try await officer.call(#"FORM \#(code) {"form":"01","format":"json"}"#)
            let items = form.body["file"]?["document"]?["sections"]?.array?.flatMap { $0["items"]?.array ?? [] }
            let item = items?.first { $0["key"] == "registerSerial" }
            #expect(item?["value"]?.string == serial)
        }
    }

    @Test(arguments: [
        (SampleActor.officer(.approval, office: SampleCatalog.otherOfficeCode), SampleCatalog.otherOfficeCode),
        (SampleActor.officer(.reception, office: SampleCatalog.otherOfficeCode), SampleCatalog.otherOfficeCode),
        (SampleActor.officer(.reception), SampleCatalog.officeCode),
    ])
    func `letterhead, series and signatory of form 05 are of the office that stops`(
        officer: Actor, office: String
    ) throws {
        let at = moment("2025-10-06 08:00")
        var sample = SampleCase("A-0001", deciding: SampleCatalog.otherOfficeCode, at: at)
        _ = try sample.apply(.receive(note: nil), by: SampleActor.officer(.reception), at: at)
        _ = try sample.apply(.withdraw(reason: "Đổi ý"), by: SampleActor.owner, at: at)
        let before = sample.file
        let change = try sample.apply(.stop(reason: "Theo yêu cầu"), by: officer, at: at)
        guard case .dossier(let event)? = change.records.last?.event else { throw UnexpectedEvent() }
        #expect(
            event.series(of: sample.file.dossier, by: officer, at: at).map(\.name) == ["stopping/\(office)/2025"])
        let form = try FormDesk(catalog: SampleCatalog.catalog, date: at.date).form(
            issuedBy: event, before: before, after: sample.file, by: officer, at: at, numbers: []
        ) {
            Array(repeating: 7, count: FormFile.saltLength)
        }
        let document = try #require(form?.document)
        #expect(document.form == "05")
        #expect(document.head.unit == "Sở mẫu \(office)")
        #expect(document.signatures.contains { $0.name == officer.account })
    }

    private struct UnexpectedEvent: Error {}

    @Test func `a format that does not exist is refused by name`() async throws {
        let motcua = try await accepted()
        let reply = try await motcua.connect(.applicant).call(#"FORM \#(Self.code) {"form":"01","format":"doc"}"#)
        #expect(reply.code == 422)
        #expect(reply.body["problems"]?.array?.first?["at"] == "/format")
    }
}
