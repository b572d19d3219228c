import ArgumentParser

/// `HOST:PORT`, where HOST may be a bracketed IPv6 address; the port is 4517 when it is left out.
struct ServerAddress: Hashable, ExpressibleByArgument {
    static let defaultPort = 4517

    let host: String
    let port: Int

    init?(argument: String) {
        if argument.hasPrefix("["), let end = argument.firstIndex(of: "]") {
            host = String(argument[argument.index(after: argument.startIndex)..<end])
            let rest = argument[argument.index(after: end)...]
            guard let port = Self.port(rest) else { return nil }
            self.port = port
        } else {
            let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, let first = parts.first else { return nil }
            host = String(first)
            guard let port = Self.port(parts.count == 2 ? ":" + parts[1] : "") else { return nil }
            self.port = port
        }
        guard !host.isEmpty else { return nil }
    }

    private static func port(_ text: some StringProtocol) -> Int? {
        if text.isEmpty { return defaultPort }
        guard text.first == ":", let port = Int(text.dropFirst()), (1...65_535).contains(port) else { return nil }
        return port
    }
}
