public import Civil
import Dossiers

/// The whole of a set of handover minutes (biên bản giao nhận hồ sơ): every dossier that the authority received with one
/// signature, for the authority and the Post. QĐ 45/2016/QĐ-TTg Điều 7(3).
public struct HandoverListForm: Hashable, Sendable {
    /// One dossier of the minutes; it names no applicant.
    public struct Line: Hashable, Sendable {
        /// The number of the item, which is that of its slip.
        public var item: String
        public var dossier: String
        public var procedure: String
        public var papers: [PostalPaper]
        /// What the Post hands over of the procedure's fee, in đồng: Điều 7(5).
        public var feeVnd: Int64

        public init(item: String, dossier: String, procedure: String, papers: [PostalPaper], feeVnd: Int64) {
            self.item = item
            self.dossier = dossier
            self.procedure = procedure
            self.papers = papers
            self.feeVnd = feeVnd
        }
    }

    public var unit: IssuingUnit
    /// The code of the office.
    public var office: String
    /// The number of the minutes in the year's series of the office.
    public var number: Int
    public var at: Instant
    public var receivedBy: String
    public var worker: String?
    /// In the order of the minutes.
    public var lines: [Line]

    public init(
        unit: IssuingUnit, office: String, number: Int, at: Instant, receivedBy: String, worker: String?, lines: [Line]
    ) {
        self.unit = unit
        self.office = office
        self.number = number
        self.at = at
        self.receivedBy = receivedBy
        self.worker = worker
        self.lines = lines
    }

    /// The minutes as they are printed.
    public var document: FormDocument? {
        let kind = Form.handoverMinutes
        return kind.postalNumber.map { form in
            FormDocument(
                kind: kind, form: form, basis: HandoverMinutesForm.basis, subject: office, event: nil, at: at,
                head: FormHead(
                    superior: unit.superior, unit: unit.name,
                    number: "Số: \(FormTime.twoDigits(number))/\(kind.sign)",
                    place: "\(unit.place), \(FormTime.day(at.date))"),
                title: kind.name.vi.uppercased(), subtitle: "(toàn bộ danh sách hồ sơ)",
                sections: [
                    FormSection(items: [
                        FormItem("authority", "Cơ quan nhận", unit.name),
                        FormItem("receivedBy", "Người nhận", receivedBy),
                        FormItem("signedAt", "Thời gian hai bên ký", FormTime.moment(at)),
                    ]),
                    FormSection(text: "Hai bên cùng kiểm đếm và xác nhận đã giao nhận:", table: table),
                    FormSection(items: sums),
                ],
                signatures: [.authority(receivedBy), .postalWorker(worker)],
                notes: [HandoverMinutesForm.momentOfFiling])
        }
    }

    private var sums: [FormItem] {
        let incomplete = lines.count { $0.papers.contains(where: \.isMissing) }
        let fee = lines.reduce(0) { $0 + $1.feeVnd }
        return [
            FormItem("count", "Tổng số hồ sơ", FormTime.twoDigits(lines.count), isShort: true),
            FormItem(
                "incomplete", "Trong đó thiếu giấy tờ", incomplete == 0 ? "không có" : FormTime.twoDigits(incomplete),
                isShort: true),
            FormItem("fee", "Tổng phí, lệ phí nộp kèm", fee == 0 ? "không có" : "\(Dong.figures(fee)) đồng"),
        ]
    }

    private var table: FormTable {
        FormTable(
            columns: [
                .init("no", "STT", share: 8, alignment: .centre),
                .init("item", "Mã bưu gửi (số phiếu)", share: 28, alignment: .centre),
                .init("dossier", "Mã hồ sơ, thủ tục hành chính", share: 42),
                .init("originals", "Bản chính", share: 11, alignment: .centre),
                .init("copies", "Bản sao", share: 9, alignment: .centre),
                .init("fee", "Phí, lệ phí (đồng)", share: 19, alignment: .centre),
                .init("found", "Kiểm đếm", share: 30),
            ],
            rows: lines.enumerated().map { index, line in
                func sum(_ isOriginal: Bool) -> String {
                    let there = line.papers.filter { $0.isOriginal == isOriginal && !$0.isMissing }
                    return String(there.reduce(0) { $0 + $1.copies })
                }
                let missing = line.papers.filter(\.isMissing).map(\.name)
                return [
                    String(index + 1), line.item, "\(line.dossier)\n\(line.procedure)", sum(true), sum(false),
                    line.feeVnd == 0 ? "" : Dong.figures(line.feeVnd),
                    missing.isEmpty ? "Đủ" : "Thiếu: \(missing.joined(separator: "; "))",
                ]
            })
    }
}
