public import Catalog
public import Civil
import Dossiers

/// Form 05 since 2025: notice that the handling was stopped (thông báo dừng giải quyết hồ sơ).
///
/// The annex was not opened; the fields are DESIGN, from NĐ 118/2025 Điều 21.
public struct StoppingNotice: Hashable, Sendable {
    /// The request to stop, where the applicant made one.
    public struct Request: Hashable, Sendable {
        /// `nil` where the moment was not kept.
        public var at: Instant?
        public var channel: Channel

        public init(at: Instant?, channel: Channel) {
            self.at = at
            self.channel = channel
        }
    }

    public var reference: FormReference
    public var applicant: FormPerson
    /// The moment of acceptance; `nil` where the dossier was stopped before.
    public var receivedAt: Instant?
    public var request: Request?
    /// The stage that the handling had reached.
    public var stage: String
    /// Whether the decision was issued already.
    public var decided: Bool
    public var legalGround: String
    public var reason: String
    /// The papers that go back, by name.
    public var papersReturned: [String]
    public var feeNote: String
    public var signer: FormOfficer?

    public init(
        reference: FormReference, applicant: FormPerson, receivedAt: Instant?, request: Request?, stage: String,
        decided: Bool, legalGround: String, reason: String, papersReturned: [String], feeNote: String,
        signer: FormOfficer?
    ) {
        self.reference = reference
        self.applicant = applicant
        self.receivedAt = receivedAt
        self.request = request
        self.stage = stage
        self.decided = decided
        self.legalGround = legalGround
        self.reason = reason
        self.papersReturned = papersReturned
        self.feeNote = feeNote
        self.signer = signer
    }

    /// The form as it is printed; `nil` under the circular of 2018, which has none.
    public var document: FormDocument? {
        let asked = request.map { request in
            (request.at.map { FormTime.moment($0) + "; " } ?? "") + request.channel.vietnamese.lowercased()
        }
        return reference.form(
            .stopping,
            [
                FormSection(items: [
                    FormItem("unitName", "Đơn vị", reference.unit.name),
                    FormItem("applicantName", "Kính gửi", applicant.name, isPersonal: true),
                    FormItem("applicantAddress", "Địa chỉ", applicant.address, isPersonal: true),
                    reference.dossierItem,
                    FormItem("procedure", "Thủ tục", reference.content),
                    FormItem("receivedAt", "Thời gian tiếp nhận", receivedAt.map(FormTime.moment) ?? "chưa tiếp nhận"),
                    FormItem("request", "Yêu cầu dừng", asked ?? "không có"),
                    FormItem("stage", "Giai đoạn giải quyết", stage, isShort: true),
                    FormItem("decided", "Kết quả giải quyết", decided ? "đã ban hành" : "chưa ban hành", isShort: true),
                ]),
                FormSection(
                    text: "\(reference.unit.name) thông báo dừng giải quyết hồ sơ nêu trên.",
                    items: [
                        FormItem("legalGround", "Căn cứ", legalGround),
                        FormItem("reason", "Lý do", reason),
                        FormItem(
                            "papersReturned", "Giấy tờ trả lại",
                            papersReturned.isEmpty ? "không có" : papersReturned.joined(separator: "; ")),
                        FormItem("feeNote", "Phí, lệ phí", feeNote),
                    ]),
                FormSection(
                    text: "Ông/bà/tổ chức có quyền khiếu nại theo quy định của pháp luật về khiếu nại "
                        + "nếu không đồng ý với thông báo này."),
            ],
            signatures: [.officer("ĐẠI DIỆN ĐƠN VỊ", signer, onPaper: false)])
    }
}
