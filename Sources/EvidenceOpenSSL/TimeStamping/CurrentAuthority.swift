public import Civil
public import Evidence
internal import Synchronization

/// The newest time-stamping authority of a folder that is not revoked; another takes its place at `reload`.
public final class CurrentAuthority: TimeStamper {
    private let folder: PKIFolder
    /// `nil` once it is revoked and no other has followed.
    private let held: Mutex<TimeStampingAuthority?>

    public init(folder: PKIFolder) throws(SigningFault) {
        self.folder = folder
        held = Mutex(try Self.load(folder))
    }

    /// Takes the newest that is not revoked. What is revoked stamps nothing more; another failure changes nothing.
    public func reload() throws(SigningFault) {
        let name: String
        do {
            name = try Self.choose(folder)
        } catch {
            if case .revoked = error { held.withLock { $0 = nil } }
            throw error
        }
        guard held.withLock({ $0?.name }) != name else { return }
        let loaded = try TimeStampingAuthority(folder: folder, name: name)
        held.withLock { $0 = loaded }
    }

    public var begins: Instant? { held.withLock { $0?.begins } }

    public func stamp(_ imprint: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try current().stamp(imprint, at: instant)
    }

    /// Answers a request as `TimeStampingAuthority` does.
    public func reply(to request: [UInt8], at instant: Instant) throws(SigningFault) -> [UInt8] {
        try current().reply(to: request, at: instant)
    }

    private func current() throws(SigningFault) -> TimeStampingAuthority {
        guard let authority = held.withLock({ $0 }) else { throw .revoked(PKINames.timeStamping) }
        return authority
    }

    private static func load(_ folder: PKIFolder) throws(SigningFault) -> TimeStampingAuthority {
        try TimeStampingAuthority(folder: folder, name: try choose(folder))
    }

    private static func choose(_ folder: PKIFolder) throws(SigningFault) -> String {
        let base = PKINames.timeStamping
        do throws(PKIFault) {
            if let usable = try folder.usable(base) { return usable }
            guard try folder.generations(of: base).isEmpty else { throw PKIFault.revoked(name: base) }
        } catch .revoked {
            throw .revoked(base)
        } catch {
            throw .keyUnusable(base, reason: "\(error)")
        }
        throw .noKey(base)
    }
}
