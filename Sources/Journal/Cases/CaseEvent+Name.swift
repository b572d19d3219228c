public import Dossiers
import JSON
import Postal

extension CaseEvent {
    /// The name of the event on the wire.
    public var name: String {
        switch self {
        case .post(_, let event): "post.\(event.kind)"
        case .dossier(let event): event.name
        }
    }
}

extension CaseEvent {
    /// The name of the event that a stored text holds; the text of a dossier's own event says it where it begins, so that
    /// it need not be read whole.
    ///
    /// - Throws: what says that the text is no event.
    public static func name(ofStored text: String) throws -> String {
        guard text.utf8.starts(with: dossierPrefix.utf8) else {
            return try JSONCoding.decode(CaseEvent.self, from: JSON.parse(text)).name
        }
        let name = text.utf8.dropFirst(dossierPrefix.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
        return String(Substring(name))
    }

    private static let dossierPrefix = #"{"dossier":{"_0":{""#
}

extension DossierEvent {
    /// The name of the event on the wire.
    public var name: String {
        switch self {
        case .drafted: "drafted"
        case .submitted: "submitted"
        case .officerAlerted: "officerAlerted"
        case .opened: "opened"
        case .leased: "leased"
        case .leaseReleased: "leaseReleased"
        case .prepaymentDemanded: "prepaymentDemanded"
        case .accepted: "accepted"
        case .refused: "refused"
        case .supplementRequested: "supplementRequested"
        case .supplemented: "supplemented"
        case .dispatched: "dispatched"
        case .transferReceived: "transferReceived"
        case .transferSentBack: "transferSentBack"
        case .stepFinished: "stepFinished"
        case .verificationStarted: "verificationStarted"
        case .verificationFinished: "verificationFinished"
        case .consulted: "consulted"
        case .consultationAnswered: "consultationAnswered"
        case .consultationLapsed: "consultationLapsed"
        case .paymentDemanded: "paymentDemanded"
        case .paid: "paid"
        case .draftReturned: "draftReturned"
        case .taskFinished: "taskFinished"
        case .extended: "extended"
        case .withdrawalRequested: "withdrawalRequested"
        case .withdrawalRefused: "withdrawalRefused"
        case .adjusted: "adjusted"
        case .decided: "decided"
        case .earlyResult: "earlyResult"
        case .stopped: "stopped"
        case .refunded: "refunded"
        case .deliveryChanged: "deliveryChanged"
        case .draftDropped: "draftDropped"
        case .handedToPost: "handedToPost"
        case .cameBackFromPost: "cameBackFromPost"
        case .returned: "returned"
        case .correctionStarted: "correctionStarted"
        case .archived: "archived"
        case .rated: "rated"
        }
    }
}
