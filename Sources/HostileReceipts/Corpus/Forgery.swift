import Civil
import Evidence
import EvidenceOpenSSL

/// How one hostile receipt is made.
struct Forgery: Sendable {
    /// What is written of it.
    struct Files {
        let payload: [UInt8]
        let cms: [UInt8]
        var proof: [UInt8]?
        /// The revocation lists; those without an entry unless told otherwise.
        var lists: [[UInt8]]?
        /// When it was signed.
        var at = Workshop.at
    }

    let kind: HostileClass
    let name: String
    let title: String
    let expected: Expectation
    let make: @Sendable (Workshop) throws -> Files

    init(
        _ kind: HostileClass, _ name: String, _ title: String, _ expected: Expectation,
        _ make: @escaping @Sendable (Workshop) throws -> Files
    ) {
        self.kind = kind
        self.name = name
        self.title = title
        self.expected = expected
        self.make = make
    }

    /// The honest receipt whose signature is spoilt.
    static func signature(
        _ kind: HostileClass, _ name: String, _ title: String, _ reason: ReasonCode,
        _ spoil: @escaping @Sendable (inout HandmadeSignature, Workshop) throws -> Void
    ) -> Forgery {
        Forgery(kind, name, title, .refused(reason)) { workshop in
            let signature = try workshop.signature { try spoil(&$0, workshop) }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        }
    }

    /// The honest receipt whose finished signature file is changed.
    static func file(
        _ name: String, _ title: String, _ reason: ReasonCode, kind: HostileClass = .encoding,
        _ change: @escaping @Sendable ([UInt8]) throws -> [UInt8]
    ) -> Forgery {
        Forgery(kind, name, title, .refused(reason)) { workshop in
            Files(payload: workshop.payload, cms: try change(try workshop.signature().bytes()))
        }
    }

    /// An honest signature by another certificate.
    static func signer(
        _ kind: HostileClass, _ name: String, _ title: String, _ expected: Expectation,
        _ credential: @escaping @Sendable (Workshop) throws -> Credential
    ) -> Forgery {
        Forgery(kind, name, title, expected) { workshop in
            let signature = try workshop.signature(by: try credential(workshop))
            return Files(payload: workshop.payload, cms: try signature.bytes())
        }
    }

    /// An honest signature with a spoilt time stamp.
    static func stamp(
        _ name: String, _ title: String, _ expected: Expectation, after seconds: Int64 = 0,
        _ spoil: @escaping @Sendable (inout HandmadeStamp, Workshop) throws -> Void = { _, _ in }
    ) -> Forgery {
        stamp(by: { $0.authority }, name, title, expected, after: seconds, spoil)
    }

    /// An honest signature with a time stamp of another authority.
    static func stamp(
        by credential: @escaping @Sendable (Workshop) throws -> Credential, _ name: String, _ title: String,
        _ expected: Expectation, after seconds: Int64 = 0,
        _ spoil: @escaping @Sendable (inout HandmadeStamp, Workshop) throws -> Void = { _, _ in }
    ) -> Forgery {
        Forgery(expected.verdict == .valid ? .control : .timestamp, name, title, expected) { workshop in
            let authority = try credential(workshop)
            let signature = try workshop.signature { signature in
                signature.stamp = { value in
                    try workshop.stamp(over: value, at: Workshop.at.adding(seconds: seconds), by: authority) {
                        try spoil(&$0, workshop)
                    }
                }
            }
            return Files(payload: workshop.payload, cms: try signature.bytes())
        }
    }

    /// An honest signature over another payload.
    static func signed(
        _ kind: HostileClass, _ name: String, _ title: String, _ expected: Expectation,
        _ payload: @escaping @Sendable (Workshop) throws -> [UInt8]
    ) -> Forgery {
        Forgery(kind, name, title, expected) { workshop in
            let payload = try payload(workshop)
            return Files(payload: payload, cms: try workshop.signature(payload).bytes())
        }
    }
}
