public import Civil
public import Dossiers

/// All that a printed form says; renderers add nothing but the layout and what every form has in common.
public struct FormDocument: Hashable, Codable, Sendable {
    public var kind: Form
    /// The number of the form in its circular, such as `01`.
    public var form: String
    /// The circular that prescribes it.
    public var basis: String
    /// The code of the dossier; of the office for a register.
    public var subject: String
    /// The number of the postal item of a paper of the post.
    public var item: String?
    /// The number of the event that issued it; `nil` for what is drawn up on demand.
    public var event: Int?
    /// The moment at which it was issued.
    public var at: Instant
    public var head: FormHead
    /// In capitals.
    public var title: String
    public var subtitle: String?
    public var sections: [FormSection]
    public var signatures: [FormSignature]
    /// Remarks under the signatures.
    public var notes: [String]

    public init(
        kind: Form, form: String, basis: String, subject: String, event: Int?, at: Instant, head: FormHead,
        title: String, subtitle: String? = nil, sections: [FormSection], signatures: [FormSignature],
        notes: [String] = []
    ) {
        self.kind = kind
        self.form = form
        self.basis = basis
        self.subject = subject
        self.event = event
        self.at = at
        self.head = head
        self.title = title
        self.subtitle = subtitle
        self.sections = sections
        self.signatures = signatures
        self.notes = notes
    }

    /// Number and sign without the word before, such as `07/TNHS`.
    public var mark: String {
        head.number.split(separator: " ").last.map(String.init) ?? ""
    }

    /// The words at the top of every administrative document (quốc hiệu, tiêu ngữ; NĐ 30/2020/NĐ-CP Phụ lục I).
    public static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    public static let motto = "Độc lập - Tự do - Hạnh phúc"
    /// What keeps any print of this program from passing for a real one.
    public static let simulation = "BẢN MÔ PHỎNG – MotCua Simulation – không có giá trị pháp lý"
    /// What stands in the space for the organisation's signature.
    public static let signatureSpace = "Chữ ký số của cơ quan, tổ chức"
}

/// The top of a form (phần đầu văn bản).
public struct FormHead: Hashable, Codable, Sendable {
    /// The body above the unit (cơ quan chủ quản); empty where there is none.
    public var superior: String
    /// The unit that issues the form.
    public var unit: String
    /// Number and sign, such as `Số: 07/TNHS`.
    public var number: String
    /// Place and date, such as `Vĩnh Long, ngày 04 tháng 3 năm 2019`.
    public var place: String

    public init(superior: String, unit: String, number: String, place: String) {
        self.superior = superior
        self.unit = unit
        self.number = number
        self.place = place
    }
}

/// The place of one signature.
public struct FormSignature: Hashable, Codable, Sendable {
    /// Who signs, in capitals.
    public var role: String
    /// How, in brackets.
    public var hint: String
    /// The name under the signature; may be empty.
    public var name: String
    public var isPersonal: Bool

    public init(role: String, hint: String, name: String, isPersonal: Bool = false) {
        self.role = role
        self.hint = hint
        self.name = name
        self.isPersonal = isPersonal
    }
}
