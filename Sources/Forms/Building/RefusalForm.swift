public import Catalog
public import Civil
import Dossiers

/// Form 03: refusal of a dossier (phiếu từ chối tiếp nhận giải quyết hồ sơ), at intake or as the result.
public struct RefusalForm: Hashable, Sendable {
    public var reference: FormReference
    public var applicant: FormPerson
    public var channel: Channel
    public var filedAt: Instant
    public var reason: String
    /// The agency to which the applicant is pointed.
    public var rightAgency: String?
    public var officer: FormOfficer?

    public init(
        reference: FormReference, applicant: FormPerson, channel: Channel, filedAt: Instant, reason: String,
        rightAgency: String? = nil, officer: FormOfficer?
    ) {
        self.reference = reference
        self.applicant = applicant
        self.channel = channel
        self.filedAt = filedAt
        self.reason = reason
        self.rightAgency = rightAgency
        self.officer = officer
    }

    /// The form as it is printed.
    public var document: FormDocument? {
        let onPaper = channel != .online
        let officerSigns = FormSignature.officer("CÁN BỘ TIẾP NHẬN HỒ SƠ", officer, onPaper: onPaper)
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
            signatures: onPaper ? [.submitter(applicant.name), officerSigns] : [officerSigns])
    }
}
