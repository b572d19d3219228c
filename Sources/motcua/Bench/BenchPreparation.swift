import Evidence
import EvidenceOpenSSL
import JSON

/// What has to stand before the load begins: the procedure as the server knows it, and for `track` some dossiers.
struct BenchPreparation: Sendable {
    let options: ConnectionOptions
    let submission: BenchSubmission
    /// Sets the keys of this run apart from those of any other.
    let run: String

    /// Asks the server for the procedure.
    init(_ options: ConnectionOptions, procedure: String, office: String) async throws(Failure) {
        self.options = options
        let session = try await GatewaySession(options.endpoint)
        submission = BenchSubmission(procedure: try await session.call("CATALOG SHOW \(procedure)"), office: office)
        run = Hex.string(randomBytes(6))
        await session.close()
    }

    /// Files dossiers as the citizen of a connection and gives their codes.
    func file(_ count: Int, connection: Int) async throws(Failure) -> [String] {
        let session = try await GatewaySession(options.endpoint)
        let citizen = BenchCitizen.number(connection)
        try await session.call("AUTH SANDBOX", ["id": .string(citizen)])
        _ = try await session.put(BenchSubmission.upload, mediaType: BenchSubmission.mediaType)
        var codes: [String] = []
        for number in 0..<count {
            let body = submission.body(key: "prepare-\(run)-\(connection)-\(number)", citizen: citizen)
            if let code = try await session.call("SUBMIT", body)["dossier"]?.string { codes.append(code) }
        }
        await session.close()
        return codes
    }
}
