public import Catalog
public import Civil
import Dossiers

/// Form 01: receipt of a dossier and appointment (giấy tiếp nhận hồ sơ và hẹn trả kết quả).
///
/// The annex of the circulars was not opened: the fields are those of provincial templates (`Docs/Forms.md`).
public struct ReceiptAndAppointment: Hashable, Sendable {
    /// Whose copy it is: on paper the unit keeps one with the control slip (liên).
    public enum Copy: String, Sendable { case keep, customer }

    /// The second receipt and return of procedures with two stages.
    public struct SecondPhase: Hashable, Sendable {
        public var receivedAt: Instant
        public var dueAt: Instant

        public init(receivedAt: Instant, dueAt: Instant) {
            self.receivedAt = receivedAt
            self.dueAt = dueAt
        }
    }

    public var reference: FormReference
    /// The volume of the register (quyển số); one a year (DESIGN).
    public var registerVolume: String
    /// The number in the register (số thứ tự).
    public var registerSerial: String
    public var copy = Copy.customer
    public var submitter: FormPerson
    public var channel: Channel
    public var owner: FormPerson
    public var papers: [FormPaper]
    public var sets: Int
    public var limit: TimeLimit?
    /// Whether the limit counts only from the receipt by the competent agency (NĐ 309/2026/NĐ-CP).
    public var countsFromTransfer = false
    public var receivedAt: Instant
    public var dueAt: Instant?
    public var resultChannel: ResultChannel
    /// Where the post brings the result.
    public var resultAddress: String?
    public var secondPhase: SecondPhase?
    /// `nil` where the catalog does not know.
    public var feeMode: ProcedureRules.FeeMode?
    public var note: String?
    public var receiver: FormOfficer?

    public init(
        reference: FormReference, registerVolume: String, registerSerial: String, submitter: FormPerson,
        channel: Channel, owner: FormPerson, papers: [FormPaper], sets: Int, limit: TimeLimit?, receivedAt: Instant,
        dueAt: Instant?, resultChannel: ResultChannel, feeMode: ProcedureRules.FeeMode?
    ) {
        self.reference = reference
        self.registerVolume = registerVolume
        self.registerSerial = registerSerial
        self.submitter = submitter
        self.channel = channel
        self.owner = owner
        self.papers = papers
        self.sets = sets
        self.limit = limit
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.resultChannel = resultChannel
        self.feeMode = feeMode
    }

    /// The form as it is printed.
    public var document: FormDocument? {
        let onPaper = channel != .online
        let receiver = FormSignature.officer("NGƯỜI TIẾP NHẬN HỒ SƠ", receiver, onPaper: onPaper)
        return reference.form(
            .receiptAndAppointment, subtitle: "(\(copy.text))",
            [
                FormSection(items: persons),
                FormSection(text: "1. Thành phần hồ sơ nộp gồm:", table: FormTable(papers: papers)),
                FormSection(items: terms),
            ],
            signatures: onPaper ? [.submitter(submitter.name), receiver] : [receiver], notes: notes)
    }

    private var persons: [FormItem] {
        [
            FormItem("registerVolume", "Quyển số", registerVolume, isShort: true),
            FormItem("registerSerial", "Số thứ tự", registerSerial, isShort: true),
            reference.dossierItem,
            FormItem("unitName", "Bộ phận tiếp nhận", reference.unit.name),
            FormItem("submitterName", "Tiếp nhận hồ sơ của ông/bà/tổ chức", submitter.name, isPersonal: true),
            FormItem("submitterId", "Số định danh/CCCD/Hộ chiếu", submitter.id, isPersonal: true),
            FormItem("submitterAddress", "Địa chỉ", submitter.address, isPersonal: true),
            FormItem("submitterPhone", "Số điện thoại", submitter.phone, isPersonal: true, isShort: true),
            FormItem("submitterEmail", "Email", submitter.email, isPersonal: true, isShort: true),
            FormItem("channel", "Hình thức nộp hồ sơ", channel.vietnamese),
            FormItem("ownerName", "Chủ hồ sơ", owner.name, isPersonal: true),
            FormItem("ownerAddress", "Địa chỉ chủ hồ sơ", owner.address, isPersonal: true),
            reference.contentItem,
        ]
    }

    private var terms: [FormItem] {
        var items = [
            FormItem("sets", "2. Số lượng hồ sơ", "\(FormTime.twoDigits(sets)) (bộ)", isShort: true),
            FormItem("limit", "3. Thời hạn giải quyết", limitText, isShort: !countsFromTransfer),
            FormItem("receivedAt", "4. Thời gian nhận hồ sơ", FormTime.moment(receivedAt)),
            FormItem("dueAt", "5. Thời gian trả kết quả", dueAt.map(FormTime.moment) ?? "theo thông báo"),
            FormItem("resultChannel", "6. Hình thức nhận kết quả", resultChannel.vietnamese),
            FormItem(
                "resultPlace", "Nơi nhận kết quả", resultChannel == .counter ? reference.unit.name : resultAddress,
                isPersonal: resultChannel == .post),
        ]
        if let secondPhase {
            items += [
                FormItem(
                    "phase2ReceivedAt", "Thời gian nhận hồ sơ giai đoạn 2", FormTime.moment(secondPhase.receivedAt)),
                FormItem("phase2DueAt", "Thời gian trả kết quả giai đoạn 2", FormTime.moment(secondPhase.dueAt)),
            ]
        }
        items.append(FormItem("feeMode", "Thu phí, lệ phí", feeMode?.text))
        if let note { items.append(FormItem("note", "Ghi chú", note)) }
        return items
    }

    private var limitText: String {
        guard let limit else { return "không công bố" }
        return limit.vietnamese + (countsFromTransfer ? ", tính từ khi cơ quan có thẩm quyền nhận được hồ sơ" : "")
    }

    private var notes: [String] {
        [
            "Tra cứu tình trạng hồ sơ: \(reference.unit.lookup ?? "…………"). "
                + "Điện thoại hỗ trợ: \(reference.unit.hotline ?? "…………").",
            "Nếu có kết quả sớm hơn thời gian hẹn, Bộ phận Một cửa sẽ thông báo trước cho tổ chức, cá nhân. "
                + "Khi nhận kết quả, xuất trình giấy này; người nhận thay mang theo văn bản ủy quyền.",
        ]
    }
}

extension ReceiptAndAppointment.Copy {
    fileprivate var text: String {
        switch self {
        case .keep: "Liên lưu tại Bộ phận Một cửa"
        case .customer: "Liên giao người nộp hồ sơ"
        }
    }
}

extension ProcedureRules.FeeMode {
    fileprivate var text: String {
        switch self {
        case .first: "Thu trước"
        case .later: "Thu sau"
        case .exempt: "Không thu"
        }
    }
}

extension Channel {
    /// How the dossier was handed in.
    var vietnamese: String {
        switch self {
        case .inPerson: "Trực tiếp tại Bộ phận Một cửa"
        case .online: "Trực tuyến"
        case .kiosk: "Tại ki-ốt thông minh"
        case .postal: "Qua dịch vụ bưu chính công ích"
        }
    }
}

extension ResultChannel {
    /// How the result goes back.
    var vietnamese: String {
        switch self {
        case .counter: "Trực tiếp tại Bộ phận Một cửa"
        case .online: "Trực tuyến"
        case .post: "Qua dịch vụ bưu chính công ích"
        }
    }
}
