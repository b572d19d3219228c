public import ExchangeXML

/// What a gateway needs to exchange messages with other agencies.
public struct ExchangeCourier: Sendable {
    let seal: EnvelopeSeal
    let verifier: EnvelopeVerifier

    public init(seal: EnvelopeSeal, verifier: EnvelopeVerifier) {
        self.seal = seal
        self.verifier = verifier
    }
}
