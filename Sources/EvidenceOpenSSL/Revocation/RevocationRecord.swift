internal import Civil
internal import JSON

/// A revocation as the folder remembers it: one line of `revocations.jsonl`.
public struct RevocationRecord: Hashable, Sendable {
    /// The CA whose list the certificate stands on, as its file is named: `issuing-ca`.
    public let issuer: String
    /// The certificate, as its file was named when it was revoked.
    public let name: String
    public let entry: RevocationEntry

    var line: String {
        JSON.object([
            "issuer": .string(issuer), "name": .string(name), "serial": .string(entry.serial.description),
            "revokedAt": .string(entry.revokedAt.description), "reason": .string(entry.reason.word),
            "invalidSince": entry.invalidSince.map { .string($0.description) },
        ]).description + "\n"
    }
}

extension RevocationRecord {
    /// Reads a line; `nil` for anything that `line` does not write.
    init?(line: Substring) {
        guard let parsed = try? JSON.parse(String(line)), let issuer = parsed["issuer"]?.string,
            let name = parsed["name"]?.string,
            let serial = parsed["serial"]?.string.flatMap({ SerialNumber(hex: $0) }),
            let at = parsed["revokedAt"]?.string.flatMap({ Instant($0) }),
            let reason = parsed["reason"]?.string.flatMap({ RevocationReason(word: $0) })
        else { return nil }
        let since = parsed["invalidSince"]?.string.flatMap { Instant($0) }
        self.issuer = issuer
        self.name = name
        entry = RevocationEntry(serial: serial, revokedAt: at, reason: reason, invalidSince: since)
        guard self.line == line + "\n" else { return nil }
    }
}
