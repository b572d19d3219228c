import Catalog
import Civil
import Yams

extension NodeReader {
    func timeVariant() -> TimeVariant {
        var reader = self
        let variant = TimeVariant(
            limit: reader.limit("limit"), value: reader.optionalText("value"), unit: reader.optionalText("unit"),
            condition: reader.optionalText("condition"), kind: reader.optionalText("kind"),
            source: reader.optionalText("source"))
        reader.finish()
        return variant
    }

    func component() -> Component? {
        var reader = self
        let code = reader.text("code", mend: "write lower-case words joined by hyphens, such as to-khai", isSlug)
        let name = reader.vietnamese("name")
        let originals = reader.optionalInteger("originals", in: 0...100).map { Int($0) }
        let copies = reader.optionalInteger("copies", in: 0...100).map { Int($0) }
        let form = reader.optionalChoice("form", Component.Form.self)
        let mandatory = reader.optionalBool("mandatory") ?? true
        let (condition, template) = (reader.optionalText("condition"), reader.optionalText("template"))
        let originalReturn = reader.optionalChoice("originalReturn", Component.OriginalReturn.self)
        reader.finish()
        guard let code, let name else { return nil }
        return Component(
            code: code, name: name, originals: originals, copies: copies, form: form, mandatory: mandatory,
            condition: condition, template: template, originalReturn: originalReturn)
    }

    func processStep() -> ProcessStep? {
        var reader = self
        let duty = reader.choice("duty", Duty.self)
        let name = reader.bilingual("name")
        let limit = reader.limit("limit")
        reader.finish()
        guard let duty, let name else { return nil }
        return ProcessStep(duty: duty, name: name, limit: limit)
    }

    /// The steps as an authority published them, if any.
    mutating func publishedSteps() -> PublishedSteps? {
        guard var reader = mapping("publishedSteps") else { return nil }
        let (kind, source) = (reader.optionalText("kind"), reader.optionalText("source"))
        let items = reader.mappings("items").map { $0.publishedStep() }
        reader.finish()
        return PublishedSteps(kind: kind, source: source, items: items)
    }

    private func publishedStep() -> PublishedSteps.Step {
        var reader = self
        let step = PublishedSteps.Step(
            order: reader.optionalInteger("order", in: 1...999).map { Int($0) }, actor: reader.optionalText("actor"),
            action: reader.optionalText("action"), value: reader.optionalText("value"),
            unit: reader.optionalText("unit"), note: reader.optionalText("note"))
        reader.finish()
        return step
    }

    func formField() -> FormField? {
        var reader = self
        let key = reader.text("key", mend: "write a name in lower camel case") { text in
            text.utf8.count <= 40 && text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
                && text.utf8.allSatisfy(isLetterOrDigit)
        }
        let label = reader.bilingual("label")
        let type = reader.choice("type", FormField.ValueType.self)
        let required = reader.optionalBool("required") ?? false
        let range = -1_000_000_000_000_000...Int64(1_000_000_000_000_000)
        let (min, max) = (reader.optionalInteger("min", in: range), reader.optionalInteger("max", in: range))
        let options = reader.mappings("options").compactMap { $0.option() }
        let past = reader.optionalBool("past") ?? false
        reader.finish()
        guard let key, let label, let type else { return nil }
        return FormField(
            key: key, label: label, type: type, required: required, min: min, max: max, options: options, past: past)
    }

    private func option() -> FormField.Option? {
        var reader = self
        let (value, label) = (reader.text("value"), reader.bilingual("label"))
        reader.finish()
        guard let value, let label else { return nil }
        return FormField.Option(value: value, label: label)
    }
}

/// Whether a text is lower-case words joined by hyphens, at most 40 bytes.
func isSlug(_ text: String) -> Bool {
    text.utf8.count <= 40 && text.split(separator: "-", omittingEmptySubsequences: false).allSatisfy(isSlugWord)
}

private func isSlugWord(_ word: Substring) -> Bool {
    !word.isEmpty && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}
