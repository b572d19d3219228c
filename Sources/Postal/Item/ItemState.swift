public import Civil

/// Where an item stands (trạng thái bưu gửi), on any leg.
public enum ItemState: String, Codable, Sendable, CaseIterable {
    /// Asked for, at a postal point or to be fetched at an address.
    case requested
    case checking
    case lacking
    case abandoned
    case slipSigned
    case sealed
    case accepted
    case atAuthority
    case handedOver
    /// Handed over with minutes that name papers which are missing.
    case handedOverIncomplete
    case noticeDelivered
    case closed
    case withdrawn
    case resultReady
    case cancelledCollectedInPerson
    /// Another item to another address took its place before the Post had it.
    case replaced
    case collected
    case inTransit
    /// To be sent on to another address.
    case redirected
    case atDeliveryOffice
    case outForDelivery
    case awaitingPickup
    case attemptFailed
    case invited
    case returning
    case returnedToAuthority
    case delivered
    case settled
    case damaged
    case lost
    /// Neither the recipient nor the sender takes it; the Post keeps it.
    case unreturnable
    /// It has no recipient in law.
    case noRecipient
    /// The council has opened it.
    case opened
    /// The body that issued the originals took them.
    case surrendered
    case destroyed

    /// The name in both languages.
    public var name: Bilingual {
        switch self {
        case .requested: Bilingual(vi: "Đã đăng ký gửi", en: "Requested")
        case .checking: Bilingual(vi: "Đã kiểm đếm, đủ giấy tờ", en: "Counted, nothing lacking")
        case .lacking: Bilingual(vi: "Còn thiếu giấy tờ", en: "Papers are lacking")
        case .abandoned: Bilingual(vi: "Người gửi không gửi nữa", en: "Given up by the sender")
        case .slipSigned: Bilingual(vi: "Đã ký phiếu gửi", en: "Slip signed")
        case .sealed: Bilingual(vi: "Đã niêm phong", en: "Sealed")
        case .accepted: Bilingual(vi: "Bưu điện đã chấp nhận", en: "Accepted by the Post")
        case .atAuthority: Bilingual(vi: "Đã đến cơ quan nhận", en: "At the authority")
        case .handedOver: Bilingual(vi: "Đã bàn giao cho cơ quan", en: "Handed over to the authority")
        case .handedOverIncomplete:
            Bilingual(vi: "Đã bàn giao, hồ sơ chưa đủ", en: "Handed over incomplete")
        case .noticeDelivered: Bilingual(vi: "Đã báo ngày hẹn", en: "Appointment passed on")
        case .closed: Bilingual(vi: "Đã kết thúc", en: "Closed")
        case .withdrawn: Bilingual(vi: "Người gửi đã rút lại", en: "Withdrawn by the sender")
        case .resultReady: Bilingual(vi: "Chờ bưu điện nhận kết quả", en: "Ready for collection by the Post")
        case .cancelledCollectedInPerson: Bilingual(vi: "Đã hủy, nhận trực tiếp", en: "Cancelled, collected in person")
        case .replaced:
            Bilingual(vi: "Đã hủy, thay bằng bưu gửi khác", en: "Cancelled, replaced by another item")
        case .collected: Bilingual(vi: "Bưu điện đã nhận", en: "Collected by the Post")
        case .inTransit: Bilingual(vi: "Đang vận chuyển", en: "In transit")
        case .redirected:
            Bilingual(vi: "Chuyển tiếp đến địa chỉ mới", en: "To be sent on to another address")
        case .atDeliveryOffice: Bilingual(vi: "Đã đến bưu cục phát", en: "At the delivery office")
        case .outForDelivery: Bilingual(vi: "Đang đi phát", en: "Out for delivery")
        case .awaitingPickup: Bilingual(vi: "Chờ nhận tại bưu cục", en: "Awaiting pickup at the post office")
        case .attemptFailed: Bilingual(vi: "Phát không thành công", en: "Delivery attempt failed")
        case .invited: Bilingual(vi: "Đã mời nhận", en: "Recipient invited to collect")
        case .returning: Bilingual(vi: "Đang chuyển hoàn", en: "Returning to the authority")
        case .returnedToAuthority: Bilingual(vi: "Đã hoàn trả cơ quan", en: "Returned to the authority")
        case .delivered: Bilingual(vi: "Đã phát", en: "Delivered")
        case .settled: Bilingual(vi: "Đã phát, đã nộp lại cho cơ quan", en: "Delivered and settled with the authority")
        case .damaged: Bilingual(vi: "Bị hư hỏng", en: "Damaged")
        case .lost: Bilingual(vi: "Bị mất", en: "Lost")
        case .unreturnable: Bilingual(vi: "Không phát, không hoàn trả được", en: "Neither deliverable nor returnable")
        case .noRecipient: Bilingual(vi: "Bưu gửi không có người nhận", en: "No recipient")
        case .opened: Bilingual(vi: "Hội đồng xử lý đã mở", en: "Opened by the council")
        case .surrendered: Bilingual(vi: "Đã giao cơ quan cấp", en: "Taken by the body that issued it")
        case .destroyed: Bilingual(vi: "Đã tiêu hủy", en: "Destroyed")
        }
    }

    /// The status that trackers of many carriers share.
    public var tracking: TrackingStatus {
        switch self {
        case .requested, .checking, .lacking, .slipSigned, .sealed, .resultReady: .pending
        case .accepted, .collected: .pickedUp
        case .inTransit, .redirected, .atDeliveryOffice, .atAuthority: .inTransit
        case .outForDelivery: .outForDelivery
        case .attemptFailed: .deliveryFailed
        case .invited, .awaitingPickup: .readyForPickup
        case .returning, .returnedToAuthority, .surrendered: .returnToSender
        case .delivered, .settled, .handedOver, .handedOverIncomplete, .noticeDelivered, .closed: .delivered
        case .damaged, .unreturnable, .noRecipient, .opened: .onHold
        case .lost: .unknown
        case .cancelledCollectedInPerson, .replaced, .withdrawn, .abandoned, .destroyed: .cancelled
        }
    }

    /// Whether nothing more is waited for. A dossier that was withdrawn has ended, unless the Post reports that its
    /// sender does not take it.
    public var isFinal: Bool {
        switch self {
        case .abandoned, .noticeDelivered, .closed, .withdrawn, .cancelledCollectedInPerson, .replaced,
            .returnedToAuthority, .settled, .lost, .surrendered, .destroyed:
            true
        default: false
        }
    }
}
