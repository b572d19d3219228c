import Dossiers
import Journal
import Postal

extension CaseEvent {
    /// The name of the event on the wire.
    var name: String {
        switch self {
        case .post(_, let event): "post.\(event.kind)"
        case .dossier(let event): event.name
        }
    }
}

extension DossierEvent {
    /// The name of the event on the wire.
    var name: String {
        switch self {
        case .submitted: "submitted"
        case .leased: "leased"
        case .accepted: "accepted"
        case .refused: "refused"
        case .supplementRequested: "supplementRequested"
        case .supplemented: "supplemented"
        case .stepFinished: "stepFinished"
        case .paymentDemanded: "paymentDemanded"
        case .paid: "paid"
        case .withdrawalRequested: "withdrawalRequested"
        case .decided: "decided"
        case .stopped: "stopped"
        case .deliveryChanged: "deliveryChanged"
        case .handedToPost: "handedToPost"
        case .cameBackFromPost: "cameBackFromPost"
        case .returned: "returned"
        case .rated: "rated"
        }
    }
}
