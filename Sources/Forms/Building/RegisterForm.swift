public import Catalog
public import Civil
public import Dossiers

/// The register of dossiers (sổ theo dõi hồ sơ): 06 in 2018, 07 in 2025; one an office and year.
///
/// Columns of a working register of a province; the lead agency and the way of receiving are (recalled) from the
/// annex of 2018.
public struct RegisterForm: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public var dossier: String
        public var content: String
        public var sets: Int
        public var owner: FormPerson
        public var leadAgency: String
        public var receivedAt: Instant
        public var dueAt: Instant?
        /// When the unit got the result.
        public var completedAt: Instant?
        public var returnedAt: Instant?
        public var resultChannel: ResultChannel
        /// Who gave the result out, and who took it.
        public var giver: String
        public var recipient: String
        /// Who received the dossier.
        public var officer: String
        public var area: String
        public var note: String

        public init(
            dossier: String, content: String, sets: Int, owner: FormPerson, leadAgency: String, receivedAt: Instant,
            dueAt: Instant?, completedAt: Instant?, returnedAt: Instant?, resultChannel: ResultChannel, giver: String,
            recipient: String, officer: String, area: String, note: String = ""
        ) {
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
            self.giver = giver
            self.recipient = recipient
            self.officer = officer
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
    /// In the order of their acceptance; the serial runs from 1 in the year (TT 01/2018 Điều 10(2)).
    public var entries: [Entry]

    public init(circular: Form.Circular, unit: IssuingUnit, office: String, year: Int, at: Instant, entries: [Entry]) {
        self.circular = circular
        self.unit = unit
        self.office = office
        self.year = year
        self.at = at
        self.entries = entries
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
                    FormSection(table: FormTable(columns: Self.columns, rows: entries.enumerated().map(Self.row)))
                ],
                signatures: [])
        }
    }

    private static let columns: [FormTable.Column] = [
        FormTable.Column("serial", "TT", share: 3, alignment: .centre),
        FormTable.Column("dossier", "Mã hồ sơ", share: 11),
        FormTable.Column("content", "Nội dung; cơ quan chủ trì", share: 13),
        FormTable.Column("sets", "Số bộ", share: 3, alignment: .centre),
        FormTable.Column("owner", "Chủ hồ sơ", share: 9, isPersonal: true),
        FormTable.Column("address", "Địa chỉ, số điện thoại", share: 11, isPersonal: true),
        FormTable.Column("received", "Nhận hồ sơ", share: 6, alignment: .centre),
        FormTable.Column("due", "Hẹn trả", share: 6, alignment: .centre),
        FormTable.Column("completed", "Có kết quả", share: 6, alignment: .centre),
        FormTable.Column("returned", "Trả kết quả; hình thức", share: 8, alignment: .centre),
        FormTable.Column("giver", "Người giao", share: 6),
        FormTable.Column("recipient", "Người nhận (ký)", share: 7, isPersonal: true),
        FormTable.Column("officer", "Người tiếp nhận", share: 6),
        FormTable.Column("area", "Địa bàn", share: 6),
        FormTable.Column("note", "Ghi chú", share: 6),
    ]

    private static func row(_ index: Int, _ entry: Entry) -> [String] {
        func short(_ instant: Instant?) -> String { instant.map(FormTime.short) ?? "" }
        return [
            FormTime.twoDigits(index + 1), entry.dossier, "\(entry.content); \(entry.leadAgency)", "\(entry.sets)",
            entry.owner.name,
            [entry.owner.address, entry.owner.phone].compactMap(\.self).joined(separator: "; "),
            short(entry.receivedAt), short(entry.dueAt), short(entry.completedAt),
            [short(entry.returnedAt), entry.resultChannel.word].filter { !$0.isEmpty }.joined(separator: "; "),
            entry.giver, entry.recipient, entry.officer, entry.area, entry.note,
        ]
    }
}

extension ResultChannel {
    fileprivate var word: String {
        switch self {
        case .counter: "trực tiếp"
        case .online: "trực tuyến"
        case .post: "bưu chính"
        }
    }
}
