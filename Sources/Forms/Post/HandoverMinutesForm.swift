import Civil
import Dossiers

/// Paper B3: handover minutes (biên bản giao nhận hồ sơ), QĐ 45/2016/QĐ-TTg Điều 7(3).
///
/// One set covers many dossiers; each dossier gets its own line only, so that its proof names no other applicant.
public struct HandoverMinutesForm: Hashable, Sendable {
    public var reference: PostalReference
    /// The number of the minutes in the year's series of the office.
    public var number: Int
    /// The place of the dossier in the minutes, from 1.
    public var line: Int
    /// How many dossiers the minutes cover; `nil` where it is not known.
    public var count: Int?
    public var authority: String
    public var receivedBy: String
    public var papers: [PostalPaper]
    /// What the Post hands over of the procedure's fee, in đồng: Điều 7(5).
    public var feeVnd: Int64
    public var worker: String?

    public init(
        reference: PostalReference, number: Int, line: Int, count: Int?, authority: String, receivedBy: String,
        papers: [PostalPaper], feeVnd: Int64, worker: String?
    ) {
        self.reference = reference
        self.number = number
        self.line = line
        self.count = count
        self.authority = authority
        self.receivedBy = receivedBy
        self.papers = papers
        self.feeVnd = feeVnd
        self.worker = worker
    }

    /// The minutes as they are printed.
    public var document: FormDocument? {
        let isComplete = !papers.contains(where: \.isMissing)
        return reference.paper(
            .handoverMinutes, number: FormTime.twoDigits(number),
            basis: Self.basis,
            subtitle: "(phần của một hồ sơ)",
            [
                FormSection(items: [
                    FormItem("authority", "Cơ quan nhận", authority),
                    FormItem("receivedBy", "Người nhận", receivedBy),
                    FormItem("signedAt", "Thời gian hai bên ký", FormTime.moment(reference.at)),
                    FormItem("count", "Số hồ sơ trong biên bản", count.map(FormTime.twoDigits), isShort: true),
                    FormItem("line", "Hồ sơ này là số thứ tự", FormTime.twoDigits(line), isShort: true),
                ]),
                FormSection(
                    text: "Hai bên cùng kiểm đếm và xác nhận:", items: reference.commonItems,
                    table: FormTable(postal: papers, counted: true)),
                FormSection(items: [
                    FormItem("complete", "Xác nhận", isComplete ? "đủ theo phiếu gửi" : "còn thiếu giấy tờ nêu trên"),
                    FormItem(
                        "fee", "Phí, lệ phí nộp kèm",
                        feeVnd == 0 ? "không có" : "\(Dong.figures(feeVnd)) đồng"),
                    FormItem(
                        "filedAt", "Thời điểm nộp hồ sơ",
                        isComplete
                            ? FormTime.moment(reference.at)
                            : "khi người nộp bổ sung đủ giấy tờ theo yêu cầu của cơ quan"),
                ]),
            ],
            signatures: [.authority(receivedBy), .postalWorker(worker)],
            notes: [Self.momentOfFiling])
    }

    static let basis = "QĐ 45/2016/QĐ-TTg, Điều 7(3); TT 17/2017/TT-BTTTT, Điều 5(1)"
    static let momentOfFiling =
        "Thời điểm hai bên ký biên bản là thời điểm nộp hồ sơ; nếu phải bổ sung thì là khi đã bổ sung đủ "
        + "(QĐ 45/2016/QĐ-TTg, Điều 7(4))."
}
