/// What an actor may try to do to a dossier; the raw value is the word by which it is asked for over the wire.
public enum DossierAction: String, CaseIterable, Sendable {
    case lease = "DESK NEXT"
    case receive = "DESK RECEIVE"
    case refuse = "DESK REFUSE"
    case requestSupplement = "DESK REQUEST"
    case supplement = "SUPPLEMENT"
    case finishStep = "DESK STEP"
    case demandPayment = "DESK DEMAND"
    case pay = "PAY"
    case decide = "DESK DECIDE"
    case stop = "DESK DECIDE stopped"
    case withdraw = "WITHDRAW"
    case changeDelivery = "DELIVERY"
    case returnAtCounter = "DESK RETURN"
    case returnOnline = "online return"
    case handToPost = "POST COLLECT"
    case confirmPostDelivery = "POST DELIVER"
    case takeBackFromPost = "POST RETURN"
    case rate = "RATE"
    case expire = "term expired"

    /// Whether somebody can ask for it over the wire (the others happen by themselves).
    public var isRequestable: Bool {
        self != .returnOnline && self != .expire
    }
}
