public import Catalog
public import Civil

/// What somebody asks to be done to a dossier that exists.
public enum DossierCommand: Hashable, Sendable {
    case lease(until: Instant)
    case receive(note: String?)
    case refuse(reason: String)
    case requestSupplement(reason: String, components: [String])
    case supplement(components: [SubmittedComponent], note: String?)
    case finishStep(note: String?)
    case demandPayment(amountVnd: Int64, reason: String)
    case pay(method: String, amountVnd: Int64, reference: String)
    case decide(DossierEvent.Decision)
    case stop(reason: String)
    case withdraw(reason: String)
    case changeDelivery(Delivery)
    case returnAtCounter(recipient: String)
    case handToPost(item: String)
    case confirmPostDelivery(recipient: String)
    case takeBackFromPost
    case rate(score: Int, note: String?)
    case expire

    /// The row of the state table under which it falls.
    public var action: DossierAction {
        switch self {
        case .lease: .lease
        case .receive: .receive
        case .refuse: .refuse
        case .requestSupplement: .requestSupplement
        case .supplement: .supplement
        case .finishStep: .finishStep
        case .demandPayment: .demandPayment
        case .pay: .pay
        case .decide: .decide
        case .stop: .stop
        case .withdraw: .withdraw
        case .changeDelivery: .changeDelivery
        case .returnAtCounter: .returnAtCounter
        case .handToPost: .handToPost
        case .confirmPostDelivery: .confirmPostDelivery
        case .takeBackFromPost: .takeBackFromPost
        case .rate: .rate
        case .expire: .expire
        }
    }
}
