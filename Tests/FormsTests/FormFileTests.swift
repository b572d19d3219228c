import Civil
import Dossiers
import EvidenceOpenSSL
import JSON
import Testing

@testable import Forms

@Suite struct FormFileTests {
    @Test(arguments: SampleForm.circulars)
    func `any change of any text changes the digest`(circular: Form.Circular) throws {
        for form in SampleForm.all(circular) {
            let digest = try SampleForm.file(form).digest
            var count = 0
            _ = form.mapTexts { text, _ in
                count += 1
                return text
            }
            #expect(count > 15)
            for place in 0..<count {
                var next = 0
                let changed = form.mapTexts { text, _ in
                    defer { next += 1 }
                    return next == place ? text + "." : text
                }
                #expect(try SampleForm.file(changed).digest != digest, "\(form.kind) text \(place)")
            }
        }
    }

    @Test func `whose copy, when and which event it was are part of the digest`() throws {
        let form = try #require(SampleForm.receipt().document)
        var digests: Set = [try SampleForm.file(form).digest]
        var kept = SampleForm.receipt()
        kept.copy = .keep
        digests.insert(try SampleForm.file(kept.document).digest)
        var later = form
        later.at = later.at.adding(seconds: 1)
        digests.insert(try SampleForm.file(later).digest)
        var other = form
        other.event = 4
        digests.insert(try SampleForm.file(other).digest)
        #expect(digests.count == 4)
    }

    @Test func `the digest is salted, and gives nothing of a person away`() throws {
        let form = try #require(SampleForm.receipt().document)
        let one = try SampleForm.file(form)
        let other = try SampleForm.file(form, salt: [UInt8](repeating: 8, count: 16))
        #expect(one.digest != other.digest)
        var personal: [String] = []
        _ = form.mapTexts { text, isPersonal in
            if isPersonal { personal.append(text) }
            return text
        }
        for text in [
            SampleForm.person.name, SampleForm.person.address, SampleForm.person.phone, SampleForm.person.email,
            SampleForm.person.id, SampleForm.owner.name, SampleForm.owner.address,
        ] {
            #expect(personal.contains(try #require(text)))
        }
    }

    /// Computed with other means, so that a change of the rules is noticed: `printf` and `sha256sum` on the canonical
    /// text in which the personal value is replaced.
    @Test func `the digest is the one that the documentation describes`() throws {
        var form = try #require(SampleForm.apology().document)
        form.sections = [FormSection(items: [FormItem("name", "Tên", "An", isPersonal: true)])]
        let salted = Digest.sha256Hex(SampleForm.salt + Array("An".utf8))
        var hidden = form
        hidden.sections[0].items[0].value = "sha256:" + salted
        let signed: JSON = [
            "schema": "motcua.form/1", "simulation": true, "document": try JSONCoding.encode(hidden),
        ]
        #expect(try SampleForm.file(form).digest == Digest.sha256Hex(try signed.canonical()))
    }

    @Test(arguments: SampleForm.circulars)
    func `a file is read back as it was written`(circular: Form.Circular) throws {
        for form in SampleForm.all(circular) {
            let file = try SampleForm.file(form)
            let again = try FormFile(reading: try file.bytes())
            #expect(again == file)
            #expect(again.isWhole(sha256: Digest.sha256))
        }
    }

    @Test func `decomposed letters are brought to one form before anything is computed`() throws {
        var form = try #require(SampleForm.refusal().document)
        form.title = "Ho\u{302}\u{300}"
        let file = try SampleForm.file(form)
        #expect(file.document.title.unicodeScalars.count == 2)
        #expect(try FormFile(reading: try file.bytes()) == file)
    }

    @Test func `altered data are noticed`() throws {
        let file = try SampleForm.file(SampleForm.receipt().document)
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        for (old, new) in [
            ("0912345678", "0912345679"), ("11 tháng 3 năm 2019", "12 tháng 3 năm 2019"),
            (#""isPersonal":true"#, #""isPersonal":false"#),
        ] {
            let changed = text.replacing(old, with: new, maxReplacements: 1)
            let read = try FormFile(reading: Array(changed.utf8))
            #expect(!read.isWhole(sha256: Digest.sha256), "\(old)")
        }
    }

    static let unreadable: [(String, String, String)] = [
        ("another schema", "motcua.form/1", "motcua.form/2"),
        ("a real form", #""simulation":true"#, #""simulation":false"#),
        ("a short salt", #""salt":"07"#, #""salt":""#),
        ("a member of nobody", #""salt""#, #""more":1,"salt""#),
        ("a member deep inside", #""title""#, #""more":1,"title""#),
        (
            "a column more than texts", #""columns":[{"#,
            #""columns":[{"alignment":"left","isPersonal":false,"key":"x","label":"x","share":1},{"#
        ),
        ("no digest", #""digest""#, #""digesd""#),
        ("no JSON", "{", ""),
    ]

    @Test(arguments: unreadable)
    func `what is not a form file is refused`(name: String, old: String, new: String) throws {
        let file = try SampleForm.file(SampleForm.receipt().document)
        let text = String(decoding: try file.bytes(), as: UTF8.self)
        let changed = text.replacing(old, with: new, maxReplacements: 1)
        #expect(changed != text)
        #expect(throws: FormFault.self) { try FormFile(reading: Array(changed.utf8)) }
    }
}
