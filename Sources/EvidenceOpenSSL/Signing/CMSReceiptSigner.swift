public import Civil
public import Evidence
internal import Synchronization

/// Signs receipts as detached CAdES-B-T (EN 319 122-1), ECDSA P-256 with SHA-256, for one agency; without a time stamper
/// as CAdES-B.
///
/// Of the keys of a year the newest signs that is not revoked. A key is loaded when it is first needed, and its template is then checked against the library's own
/// CMS functions. May be used from any number of threads.
public final class CMSReceiptSigner: ReceiptSigner {
    private let folder: PKIFolder
    private let agency: String
    private let timeStamper: (any TimeStamper)?
    public let stampsLater: Bool
    private let state = Mutex(State())

    /// The keys that were needed so far.
    private struct State {
        /// The identifier of the key that signs in a year.
        var chosen: [Int: String] = [:]
        var keys: [String: SigningKey] = [:]
        /// Keys that sign nothing more, even for who was about to.
        var revoked: Set<String> = []
    }

    /// A signer for `agency`, as `H61`, with the keys of a folder.
    ///
    /// - Parameters:
    ///   - timeStamper: who stamps every signature, at the moment of signing.
    ///   - stampsLater: whether an outside authority stamps what this signs.
    public init(
        folder: PKIFolder, agency: String, timeStamper: (any TimeStamper)? = nil, stampsLater: Bool = false
    ) {
        self.stampsLater = stampsLater
        self.folder = folder
        self.agency = agency
        self.timeStamper = timeStamper
    }

    /// The identifier of the newest key of the year of `instant` that is not revoked, as `H61-2019` or `H61-2019.2`.
    public func keyID(at instant: Instant) throws(SigningFault) -> String {
        let year = instant.date.year
        if let chosen = state.withLock({ $0.chosen[year] }) { return chosen }
        let chosen = try choose(year)
        state.withLock { $0.chosen[year] = $0.chosen[year] ?? chosen }
        return chosen
    }

    /// Signs by way of the key's template, about three times as fast as the library's CMS functions
    /// (Docs/Benchmarks.md).
    public func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try sign(payload, at: instant, keyID: try keyID(at: instant))
    }

    public func sign(_ payload: [UInt8], at instant: Instant, keyID: String) throws(SigningFault) -> [UInt8] {
        try key(keyID).sign(payload, at: instant)
    }

    /// Signs by way of the library's CMS functions.
    public func signByReference(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try key(try keyID(at: instant)).signByReference(payload, at: instant)
    }

    /// Looks which keys have been added or revoked since. What is revoked signs nothing from then on; a new key signs
    /// once it has proved itself, and until then, or when it fails, the one before it does.
    public func reload() throws(SigningFault) {
        let (years, loaded) = state.withLock { ($0.chosen.keys.sorted(), $0.keys.keys.sorted()) }
        for keyID in loaded where try isRevoked(keyID) {
            state.withLock { state in
                state.revoked.insert(keyID)
                for (year, chosen) in state.chosen where chosen == keyID { state.chosen[year] = nil }
            }
        }
        for year in years {
            let chosen = try choose(year)
            _ = try key(chosen)
            state.withLock { $0.chosen[year] = chosen }
        }
    }

    private func choose(_ year: Int) throws(SigningFault) -> String {
        let keyID = PKINames.keyID(agency: agency, year: year)
        guard SandboxPKI.years.contains(year) else { throw .noKey(keyID) }
        let usable: String?
        do {
            guard try !folder.generations(of: PKINames.signer(keyID)).isEmpty else { return keyID }
            usable = try folder.usable(PKINames.signer(keyID))
        } catch {
            throw .keyUnusable(keyID, reason: "\(error)")
        }
        guard let usable else { throw .revoked(keyID) }
        return PKINames.keyID(ofSigner: usable)
    }

    private func isRevoked(_ keyID: String) throws(SigningFault) -> Bool {
        do {
            return try folder.isRevoked(PKINames.signer(keyID))
        } catch {
            throw .keyUnusable(keyID, reason: "\(error)")
        }
    }

    private func key(_ keyID: String) throws(SigningFault) -> SigningKey {
        let (known, isRevoked) = state.withLock { ($0.keys[keyID], $0.revoked.contains(keyID)) }
        if isRevoked { throw .revoked(keyID) }
        if let known { return known }
        let loaded = try SigningKey(keyID, in: folder, timeStamper: timeStamper)
        if try self.isRevoked(keyID) { throw .revoked(keyID) }
        return state.withLock { state in
            let key = state.keys[keyID] ?? loaded
            state.keys[keyID] = key
            return key
        }
    }
}
