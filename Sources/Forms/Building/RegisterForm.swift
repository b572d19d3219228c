public import Catalog
public import Civil
public import Dossiers

/// The register of dossiers (sổ theo dõi hồ sơ): 06 in 2018, 07 in 2025; one an office and year.
///
/// Columns of a working register of a province; the lead agency and the way of receiving are (recalled) from the
/// annex of 2018.
public struct RegisterForm: Hashable, Sendable {
    /// Who had a dossier in hand at the desk, by their accounts; empty where nobody did yet.
    public struct Hands: Hashable, Sendable {
        /// Who received the dossier.
        public var officer: String
        /// Who gave the result out, and who took it.
        public var giver: String
        public var recipient: String

        public init(officer: String, giver: String = "", recipient: String = "") {
            self.officer = officer
            self.giver = giver
            self.recipient = recipient
        }
    }

    public struct Entry: Hashable, Sendable {
        /// The number that its acceptance took; from 1 in the year (TT 01/2018 Điều 10(2)).
        public var serial: Int
        public var dossier: String
        public var content: Bilingual
        public var sets: Int
        public var owner: FormPerson
        public var leadAgency: Bilingual
        public var receivedAt: Instant
        public var dueAt: Instant?
        /// When the unit got the result.
        public var completedAt: Instant?
        public var returnedAt: Instant?
        public var resultChannel: ResultChannel
        public var hands: Hands
        /// The district or commune of the applicant.
        public var area: String
        public var note: Bilingual

        public init(
            serial: Int, dossier: String, content: Bilingual, sets: Int, owner: FormPerson, leadAgency: Bilingual,
            receivedAt: Instant, dueAt: Instant?, completedAt: Instant?, returnedAt: Instant?,
            resultChannel: ResultChannel, hands: Hands, area: String, note: Bilingual
        ) {
            self.serial = serial
            self.dossier = dossier
            self.content = content
            self.sets = sets
            self.owner = owner
            self.leadAgency = leadAgency
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.completedAt = completedAt
            self.returnedAt = returnedAt
            self.resultChannel = resultChannel
            self.hands = hands
            self.area = area
            self.note = note
        }
    }

    public var circular: Form.Circular
    public var unit: IssuingUnit
    /// The code of the office.
    public var office: String
    public var year: Int
    /// The moment at which it was drawn up.
    public var at: Instant
    /// In the order of their serials.
    public var entries: [Entry]

    public init(circular: Form.Circular, unit: IssuingUnit, office: String, year: Int, at: Instant, entries: [Entry]) {
        self.circular = circular
        self.unit = unit
        self.office = office
        self.year = year
        self.at = at
        self.entries = entries
    }

    /// The circular whose form the register has on a day: TT 03/2025/TT-VPCP from 15/09/2025.
    public static func circular(on date: CivilDate) -> Form.Circular {
        let change = CivilDate(year: 2025, month: 9, day: 15)
        return change.map { date >= $0 } ?? false ? .of2025 : .of2018
    }

    /// The register as it is printed.
    public var document: FormDocument? {
        Form.register.number(in: circular).map { form in
            FormDocument(
                kind: .register, form: form, basis: circular.title, subject: office, event: nil, at: at,
                head: FormHead(
                    superior: unit.superior, unit: unit.name,
                    number: "Quyển số: 01/\(year)-\(Form.register.sign)",
                    place: "\(unit.place), \(FormTime.day(at.date))"),
                title: circular.title(of: .register), subtitle: "Năm \(year)",
                sections: [
                    FormSection(table: FormTable(columns: Self.columns, rows: entries.map(Self.row)))
                ],
                signatures: [])
        }
    }

    private static let columns: [FormTable.Column] = [
        FormTable.Column("serial", "TT", share: 3, alignment: .centre),
        FormTable.Column("dossier", "Mã hồ sơ", share: 14),
        FormTable.Column("content", "Nội dung; cơ quan chủ trì", share: 12),
        FormTable.Column("sets", "Số bộ", share: 3, alignment: .centre),
        FormTable.Column("owner", "Chủ hồ sơ", share: 9, isPersonal: true),
        FormTable.Column("address", "Địa chỉ, số điện thoại", share: 10, isPersonal: true),
        FormTable.Column("received", "Nhận hồ sơ", share: 6, alignment: .centre),
        FormTable.Column("due", "Hẹn trả", share: 6, alignment: .centre),
        FormTable.Column("completed", "Có kết quả", share: 6, alignment: .centre),
        FormTable.Column("returned", "Trả kết quả; hình thức", share: 8, alignment: .centre),
        FormTable.Column("giver", "Người giao", share: 7),
        FormTable.Column("recipient", "Người nhận (ký)", share: 7, isPersonal: true),
        FormTable.Column("officer", "Người tiếp nhận", share: 7),
        FormTable.Column("area", "Địa bàn", share: 6),
        FormTable.Column("note", "Ghi chú", share: 6),
    ]

    private static func row(_ entry: Entry) -> [String] {
        func short(_ instant: Instant?) -> String { instant.map(FormTime.short) ?? "" }
        return [
            FormTime.twoDigits(entry.serial), entry.dossier, "\(entry.content.vi); \(entry.leadAgency.vi)",
            "\(entry.sets)",
            entry.owner.name,
            [entry.owner.address, entry.owner.phone].compactMap(\.self).joined(separator: "; "),
            short(entry.receivedAt), short(entry.dueAt), short(entry.completedAt),
            [short(entry.returnedAt), entry.resultChannel.shortName.vi].filter { !$0.isEmpty }.joined(separator: "; "),
            entry.hands.giver, entry.hands.recipient, entry.hands.officer, entry.area, entry.note.vi,
        ]
    }
}

extension ResultChannel {
    /// How the result is given out, in a word or two.
    public var shortName: Bilingual {
        switch self {
        case .counter: Bilingual(vi: "trực tiếp", en: "counter")
        case .online: Bilingual(vi: "trực tuyến", en: "online")
        case .post: Bilingual(vi: "bưu chính", en: "post")
        }
    }
}
