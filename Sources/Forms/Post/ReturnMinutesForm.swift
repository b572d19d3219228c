import Civil
import Dossiers

/// Paper B4: minutes of a result that could not be delivered and goes back to the authority, TT 17/2017/TT-BTTTT
/// Điều 5(2).
public struct ReturnMinutesForm: Hashable, Sendable {
    public var reference: PostalReference
    public var authority: String
    public var receivedBy: String
    public var results: [String]
    public var papers: [PostalPaper]
    public var sealNumber: String?
    public var reason: String
    public var attempts: Int
    public var invitations: Int
    public var worker: String?

    public init(
        reference: PostalReference, authority: String, receivedBy: String, results: [String], papers: [PostalPaper],
        sealNumber: String?, reason: String, attempts: Int, invitations: Int, worker: String?
    ) {
        self.reference = reference
        self.authority = authority
        self.receivedBy = receivedBy
        self.results = results
        self.papers = papers
        self.sealNumber = sealNumber
        self.reason = reason
        self.attempts = attempts
        self.invitations = invitations
        self.worker = worker
    }

    /// The minutes as they are printed.
    public var document: FormDocument? {
        reference.paper(
            .returnMinutes, basis: "TT 17/2017/TT-BTTTT, Điều 5(2); Luật Bưu chính 49/2010/QH12, Điều 17",
            [
                FormSection(
                    items: reference.commonItems + [
                        FormItem("authority", "Cơ quan nhận lại", authority),
                        FormItem("receivedBy", "Người nhận lại", receivedBy),
                        FormItem("returnedAt", "Thời gian hai bên ký", FormTime.moment(reference.at)),
                        FormItem("reason", "Lý do không phát được", reason),
                        FormItem("attempts", "Số lần đi phát", FormTime.twoDigits(attempts), isShort: true),
                        FormItem("invitations", "Số lần mời nhận", FormTime.twoDigits(invitations), isShort: true),
                        FormItem("results", "Kết quả hoàn trả", results.joined(separator: "; ")),
                    ] + (sealNumber.map { [FormItem("seal", "Số niêm phong", $0)] } ?? [])),
                FormSection(
                    text: papers.isEmpty
                        ? "Hai bên cùng kiểm đếm; không có giấy tờ kèm theo."
                        : "Hai bên cùng kiểm đếm, giấy tờ kèm theo gồm:",
                    table: papers.isEmpty ? nil : FormTable(postal: papers, counted: true)),
            ],
            signatures: [.authority(receivedBy), .postalWorker(worker)],
            notes: ["Cơ quan giữ kết quả và thông báo cho người nộp hồ sơ đến nhận."])
    }
}
