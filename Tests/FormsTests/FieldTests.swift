import Catalog
import Civil
import Dossiers
import Forms
import Testing

/// Every field that `one-stop` forms have is on the form, under its key and in its text.
@Suite struct FieldTests {
    static let kinds: [(Form, [String])] = [
        (
            .receiptAndAppointment,
            [
                "registerVolume", "registerSerial", "dossierCode", "unitName", "submitterName", "submitterId",
                "submitterAddress", "submitterPhone", "submitterEmail", "channel", "ownerName", "ownerAddress",
                "subject", "sets", "limit", "receivedAt", "dueAt", "resultChannel", "resultPlace", "phase2ReceivedAt",
                "phase2DueAt", "feeMode", "note",
            ]
        ),
        (
            .supplementRequest,
            [
                "unitName", "applicantName", "subject", "dossierCode", "applicantAddress", "applicantPhone",
                "applicantEmail", "reason", "completeBy", "officerName", "officerPhone", "website",
            ]
        ),
        (
            .refusal,
            [
                "unitName", "applicantName", "applicantAddress", "applicantPhone", "applicantEmail", "applicantId",
                "dossierCode", "filedAt", "subject", "reason", "website", "officerName", "officerPhone",
            ]
        ),
        (
            .apology,
            [
                "addresseeName", "addresseeAddress", "receivedAt", "dossierCode", "procedure", "oldDue",
                "agencyAtFault", "reason", "newDue", "newPlace",
            ]
        ),
        (
            .stopping,
            [
                "unitName", "applicantName", "applicantAddress", "dossierCode", "procedure", "receivedAt", "request",
                "stage", "decided", "legalGround", "reason", "papersReturned", "feeNote",
            ]
        ),
        (
            .controlSlip,
            [
                "registerVolume", "registerSerial", "ownerName", "dossierCode", "subject", "receivedAt", "dueAt",
                "handlingAgency", "cooperatingAgencies",
            ]
        ),
    ]

    @Test(arguments: kinds)
    func `a form has every field of its list, filled`(kind: Form, keys: [String]) throws {
        let form = try #require(SampleForm.all(.of2025).first { $0.kind == kind })
        let items = form.sections.flatMap(\.items)
        let wanted = kind == .supplementRequest ? keys + ["stage"] : keys
        #expect(Set(items.map(\.key)) == Set(wanted))
        for item in items { #expect(!item.value.isEmpty, "\(item.key)") }
    }

    /// The forms that the circulars number; `PostalPaperTests` has those of the post.
    static let ofCirculars = Form.allCases.filter { $0.postalNumber == nil }

    @Test(arguments: SampleForm.circulars, ofCirculars)
    func `every value of a form stands in its text`(circular: Form.Circular, kind: Form) throws {
        guard let number = kind.number(in: circular) else {
            #expect(circular == .of2018 && kind == .stopping)
            return
        }
        let form = try #require(SampleForm.all(circular).first { $0.kind == kind })
        #expect(form.form == number)
        let file = try SampleForm.file(form)
        let text = PlainTextForm(file, width: 700).lines.joined(separator: "\n")
        for item in form.sections.flatMap(\.items) { #expect(text.contains(item.line), "\(item.key)") }
        for table in form.sections.compactMap(\.table) {
            for cell in table.rows.joined() + table.columns.map(\.label) {
                for line in cell.split(separator: "\n") { #expect(text.contains(line), "\(line)") }
            }
        }
        for signature in form.signatures {
            for part in [signature.role, signature.hint, signature.name] { #expect(text.contains(part), "\(part)") }
        }
        for line in form.title.split(separator: "\n") + form.notes.map({ $0[...] }) { #expect(text.contains(line)) }
        for part in [
            form.head.superior.uppercased(), form.head.unit.uppercased(), form.head.number, form.head.place,
            FormDocument.nation, FormDocument.motto, FormDocument.simulation, file.digest, file.corner,
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    static let numbers: [(Form.Circular, [Form])] = [
        (
            .of2018,
            [.receiptAndAppointment, .supplementRequest, .refusal, .apology, .controlSlip, .register]
        ),
        (.of2025, ofCirculars),
    ]

    @Test(arguments: numbers)
    func `six forms in 2018, seven since 2025`(circular: Form.Circular, kinds: [Form]) {
        for (index, kind) in kinds.enumerated() {
            #expect(kind.number(in: circular) == "0\(index + 1)")
        }
    }

    @Test func `the register has the columns of a working register`() throws {
        let table = try #require(SampleForm.register().document?.sections.first?.table)
        let keys = table.columns.map(\.key)
        #expect(
            keys == [
                "serial", "dossier", "content", "sets", "owner", "address", "received", "due", "completed", "returned",
                "giver", "recipient", "officer", "area", "note",
            ])
        #expect(table.rows.map(\.first) == ["01", "02", "03"])
    }

    @Test func `what is not known is left open to be filled in by hand`() throws {
        var receipt = SampleForm.receipt()
        receipt.submitter = FormPerson(name: "Nguyễn Văn A")
        receipt.secondPhase = nil
        receipt.note = nil
        receipt.receiver = nil
        receipt.dueAt = nil
        receipt.limit = nil
        let lines = PlainTextForm(try SampleForm.file(receipt.document)).lines
        #expect(lines.contains("Địa chỉ: \(FormItem.blank)"))
        #expect(lines.contains { $0.contains("Email: \(FormItem.blank)") })
        #expect(lines.contains("5. Thời gian trả kết quả: theo thông báo"))
        #expect(!lines.contains { $0.contains("giai đoạn 2") })
    }

    @Test func `a reason of several lines does not pass for items of the form`() throws {
        var refusal = SampleForm.refusal()
        refusal.reason = "Thiếu chữ ký\n\(String(repeating: "x", count: 90))\nThời gian trả kết quả: hôm nay"
        let lines = PlainTextForm(try SampleForm.file(refusal.document)).lines
        #expect(lines.contains { $0.hasSuffix("Thiếu chữ ký") })
        #expect(lines.contains("    " + String(repeating: "x", count: 76)))
        #expect(lines.contains("    " + String(repeating: "x", count: 14)))
        #expect(lines.contains("    Thời gian trả kết quả: hôm nay"))
        refusal.reason = "Thiếu chữ ký \(String(repeating: ".", count: 80)) Thời gian trả kết quả: hôm nay"
        let long = PlainTextForm(try SampleForm.file(refusal.document)).lines
        #expect(!long.contains { $0.hasPrefix("Thời gian trả kết quả: hôm nay") })
        #expect(long.contains { $0.hasSuffix("Thời gian trả kết quả: hôm nay") })
    }

    @Test func `an online dossier is signed by the receiver alone`() throws {
        var receipt = SampleForm.receipt()
        receipt.channel = .online
        let form = try #require(receipt.document)
        #expect(form.signatures.map(\.role) == ["NGƯỜI TIẾP NHẬN HỒ SƠ"])
        #expect(form.signatures[0].hint == "(Ký số)")
    }

    @Test func `no line of text is wider than asked for`() throws {
        for form in SampleForm.all(.of2025) {
            for line in PlainTextForm(try SampleForm.file(form)).lines {
                #expect(line.count <= (form.kind == .register ? 200 : 80), "\(line)")
            }
        }
    }
}
