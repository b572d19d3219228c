public import Dossiers
public import Postal

/// Which event is told to the applicant: the one table of notices (bảng thông báo).
///
/// TT 32/2017/TT-BTTTT Điều 7–12 wants an automatic notice at acceptance and at the result of an online service; that
/// it still applies after NĐ 42/2022 is assumed. What an officer's letter of the law says is told by a notice as well.
public enum NoticeTable {
    /// The row of an event; `nil` where nobody has to be told.
    // swift-format-ignore
    public static func rule(for event: DossierEvent) -> NoticeRule? {
        switch event {
        case .submitted: NoticeRule(.submissionReceived, until2025: "NĐ 61/2018/NĐ-CP Điều 15–17", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")
        case .accepted: NoticeRule(.accepted, until2025: "TT 32/2017/TT-BTTTT Điều 7–12", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")
        case .refused: NoticeRule(.refused, until2025: "NĐ 61/2018/NĐ-CP Điều 17", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")
        case .supplementRequested(let request) where request.stage == .intake: NoticeRule(.supplementRequested, until2025: "NĐ 61/2018/NĐ-CP Điều 17", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)a")
        case .supplementRequested: NoticeRule(.supplementRequested, until2025: "NĐ 61/2018/NĐ-CP Điều 19(4)", from2025: "NĐ 118/2025/NĐ-CP Điều 19(5)")
        case .supplemented: NoticeRule(.supplementReceived)
        case .stepFinished: NoticeRule(.processing, .statusChange)
        case .paymentDemanded: NoticeRule(.paymentDemanded)
        case .paid: NoticeRule(.paymentReceived)
        case .withdrawalRequested: NoticeRule(.withdrawalReceived)
        case .decided: NoticeRule(.resultReady, until2025: "TT 32/2017/TT-BTTTT Điều 7–12; NĐ 61/2018/NĐ-CP Điều 20(4)", from2025: "TT 32/2017/TT-BTTTT Điều 7–12; NĐ 118/2025/NĐ-CP Điều 22(5)")
        case .stopped(_, expired: true): NoticeRule(.stopped)
        case .stopped: NoticeRule(.stopped, from2025: "NĐ 118/2025/NĐ-CP Điều 21; TT 03/2025/TT-VPCP mẫu 05")
        case .handedToPost: NoticeRule(.handedToPost)
        case .cameBackFromPost: NoticeRule(.cameBackFromPost)
        case .returned: NoticeRule(.returned)
        case .leased, .deliveryChanged, .rated: nil
        }
    }

    /// The row of what the post did to an item; what it does to the dossier has a row of its own.
    public static func rule(for event: PostalEvent) -> NoticeRule? {
        switch event {
        case .invited: NoticeRule(.postalInvitation, until2025: invitation, from2025: invitation)
        case .registered, .collected, .scanned, .attemptFailed, .delivered, .returning, .returnedToAuthority, .remitted,
            .cancelled, .damaged, .lost:
            nil
        }
    }

    private static let invitation = "TT 17/2017/TT-BTTTT Điều 5(2)h"
}
