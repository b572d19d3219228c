public import Catalog
public import Civil
import Dossiers

/// Form 03: refusal of a dossier (phiếu từ chối tiếp nhận giải quyết hồ sơ), at intake or as the result.
public struct RefusalForm: Hashable, Sendable {
    /// What is refused, which says who signs.
    public enum Stage: Hashable, Sendable {
        /// A dossier is not accepted: the reception officer signs.
        case intake
        /// The refusal is the result: the head of the deciding agency or who signs for it (NĐ 118/2025 Điều 19(3)).
        case result
    }

    public var reference: FormReference
    public var applicant: FormPerson
    public var stage: Stage
    public var channel: Channel
    public var filedAt: Instant
    public var reason: String
    /// The agency to which the applicant is pointed.
    public var rightAgency: String?
    public var officer: FormOfficer?

    public init(
        reference: FormReference, applicant: FormPerson, stage: Stage = .intake, channel: Channel, filedAt: Instant,
        reason: String, rightAgency: String? = nil, officer: FormOfficer?
    ) {
        self.reference = reference
        self.applicant = applicant
        self.stage = stage
        self.channel = channel
        self.filedAt = filedAt
        self.reason = reason
        self.rightAgency = rightAgency
        self.officer = officer
    }

    /// The form as it is printed.
    public var document: FormDocument? {
        let onPaper = channel != .online
        let signs: [FormSignature] =
            switch stage {
            case .intake:
                (onPaper ? [.submitter(applicant.name)] : [])
                    + [.officer("CÁN BỘ TIẾP NHẬN HỒ SƠ", officer, onPaper: onPaper)]
            case .result: [.officer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", officer, onPaper: false)]
            }
        return reference.form(
            .refusal,
            [
                FormSection(items: [
                    FormItem("unitName", "Đơn vị", reference.unit.name),
                    FormItem("applicantName", "Tiếp nhận hồ sơ của ông/bà/tổ chức", applicant.name, isPersonal: true),
                    FormItem("applicantAddress", "Địa chỉ", applicant.address, isPersonal: true),
                    FormItem("applicantPhone", "Số điện thoại", applicant.phone, isPersonal: true, isShort: true),
                    FormItem("applicantEmail", "Email", applicant.email, isPersonal: true, isShort: true),
                    FormItem("applicantId", "Số định danh/CCCD/Hộ chiếu", applicant.id, isPersonal: true),
                    reference.dossierItem,
                    FormItem("filedAt", "Thời gian nộp hồ sơ", FormTime.moment(filedAt)),
                    reference.contentItem,
                ]),
                FormSection(
                    text: "Qua xem xét, \(reference.unit.name) thông báo không tiếp nhận, giải quyết hồ sơ này "
                        + "với lý do cụ thể như sau:",
                    items: [
                        FormItem("reason", "Lý do", reason)
                    ] + (rightAgency.map { [FormItem("rightAgency", "Cơ quan có thẩm quyền", $0)] } ?? [])),
                FormSection(items: [
                    FormItem("website", "Quy định của thủ tục được công khai tại", reference.unit.website),
                    FormItem("officerName", "Người hướng dẫn", officer?.name, isShort: true),
                    FormItem("officerPhone", "Số điện thoại", officer?.phone, isShort: true),
                ]),
            ],
            signatures: signs)
    }
}
