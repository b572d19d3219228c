import JSON

extension ConnectionOptions {
    /// Sends one request and shows the body of its reply as a sheet of facts.
    func act(_ words: String, _ body: JSON? = nil) async throws {
        try await act(words) { _ throws(Failure) in body }
    }

    /// The same with a body for which something has to be sent before.
    func act(
        _ words: String, _ prepared: (GatewaySession) async throws(Failure) -> JSON?
    ) async throws {
        let session = try await open()
        let body = try await prepared(session)
        let isEmpty = body?.members?.isEmpty ?? true
        output.show(try await session.call(words, isEmpty ? nil : body))
        await session.close()
    }
}
