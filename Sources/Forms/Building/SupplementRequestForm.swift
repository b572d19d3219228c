public import Civil
import Dossiers

/// Form 02: request to complete a dossier (phiếu yêu cầu bổ sung, hoàn thiện hồ sơ).
public struct SupplementRequestForm: Hashable, Sendable {
    /// When it was asked for; on the form since 2025 (DESIGN, from NĐ 118/2025 Điều 19(5)).
    public enum Stage: String, Sendable { case intake, appraisal }

    public var reference: FormReference
    public var applicant: FormPerson
    public var papers: [FormPaper]
    public var reason: String
    public var stage: Stage
    /// The last moment to complete the dossier; `nil` where the rules set none (DESIGN, as `Stage`).
    public var completeBy: Instant?
    /// Who guides the applicant.
    public var officer: FormOfficer?

    public init(
        reference: FormReference, applicant: FormPerson, papers: [FormPaper], reason: String, stage: Stage,
        completeBy: Instant?, officer: FormOfficer?
    ) {
        self.reference = reference
        self.applicant = applicant
        self.papers = papers
        self.reason = reason
        self.stage = stage
        self.completeBy = completeBy
        self.officer = officer
    }

    /// The form as it is printed.
    public var document: FormDocument? {
        reference.form(
            .supplementRequest,
            [
                FormSection(items: [
                    FormItem("unitName", "Bộ phận tiếp nhận", reference.unit.name),
                    FormItem("applicantName", "Hồ sơ của ông/bà/tổ chức", applicant.name, isPersonal: true),
                    reference.contentItem,
                    reference.dossierItem,
                    FormItem("applicantAddress", "Địa chỉ", applicant.address, isPersonal: true),
                    FormItem("applicantPhone", "Số điện thoại", applicant.phone, isPersonal: true, isShort: true),
                    FormItem("applicantEmail", "Email", applicant.email, isPersonal: true, isShort: true),
                ]),
                FormSection(
                    text: "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:",
                    table: papers.isEmpty ? nil : FormTable(papers: papers)),
                FormSection(items: [FormItem("reason", "Lý do", reason)] + stageItems),
                FormSection(
                    text: "Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, ông/bà/tổ chức liên hệ:",
                    items: [
                        FormItem("officerName", "Người hướng dẫn", officer?.name, isShort: true),
                        FormItem("officerPhone", "Số điện thoại", officer?.phone, isShort: true),
                        FormItem("website", "Trang thông tin điện tử", reference.unit.website),
                    ]),
            ],
            signatures: [.officer("NGƯỜI HƯỚNG DẪN", officer, onPaper: true)])
    }

    private var stageItems: [FormItem] {
        guard reference.circular == .of2025 else {
            return completeBy.map { [FormItem("completeBy", "Hoàn thiện trước", FormTime.moment($0))] } ?? []
        }
        return [
            FormItem("stage", "Giai đoạn", stage == .intake ? "Tiếp nhận hồ sơ" : "Thẩm định hồ sơ"),
            FormItem("completeBy", "Thời hạn hoàn thiện", completeBy.map(FormTime.moment)),
        ]
    }
}
