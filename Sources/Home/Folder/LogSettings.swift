import EvidenceOpenSSL
public import TransparencyLog

/// What `motcua.yaml` says of the transparency log.
public struct LogSettings: Hashable, Sendable {
    /// The public keys of the witnesses whose signatures are taken in.
    public var witnesses: [VerifierKey] = []
    /// How many of them must have signed a head before `VERIFY` believes it.
    public var quorum = 0

    /// Reads keys that stand in one text, apart by spaces; `nil` where one is no key of a witness, or stands twice.
    static func witnesses(_ text: String) -> [VerifierKey]? {
        var keys: [VerifierKey] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            guard let key = try? VerifierKey(word, hasher: LibraryTreeHasher()), key.kind == .cosignature,
                !keys.contains(where: { $0.publicKey == key.publicKey || $0.name == key.name })
            else { return nil }
            keys.append(key)
        }
        return keys
    }
}

extension HomeFolder {
    /// Whom those trust about the log who trust this home: its key, and the witnesses of its settings.
    public func logPolicy() throws(HomeFault) -> LogPolicy {
        let key = try logKey()
        let settings = try Settings(contentsOf: settingsPath).log
        guard
            let policy = LogPolicy(
                origin: key.name, log: key, witnesses: settings.witnesses, quorum: settings.quorum)
        else { throw HomeFault("pki/log.vkey is no key of a log", mend: "restore it from a backup of the home") }
        return policy
    }
}
