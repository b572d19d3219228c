public import Civil
import Dossiers

/// Paper K1: the slip of an item of the official post (phiếu gửi KT1), drawn up when it is taken over and again, complete,
/// when it is delivered.
///
/// QĐ 55/2016/QĐ-TTg and TT 16/2017/TT-BTTTT ask for records and give no form; this one is DESIGN. It names no contents,
/// since the item is closed.
public struct OfficialSlipForm: Hashable, Sendable {
    public var reference: PostalReference
    /// What the KT1 stamp says, such as `KT1 C HỎA TỐC`.
    public var marking: String
    public var urgency: String
    /// `nil` where the papers are not secret.
    public var secrecy: String?
    public var sender: FormPerson
    public var recipient: FormPerson
    public var sealNumber: String?
    public var weightGrams: Int
    public var acceptedAt: Instant?
    public var promisedBy: Instant?
    public var postOffice: String?
    public var deliveredAt: Instant?
    /// Who received it for the body; `nil` before the delivery.
    public var receivedBy: String?
    public var worker: String?

    public init(
        reference: PostalReference, marking: String, urgency: String, secrecy: String?, sender: FormPerson,
        recipient: FormPerson, sealNumber: String?, weightGrams: Int, acceptedAt: Instant?, promisedBy: Instant?,
        postOffice: String?, deliveredAt: Instant? = nil, receivedBy: String? = nil, worker: String?
    ) {
        self.reference = reference
        self.marking = marking
        self.urgency = urgency
        self.secrecy = secrecy
        self.sender = sender
        self.recipient = recipient
        self.sealNumber = sealNumber
        self.weightGrams = weightGrams
        self.acceptedAt = acceptedAt
        self.promisedBy = promisedBy
        self.postOffice = postOffice
        self.deliveredAt = deliveredAt
        self.receivedBy = receivedBy
        self.worker = worker
    }

    /// The slip as it is printed.
    public var document: FormDocument? {
        let isDelivered = deliveredAt != nil
        return reference.paper(
            .officialSlip, basis: "QĐ 55/2016/QĐ-TTg; TT 16/2017/TT-BTTTT",
            subtitle: isDelivered ? "(khi phát)" : "(khi nhận gửi)",
            [
                FormSection(items: [
                    FormItem("item", "Mã bưu gửi (số phiếu)", reference.item, isShort: true),
                    FormItem("dossierCode", "Kèm hồ sơ", reference.dossier, isShort: true),
                    FormItem("marking", "Dấu trên bì", marking, isShort: true),
                    FormItem("weight", "Khối lượng", "\(weightGrams) g", isShort: true),
                    FormItem("urgency", "Mức độ khẩn", urgency),
                    FormItem("secrecy", "Mức độ mật", secrecy ?? "không"),
                    FormItem(
                        "sender", "Cơ quan gửi",
                        [sender.name, sender.address].compactMap(\.self).joined(separator: ", ")),
                    FormItem(
                        "recipient", "Cơ quan nhận",
                        [recipient.name, recipient.address].compactMap(\.self).joined(separator: ", ")),
                    FormItem("seal", "Số niêm phong", sealNumber),
                ]),
                FormSection(
                    items: [
                        FormItem("acceptedAt", "Thời gian nhận gửi", acceptedAt.map(FormTime.moment)),
                        FormItem("postOffice", "Bưu cục nhận gửi", postOffice),
                        FormItem("promisedBy", "Phải phát chậm nhất", promisedBy.map(FormTime.moment)),
                    ]
                        + (isDelivered
                            ? [
                                FormItem("deliveredAt", "Thời gian phát", deliveredAt.map(FormTime.moment)),
                                FormItem("receivedBy", "Người nhận ký", receivedBy),
                            ] : [])),
            ],
            signatures: [
                isDelivered
                    ? .body("ĐẠI DIỆN CƠ QUAN NHẬN", receivedBy) : .body("ĐẠI DIỆN CƠ QUAN GỬI", nil),
                .postalWorker(worker),
            ],
            notes: ["Bì được niêm phong hoặc khóa trong suốt hành trình; nội dung không ghi trên phiếu."])
    }
}

extension FormSignature {
    fileprivate static func body(_ role: String, _ name: String?) -> FormSignature {
        FormSignature(role: role, hint: "(Ký và ghi rõ họ tên)", name: name ?? "")
    }
}
