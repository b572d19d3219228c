/// Why a step of an exchange is not allowed.
public enum ExchangeRefusal: Error, Hashable, Sendable {
    /// The other side takes this step.
    case wrongSide(ExchangeStep, ExchangeSide)
    /// The state does not allow it; `allowed` are the steps that it does allow to the same side.
    case notAllowed(ExchangeStep, in: ExchangeState, allowed: [ExchangeStep])
    /// The agency neither sent the document nor was it addressed.
    case notAParty(String)
}
