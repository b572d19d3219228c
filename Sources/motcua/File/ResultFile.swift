import ArgumentParser

/// A file of a result: on disk, to be uploaded, or already uploaded and named by its digest.
struct ResultFile: Hashable, ExpressibleByArgument {
    private let text: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        text = argument
    }

    private var isDigest: Bool { text.utf8.count == 64 && text.allSatisfy(\.isHexDigit) }

    /// The digest, the file uploaded where it has to be.
    func digest(over session: GatewaySession) async throws(Failure) -> String {
        guard !isDigest else { return text.lowercased() }
        let file = InputFile(text)
        return try await session.put(try file.bytes(), mediaType: file.mediaType)
    }
}

extension [ResultFile] {
    /// Refuses, before anything is sent, a file that cannot be read.
    func check() throws(Failure) {
        for file in self { try file.requireReadable() }
    }

    /// The digests of all, in their order.
    func digests(over session: GatewaySession) async throws(Failure) -> [String] {
        var digests: [String] = []
        for file in self { digests.append(try await file.digest(over: session)) }
        return digests
    }
}

extension ResultFile {
    fileprivate func requireReadable() throws(Failure) {
        if !isDigest { try InputFile(text).requireReadable() }
    }
}
