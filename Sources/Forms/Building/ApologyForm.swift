public import Civil
import Dossiers

/// Form 04: apology with a new appointment (phiếu xin lỗi và hẹn lại ngày trả kết quả; since 2025 văn bản xin lỗi và
/// đề nghị gia hạn thời gian giải quyết).
public struct ApologyForm: Hashable, Sendable {
    public var reference: FormReference
    public var addressee: FormPerson
    public var receivedAt: Instant
    public var oldDue: Instant
    public var newDue: Instant
    /// Where the result will be handed over.
    public var newPlace: String
    /// The agency by whose fault it is late.
    public var agencyAtFault: String?
    public var reason: String
    /// Who gets a copy (nơi nhận); the applicant and the file always do.
    public var distribution: [String]
    /// The head of the unit, who signs.
    public var head: FormOfficer?

    public init(
        reference: FormReference, addressee: FormPerson, receivedAt: Instant, oldDue: Instant, newDue: Instant,
        newPlace: String, agencyAtFault: String?, reason: String, distribution: [String] = [],
        head: FormOfficer? = nil
    ) {
        self.reference = reference
        self.addressee = addressee
        self.receivedAt = receivedAt
        self.oldDue = oldDue
        self.newDue = newDue
        self.newPlace = newPlace
        self.agencyAtFault = agencyAtFault
        self.reason = reason
        self.distribution = distribution
        self.head = head
    }

    /// The form as it is printed.
    public var document: FormDocument? {
        reference.form(
            .apology, subtitle: "V/v xin lỗi và hẹn lại thời gian trả kết quả hồ sơ \(reference.dossier)",
            [
                FormSection(items: [
                    FormItem("addresseeName", "Kính gửi", addressee.name, isPersonal: true),
                    FormItem("addresseeAddress", "Địa chỉ", addressee.address, isPersonal: true),
                ]),
                FormSection(items: [
                    FormItem("receivedAt", "Thời gian nhận hồ sơ", FormTime.moment(receivedAt)),
                    reference.dossierItem,
                    FormItem("procedure", "Thủ tục", reference.content),
                    FormItem("oldDue", "Thời gian hẹn trả kết quả", FormTime.moment(oldDue)),
                ]),
                FormSection(
                    text: (reference.at < oldDue
                        ? "Hồ sơ chưa thể giải quyết xong theo đúng thời gian đã hẹn. "
                        : "Đến nay hồ sơ chưa được giải quyết xong theo đúng thời gian đã hẹn. ")
                        + "\(reference.unit.name) xin lỗi ông/bà/tổ chức về sự chậm trễ này.",
                    items: [
                        FormItem("agencyAtFault", "Cơ quan để xảy ra chậm trễ", agencyAtFault),
                        FormItem("reason", "Lý do", reason),
                        FormItem("newDue", "Thời gian trả kết quả mới", FormTime.moment(newDue)),
                        FormItem("newPlace", "Nơi trả kết quả", newPlace),
                    ]),
                FormSection(text: "Sự chậm trễ này đã gây phiền hà cho ông/bà/tổ chức, rất mong được thông cảm."),
            ],
            signatures: [.officer("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", head, onPaper: false)],
            notes: ["Nơi nhận: như trên" + distribution.map { "; \($0)" }.joined() + "; lưu hồ sơ."])
    }
}
