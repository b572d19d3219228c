internal import COpenSSL
internal import Civil

/// What a responder knows of a folder, read once.
struct StatusIndex: Sendable {
    enum Status: Sendable {
        case good, unknown
        case revoked(RevocationEntry)
    }

    /// An issuing CA with the responder that speaks for it.
    struct Authority: Sendable {
        let certificate: Certificate
        let responder: Credential
        /// The certificates that it issued and that are here.
        let issued: Set<SerialNumber>
        let revoked: [SerialNumber: RevocationEntry]
    }

    let authorities: [Authority]

    init(of folder: PKIFolder) throws(PKIFault) {
        let registry = try RevocationRegistry(of: folder)
        var issued: [String: Set<SerialNumber>] = [:]
        for name in try folder.certificateNames() {
            let certificate = try folder.certificate(name)
            guard let serial = certificate.serial, let issuer = try folder.issuerName(of: certificate) else { continue }
            issued[issuer, default: []].insert(serial)
        }
        var authorities: [Authority] = []
        let responders = try folder.generations(of: PKINames.responder).reversed()
        for name in try folder.generations(of: PKINames.issuing) {
            let own = try Self.first(responders) { responder throws(PKIFault) in
                guard folder.hasKey(responder), try !folder.isRevoked(responder) else { return false }
                return try folder.issuerName(of: try folder.certificate(responder)) == name
            }
            guard let own else { continue }
            let entries = registry.entries(of: name)
            authorities.append(
                Authority(
                    certificate: try folder.certificate(name), responder: try folder.credential(own),
                    issued: issued[name] ?? [],
                    revoked: Dictionary(entries.map { ($0.serial, $0) }, uniquingKeysWith: { first, _ in first })))
        }
        self.authorities = authorities
    }

    private static func first(
        _ names: some Sequence<String>, where isWanted: (String) throws(PKIFault) -> Bool
    ) throws(PKIFault) -> String? {
        for name in names where try isWanted(name) { return name }
        return nil
    }
}

extension StatusIndex.Authority {
    /// Whether a request asks for a certificate of this CA.
    func isAsked(by request: OpaquePointer) -> Bool {
        (0..<OCSP_request_onereq_count(request)).contains { serial(at: $0, in: request) != nil }
    }

    func status(of place: Int32, in request: OpaquePointer, at now: Instant) -> StatusIndex.Status {
        guard let serial = serial(at: place, in: request) else { return .unknown }
        if let entry = revoked[serial], entry.revokedAt <= now { return .revoked(entry) }
        return issued.contains(serial) ? .good : .unknown
    }

    private func serial(at place: Int32, in request: OpaquePointer) -> SerialNumber? {
        certificate.with { SerialNumber(mc_ocsp_serial(request, place, $0)) }
    }
}
