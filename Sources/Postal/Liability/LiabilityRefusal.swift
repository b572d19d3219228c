public import Civil

/// Why a wish about liability is not carried out.
public enum LiabilityRefusal: Error, Hashable, Sendable {
    /// The Post never accepted the item: nothing proves the use of the service.
    case neverAccepted
    /// The promised time is not over yet.
    case timeNotOver(Instant)
    /// The term for complaints has run out.
    case complaintTooLate(Instant)
    case alreadyComplained
    case nothingToAnswer
    /// The claim for a late delivery begins with a complaint: Decree 47/2011/NĐ-CP art. 25(2).
    case noComplaint
    /// The item came in time.
    case notLate
    /// Nothing in the item's history speaks of loss, damage or swapped contents.
    case notHarmed
    /// Not between 1 gram and less than the accepted weight.
    case lostWeight(accepted: Int)
    /// Nothing is left of what is lost or was only late.
    case nothingRemains
    /// There are no originals to be issued again, or the Post is not at fault for their loss.
    case nothingToReissue
    case alreadyEstablished
    /// Nothing is owed, by the record or for want of one.
    case nothingOwed
    case alreadyPaid
    /// Only what was lost can be found.
    case notLost
    case alreadyFound
    case notFound
    case alreadySettled
    /// Force majeure excuses only where it was recorded on the item.
    case forceMajeureNotRecorded
    /// A field is empty.
    case fieldMissing(String)

    /// The word for programs.
    public var word: String {
        switch self {
        case .neverAccepted: "neverAccepted"
        case .timeNotOver: "timeNotOver"
        case .complaintTooLate: "complaintTooLate"
        case .alreadyComplained: "alreadyComplained"
        case .nothingToAnswer: "nothingToAnswer"
        case .noComplaint: "noComplaint"
        case .notLate: "notLate"
        case .notHarmed: "notHarmed"
        case .lostWeight: "lostWeight"
        case .nothingRemains: "nothingRemains"
        case .nothingToReissue: "nothingToReissue"
        case .alreadyEstablished: "alreadyEstablished"
        case .nothingOwed: "nothingOwed"
        case .alreadyPaid: "alreadyPaid"
        case .notLost: "notLost"
        case .alreadyFound: "alreadyFound"
        case .notFound: "notFound"
        case .alreadySettled: "alreadySettled"
        case .forceMajeureNotRecorded: "forceMajeureNotRecorded"
        case .fieldMissing: "fieldMissing"
        }
    }

    /// The reason in both languages.
    public var text: Bilingual {
        switch self {
        case .neverAccepted: Bilingual(vi: "Bưu điện chưa chấp nhận bưu gửi", en: "the Post never accepted the item")
        case .timeNotOver(let end):
            Bilingual(vi: "Thời gian toàn trình đến \(end)", en: "the promised time lasts until \(end)")
        case .complaintTooLate(let end):
            Bilingual(
                vi: "Thời hiệu khiếu nại 6 tháng đã hết lúc \(end)",
                en: "the six months for complaints ran out at \(end)")
        case .alreadyComplained:
            Bilingual(
                vi: "Đã khiếu nại; tiếp theo là thương lượng, hòa giải, trọng tài hoặc tòa án",
                en: "there is a complaint; next come negotiation, mediation, arbitration or a court")
        case .nothingToAnswer: Bilingual(vi: "Không có khiếu nại đang chờ", en: "no complaint waits for an answer")
        case .noComplaint: Bilingual(vi: "Phải có khiếu nại trước", en: "a complaint has to come first")
        case .notLate: Bilingual(vi: "Bưu gửi đến đúng hạn", en: "the item came in time")
        case .notHarmed:
            Bilingual(
                vi: "Bưu gửi không bị mất, hư hỏng hay tráo đổi", en: "the item was not lost, damaged or swapped")
        case .lostWeight(let accepted):
            Bilingual(
                vi: "Khối lượng mất phải từ 1 g đến dưới \(accepted) g",
                en: "the lost weight is 1 g to less than \(accepted) g")
        case .nothingRemains:
            Bilingual(
                vi: "Không còn gì để nhận: bưu gửi bị mất hoặc chỉ chậm",
                en: "nothing is left to take: it was lost, or only late")
        case .nothingToReissue:
            Bilingual(
                vi: "Không có bản chính phải cấp lại do lỗi của bưu điện",
                en: "no original has to be issued again by the Post's fault")
        case .alreadyEstablished: Bilingual(vi: "Đã lập biên bản trách nhiệm", en: "there is a liability record")
        case .nothingOwed: Bilingual(vi: "Không có khoản phải bồi thường", en: "nothing is owed")
        case .alreadyPaid: Bilingual(vi: "Đã bồi thường", en: "it has been paid")
        case .notLost: Bilingual(vi: "Bưu gửi không bị mất", en: "the item was not lost")
        case .alreadyFound: Bilingual(vi: "Đã báo tìm thấy", en: "it was found already")
        case .notFound: Bilingual(vi: "Chưa tìm thấy bưu gửi", en: "the item was not found yet")
        case .alreadySettled: Bilingual(vi: "Người nhận tiền đã trả lời", en: "the payee has answered already")
        case .forceMajeureNotRecorded:
            Bilingual(
                vi: "Chưa ghi nhận bất khả kháng đối với bưu gửi (POST EXCUSE)",
                en: "no force majeure was recorded on the item (POST EXCUSE)")
        case .fieldMissing(let field): Bilingual(vi: "Thiếu \(field)", en: "\(field) is missing")
        }
    }
}
