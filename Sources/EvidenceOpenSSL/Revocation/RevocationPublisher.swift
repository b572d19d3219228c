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
        /// The name of its file.
        public var fileName: String { RevocationListFile(authority: authority, number: number).name }
        /// The list, in DER.
        public let der: [UInt8]
    }

    /// The list of a CA that comes next.
    private struct Next {
        let number: UInt64
        let due: Instant
    }

    private let folder: PKIFolder
    /// The next list of each CA, once known.
    private let next = Mutex<[String: Next]?>(nil)

    public init(folder: PKIFolder) {
        self.folder = folder
    }

    /// The newest list of each CA, the root first; a CA that has none yet is missing.
    public func newest() throws(PKIFault) -> [Published] {
        try newestFiles().map(published)
    }

    /// The same, each as it is.
    func newestLists() throws(PKIFault) -> [RevocationList] {
        try newestFiles().map { file throws(PKIFault) in try folder.list(file) }
    }

    private func newestFiles() throws(PKIFault) -> [RevocationListFile] {
        let files = try folder.listFiles()
        return try folder.authorities().compactMap { authority in files.last { $0.authority == authority } }
    }

    /// Of each CA the list that was in force at each of some moments, and the newest; by CA and number.
    func lists(covering moments: [Instant]) throws(PKIFault) -> [Published] {
        let files = try folder.listFiles()
        var found: [Published] = []
        for authority in try folder.authorities() {
            let own = files.filter { $0.authority == authority }
            var wanted = Set([own.indices.last].compactMap(\.self))
            for moment in moments {
                if let place = try place(of: moment, in: own) { wanted.insert(place) }
            }
            for place in wanted.sorted() { found.append(try published(own[place])) }
        }
        return found
    }

    /// The last list that was out at a moment: they are in order, and only a few have to be read.
    private func place(of moment: Instant, in files: [RevocationListFile]) throws(PKIFault) -> Int? {
        var (low, high) = (0, files.count)
        while low < high {
            let middle = (low + high) / 2
            if try folder.list(files[middle]).thisUpdate <= moment { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? low - 1 : nil
    }

    private func published(_ file: RevocationListFile) throws(PKIFault) -> Published {
        Published(file.authority, try folder.list(file), path: "\(folder.listFolder)/\(file.name)")
    }

    /// Forgets what it knew of the folder: another process has published.
    public func refresh() {
        next.withLock { $0 = nil }
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
    ///
    /// - Returns: whether there are new lists.
    public func catchUp(to now: Instant) throws(PKIFault) -> Bool {
        try publish(upTo: now) { $0 }
    }

    /// Publishes what is due at `now`, once: a clock of the machine has no past to publish for.
    ///
    /// - Returns: whether there are new lists.
    public func publishDue(at now: Instant) throws(PKIFault) -> Bool {
        try publish(upTo: now) { _ in now }
    }

    /// Publishes a list of one CA.
    @discardableResult
    func publish(_ authority: String, at now: Instant) throws(PKIFault) -> Published {
        let last = try folder.listFiles().last { $0.authority == authority }?.number ?? 0
        return try publish(try RevocationPress(authority, in: folder), from: last + 1, at: now)
    }

    private func publish(upTo now: Instant, _ moment: (Instant) -> Instant) throws(PKIFault) -> Bool {
        var presses: [String: RevocationPress] = [:]
        while true {
            let first = try upcoming(at: now).min { ($0.value.due, $0.key) < ($1.value.due, $1.key) }
            guard let first, first.value.due <= now else { return !presses.isEmpty }
            let press: RevocationPress
            if let kept = presses[first.key] {
                press = kept
            } else {
                press = try RevocationPress(first.key, in: folder)
            }
            presses[first.key] = press
            _ = try publish(press, from: first.value.number, at: moment(first.value.due))
        }
    }

    private func publish(
        _ press: RevocationPress, from number: UInt64, at now: Instant
    ) throws(PKIFault) -> Published {
        var number = number
        while true {
            let path = "\(folder.listFolder)/\(RevocationListFile(authority: press.authority, number: number).name)"
            let list = try press.list(number, at: now)
            do throws(PKIFault) {
                try FolderFile.publish(list.der, as: path)
            } catch .exists {
                number += 1
                continue
            }
            let published = Published(press.authority, list, path: path)
            let following = Next(number: number + 1, due: RevocationSchedule(of: press.authority).due(after: published))
            next.withLock { $0?[press.authority] = following }
            return published
        }
    }

    /// The next list of each CA whose key is here; one that has published none is due at once.
    private func upcoming(at now: Instant) throws(PKIFault) -> [String: Next] {
        if let kept = next.withLock({ $0 }) { return kept }
        var known: [String: Next] = [:]
        for authority in try folder.authorities() where folder.hasKey(authority) {
            known[authority] = Next(number: 1, due: now)
        }
        for list in try newest() where known[list.authority] != nil {
            known[list.authority] = Next(
                number: list.number + 1, due: RevocationSchedule(of: list.authority).due(after: list))
        }
        next.withLock { $0 = known }
        return known
    }
}

extension RevocationPublisher.Published {
    init(_ authority: String, _ list: RevocationList, path: String) {
        self.init(
            authority: authority, number: list.number, thisUpdate: list.thisUpdate, nextUpdate: list.nextUpdate,
            path: path, der: list.der)
    }
}
