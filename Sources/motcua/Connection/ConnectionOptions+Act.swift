import JSON

extension ConnectionOptions {
    /// Sends one request and shows the body of its reply as a sheet of facts.
    func act(_ words: String, _ body: JSON? = nil) async throws {
        let session = try await open()
        let isEmpty = body?.members?.isEmpty ?? true
        output.show(try await session.call(words, isEmpty ? nil : body))
        await session.close()
    }
}
