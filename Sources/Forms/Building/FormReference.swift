public import Civil
public import Dossiers

/// What every form of a dossier says of itself.
public struct FormReference: Hashable, Sendable {
    /// The circular that numbers the forms.
    public var circular: Form.Circular
    public var unit: IssuingUnit
    public var dossier: String
    public var procedureCode: String
    public var procedureName: String
    /// The number of the event that issues the form; `nil` for what is drawn up on demand.
    public var event: Int?
    /// The number in the series of the form, from 1 each year.
    public var number: Int
    public var at: Instant

    public init(
        circular: Form.Circular, unit: IssuingUnit, dossier: String, procedureCode: String, procedureName: String,
        event: Int?,
        number: Int, at: Instant
    ) {
        self.circular = circular
        self.unit = unit
        self.dossier = dossier
        self.procedureCode = procedureCode
        self.procedureName = procedureName
        self.event = event
        self.number = number
        self.at = at
    }

    /// Number and sign as the form prints them, without the word before: `07/TNHS`.
    func mark(_ kind: Form) -> String { "\(FormTime.twoDigits(number))/\(kind.sign)" }

    /// The form with the parts that all have in common; `nil` where the set has no such form.
    func form(
        _ kind: Form, subtitle: String? = nil, _ sections: [FormSection], signatures: [FormSignature],
        notes: [String] = []
    ) -> FormDocument? {
        kind.number(in: circular).map { form in
            FormDocument(
                kind: kind, form: form, basis: circular.title, subject: dossier, event: event, at: at,
                head: FormHead(
                    superior: unit.superior, unit: unit.name, number: "Số: \(mark(kind))",
                    place: "\(unit.place), \(FormTime.day(at.date))"),
                title: circular.title(of: kind), subtitle: subtitle, sections: sections, signatures: signatures,
                notes: notes)
        }
    }

    var dossierItem: FormItem { FormItem("dossierCode", "Mã hồ sơ", dossier) }
    var contentItem: FormItem { FormItem("subject", "Nội dung yêu cầu giải quyết", content) }
    var content: String { "\(procedureName) (mã thủ tục \(procedureCode))" }
}

extension FormSignature {
    static func submitter(_ name: String) -> FormSignature {
        FormSignature(role: "NGƯỜI NỘP HỒ SƠ", hint: "(Ký và ghi rõ họ tên)", name: name, isPersonal: true)
    }

    static func officer(_ role: String, _ officer: FormOfficer?, onPaper: Bool) -> FormSignature {
        FormSignature(role: role, hint: onPaper ? "(Ký và ghi rõ họ tên)" : "(Ký số)", name: officer?.name ?? "")
    }
}
