public import ArgumentParser
public import EvidenceOpenSSL

extension RevocationReason: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }

    /// Those that are for good.
    public static var allValueStrings: [String] {
        allCases.filter { $0 != .certificateHold && $0 != .removeFromCRL }.map(\.word)
    }
}
