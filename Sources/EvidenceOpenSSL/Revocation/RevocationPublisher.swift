public import Civil
internal import Synchronization

/// Publishes the revocation lists of a folder, as `crl/<CA>-<number>.crl`; none is ever changed or removed.
///
/// May be used from any number of threads and processes: who finds the number of a list taken takes the next.
public final class RevocationPublisher: Sendable {
    /// A published list.
    public struct Published: Hashable, Sendable {
        /// The CA, as its file is named.
        public let authority: String
        public let number: UInt64
        public let thisUpdate: Instant
        public let nextUpdate: Instant
        public let path: String
    }

    private let folder: PKIFolder
    /// When the next list of each CA is due, once known.
    private let due = Mutex<[String: Instant]?>(nil)

    public init(folder: PKIFolder) {
        self.folder = folder
    }

    /// The newest list of each CA, the root first; a CA that has none yet is missing.
    public func newest() throws(PKIFault) -> [Published] {
        let files = try folder.listFiles()
        var newest: [Published] = []
        for authority in try folder.authorities() {
            guard let last = files.last(where: { $0.authority == authority }) else { continue }
            newest.append(Published(authority, try folder.list(last), path: "\(folder.listFolder)/\(last.name)"))
        }
        return newest
    }

    /// Forgets what it knew of the folder: another process has published.
    public func refresh() {
        due.withLock { $0 = nil }
    }

    /// Publishes a list of every CA whose key is here.
    @discardableResult
    public func publishAll(at now: Instant) throws(PKIFault) -> [Published] {
        var published: [Published] = []
        for authority in try folder.authorities() where folder.hasKey(authority) {
            published.append(try publish(authority, at: now))
        }
        return published
    }

    /// Publishes what the schedule asks for until `now`, each list at the moment when it was due: so a simulated clock
    /// that jumps leaves the lists of all days that it passes. Cheap when nothing is due.
    public func catchUp(to now: Instant) throws(PKIFault) {
        while let (authority, at) = try next(upTo: now) { try publish(authority, at: at) }
    }

    /// Publishes what is due at `now`, once: a clock of the machine has no past to publish for.
    public func publishDue(at now: Instant) throws(PKIFault) {
        while let (authority, _) = try next(upTo: now) { try publish(authority, at: now) }
    }

    /// Publishes a list of one CA.
    @discardableResult
    func publish(_ authority: String, at now: Instant) throws(PKIFault) -> Published {
        let issuer = try folder.credential(authority)
        let registry = try RevocationRegistry(of: folder)
        try FolderFile.makeFolder(folder.listFolder)
        var number = (try folder.listFiles().last { $0.authority == authority }?.number ?? 0) + 1
        while true {
            let file = RevocationListFile(authority: authority, number: number)
            let path = "\(folder.listFolder)/\(file.name)"
            let list = try make(number, of: authority, issuer, registry, at: now)
            do throws(PKIFault) {
                try FolderFile.publish(list.der, as: path)
            } catch .exists {
                number += 1
                continue
            }
            let next = RevocationSchedule(of: authority).due(after: list)
            due.withLock { $0?[authority] = next }
            return Published(authority, list, path: path)
        }
    }

    private func make(
        _ number: UInt64, of authority: String, _ issuer: Credential, _ registry: RevocationRegistry, at now: Instant
    ) throws(PKIFault) -> RevocationList {
        do throws(RevocationListFault) {
            return try RevocationList.issue(
                number: number, thisUpdate: now,
                nextUpdate: now.adding(seconds: RevocationSchedule(of: authority).seconds),
                entries: registry.entries(of: authority).filter { $0.revokedAt <= now }, by: issuer,
                expiredSince: SandboxPKI.from)
        } catch {
            throw .failed("\(authority): \(error)")
        }
    }

    /// The earliest list that is due; a CA without any is due at once.
    private func next(upTo now: Instant) throws(PKIFault) -> (String, Instant)? {
        var known: [String: Instant]
        if let kept = due.withLock({ $0 }) {
            known = kept
        } else {
            known = [:]
            for authority in try folder.authorities() where folder.hasKey(authority) { known[authority] = now }
            for list in try newest() where known[list.authority] != nil {
                known[list.authority] = RevocationSchedule(of: list.authority).due(after: list)
            }
            due.withLock { $0 = known }
        }
        let first = known.min { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let first, first.value <= now else { return nil }
        return (first.key, first.value)
    }
}

extension RevocationPublisher.Published {
    init(_ authority: String, _ list: RevocationList, path: String) {
        self.init(
            authority: authority, number: list.number, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate,
            path: path)
    }
}
