public import ArgumentParser
public import EvidenceOpenSSL

extension RevocationReason: ExpressibleByArgument {
    public init?(argument: String) { self.init(word: argument) }
}
