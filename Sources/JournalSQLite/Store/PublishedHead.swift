public import Journal
import TransparencyLog

/// The newest head of the log in a file beside the database: it tells a store that was rolled back, or whose write-ahead
/// log was lost, from one that is whole.
///
/// It is written after the transaction that stores the head, so that it is never ahead of the database.
public struct PublishedHead: Sendable {
    /// The name of the file within the folder of the store.
    public static let fileName = "newest-head"
    private let path: String
    private let files: any FileSystem

    /// - Parameters:
    ///   - folder: that of the store.
    ///   - files: hold it.
    public init(folder: String, files: any FileSystem = MachineFiles()) {
        path = "\(folder)/\(Self.fileName)"
        self.files = files
    }

    /// The signed note; `nil` where there is none, or none that was written to its end.
    public func note() throws(JournalError) -> [UInt8]? {
        guard let bytes = try files.read(path), Self.isWhole(bytes) else { return nil }
        return bytes
    }

    /// Whether there is a file without a whole note, as a crash of the machine may leave it.
    public func isTorn() throws(JournalError) -> Bool {
        try files.read(path).map { !Self.isWhole($0) } ?? false
    }

    private static func isWhole(_ note: [UInt8]) -> Bool { (try? SignedNote(note)) != nil }

    /// Puts a note, on stable storage, in place of what is there; `nil` leaves none.
    func replace(by note: [UInt8]?) throws(JournalError) {
        if let note { try files.put(note, at: path) } else { try files.remove(path) }
    }

    /// Puts a note in place of the one before. What fails is left: an older head is as true.
    func keep(_ note: [UInt8]) {
        guard let draft = try? files.newFile(at: path + ".new") else { return }
        do {
            try draft.append(note[...])
            try files.rename(draft.path, to: path)
            draft.close()
        } catch {
            draft.remove()
        }
    }
}
