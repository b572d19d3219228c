public import Civil
public import Evidence
internal import Synchronization

/// Signs receipts as detached CAdES-B-T (EN 319 122-1), ECDSA P-256 with SHA-256, for one agency; without a time stamper
/// as CAdES-B.
///
/// The key of a year is loaded when it is first needed, and its template is then checked against the library's own
/// CMS functions. May be used from any number of threads.
public final class CMSReceiptSigner: ReceiptSigner {
    private let folder: PKIFolder
    private let agency: String
    private let timeStamper: (any TimeStamper)?
    private let keys = Mutex<[Int: SigningKey]>([:])

    /// A signer for `agency`, as `H61`, with the keys of a folder.
    ///
    /// - Parameter timeStamper: who stamps every signature, at the moment of signing.
    public init(folder: PKIFolder, agency: String, timeStamper: (any TimeStamper)? = nil) {
        self.folder = folder
        self.agency = agency
        self.timeStamper = timeStamper
    }

    /// The identifier of the key of the year of `instant`, as `H61-2019`.
    public func keyID(at instant: Instant) throws(SigningFault) -> String {
        let year = instant.date.year
        let keyID = PKINames.keyID(agency: agency, year: year)
        guard SandboxPKI.years.contains(year) else { throw .noKey(keyID) }
        return keyID
    }

    /// Signs by way of the key's template, about three times as fast as the library's CMS functions
    /// (Docs/Benchmarks.md).
    public func sign(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try key(at: instant).sign(payload, at: instant)
    }

    /// Signs by way of the library's CMS functions.
    public func signByReference(_ payload: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try key(at: instant).signByReference(payload, at: instant)
    }

    private func key(at instant: Instant) throws(SigningFault) -> SigningKey {
        let year = instant.date.year
        if let key = keys.withLock({ $0[year] }) { return key }
        let loaded = try SigningKey(try keyID(at: instant), in: folder, timeStamper: timeStamper)
        return keys.withLock { keys in
            let key = keys[year] ?? loaded
            keys[year] = key
            return key
        }
    }
}
