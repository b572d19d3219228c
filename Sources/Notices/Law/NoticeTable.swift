import Catalog
public import Dossiers
public import Postal

/// Which event is told, to whom and on what ground: the one table of notices (bảng thông báo).
///
/// TT 32/2017/TT-BTTTT Điều 7–12 wants an automatic notice at acceptance and at the result of an online service; that
/// it still applies after NĐ 42/2022 is assumed. What the law lets an officer tell by a form is told by a notice as well.
public enum NoticeTable {
    /// The rows of an event; empty where nobody has to be told.
    // swift-format-ignore
    public static func rules(for event: DossierEvent) -> [NoticeRule] {
        switch event {
        case .submitted(let filed) where filed.intake != nil: [statusChange]
        case .submitted: [NoticeRule(.submissionReceived, until2025: "NĐ 61/2018/NĐ-CP Điều 15–17", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")]
        case .officerAlerted: [NoticeRule(.filingUnopened, from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")]
        case .prepaymentDemanded: [NoticeRule(.paymentDemanded)]
        case .accepted: [NoticeRule(.accepted, until2025: "TT 32/2017/TT-BTTTT Điều 7–12", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")]
        case .refused: [NoticeRule(.refused, until2025: "NĐ 61/2018/NĐ-CP Điều 17", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)")]
        case .supplementRequested(let request) where request.stage == .intake: [NoticeRule(.supplementRequested, until2025: "NĐ 61/2018/NĐ-CP Điều 17", from2025: "NĐ 118/2025/NĐ-CP Điều 17(2)a")]
        case .supplementRequested: [NoticeRule(.supplementRequested, until2025: "NĐ 61/2018/NĐ-CP Điều 19(4)", from2025: "NĐ 118/2025/NĐ-CP Điều 19(5)")]
        case .supplemented: [NoticeRule(.supplementReceived)]
        case .transferReceived(let received) where received.startsClock: [NoticeRule(.appointmentSet)]
        case .stepFinished(let finished) where finished.received?.startsClock == true: [NoticeRule(.appointmentSet)]
        case .verificationStarted(let started) where started.attendance != nil: [NoticeRule(.verificationInvitation, from2025: "NĐ 118/2025/NĐ-CP Điều 19(4)a")]
        case .consultationLapsed: [NoticeRule(.consultationLapsed, until2025: "NĐ 61/2018/NĐ-CP Điều 19", from2025: "NĐ 118/2025/NĐ-CP Điều 19(4)")]
        case .paymentDemanded: [NoticeRule(.paymentDemanded)]
        case .paid: [NoticeRule(.paymentReceived)]
        case .extended: [NoticeRule(.extended, until2025: extension61, from2025: extension118), NoticeRule(.extensionAtUnit, until2025: extension61, from2025: extension118)]
        case .withdrawalRequested: [NoticeRule(.withdrawalReceived)]
        case .withdrawalRefused: [NoticeRule(.withdrawalRefused)]
        // An early result is told with the decision that it follows in the same moment.
        case .decided: [NoticeRule(.resultReady, until2025: "TT 32/2017/TT-BTTTT Điều 7–12; NĐ 61/2018/NĐ-CP Điều 20(4)", from2025: "TT 32/2017/TT-BTTTT Điều 7–12; NĐ 118/2025/NĐ-CP Điều 22(5)")]
        case .drafted, .draftDropped, .earlyResult: []
        case .stopped(_, expired: true): [NoticeRule(.stopped)]
        case .stopped: [NoticeRule(.stopped, from2025: "NĐ 118/2025/NĐ-CP Điều 21; TT 03/2025/TT-VPCP mẫu 05")]
        case .refunded: [NoticeRule(.refunded)]
        case .handedToPost: [NoticeRule(.handedToPost)]
        case .cameBackFromPost: [NoticeRule(.cameBackFromPost)]
        // That the result lies in the account is told with the decision.
        case .returned(let returned) where returned.channel == .online: [statusChange]
        case .returned: [NoticeRule(.returned)]
        case .correctionStarted: [NoticeRule(.correctionStarted)]
        case .opened, .dispatched, .transferReceived, .transferSentBack, .stepFinished, .verificationStarted, .verificationFinished, .consulted, .consultationAnswered, .draftReturned, .taskFinished: [statusChange]
        case .leased, .leaseReleased, .adjusted, .deliveryChanged, .archived, .rated: []
        }
    }

    /// The rows of what the post did to an item of a leg; what it does to the dossier has a row of its own. Of the official
    /// post nobody but the offices is told.
    public static func rules(for event: PostalEvent, on leg: Leg) -> [NoticeRule] {
        guard leg != .official else { return [] }
        switch event {
        case .lost where leg == .dossier: return [NoticeRule(.lostByPost)]
        case .invited: return [NoticeRule(.postalInvitation, until2025: invitation, from2025: invitation)]
        case .handedOver: return [NoticeRule(.postalHandover, until2025: information, from2025: information)]
        case .liability(.answered): return [NoticeRule(.complaintAnswered, until2025: answer, from2025: answer)]
        case .liability(.compensated): return [NoticeRule(.compensated)]
        case .checked, .abandoned, .slipSigned, .sealed, .accepted, .completed, .appointed, .informed, .closed,
            .withdrawn, .redirected, .rewrapped, .misrouted, .registered, .collected, .scanned, .attemptFailed,
            .delivered, .returning, .returnedToAuthority, .remitted,
            .cancelled, .replaced, .damaged, .lost, .planned, .liability, .noRecipient, .excused:
            return []
        }
    }

    private static let statusChange = NoticeRule(.statusChanged, .statusChange)
    private static let extension61 = "NĐ 61/2018/NĐ-CP Điều 19(9)"
    private static let extension118 = "NĐ 118/2025/NĐ-CP Điều 19(6)"
    private static let information = "TT 17/2017/TT-BTTTT Điều 12"
    private static let answer = "TT 17/2017/TT-BTTTT Điều 8"
    private static let invitation = "TT 17/2017/TT-BTTTT Điều 5(2)h"
}
