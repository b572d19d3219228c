import Glibc
public import Journal

/// The newest head of the log in a file beside the database: it tells a store that was rolled back, or whose write-ahead
/// log was lost, from one that is whole.
///
/// It is written after the transaction that stores the head, so that it is never ahead of the database.
public struct PublishedHead: Sendable {
    /// The name of the file within the folder of the store.
    public static let fileName = "newest-head"
    private let path: String

    /// - Parameter folder: that of the store.
    public init(folder: String) {
        path = "\(folder)/\(Self.fileName)"
    }

    /// The signed note; `nil` where there is none, or none that was written to its end.
    public func note() throws(JournalError) -> [UInt8]? {
        guard let bytes = try POSIXFile.read(path), Self.isWhole(bytes) else { return nil }
        return bytes
    }

    /// Whether there is a file without a whole note, as a crash of the machine may leave it.
    public func isTorn() throws(JournalError) -> Bool {
        try POSIXFile.read(path).map { !Self.isWhole($0) } ?? false
    }

    private static func isWhole(_ note: [UInt8]) -> Bool { note.last == UInt8(ascii: "\n") }

    /// Puts a note, on stable storage, in place of what is there; `nil` leaves none.
    func replace(by note: [UInt8]?) throws(JournalError) {
        if let note { try POSIXFile.put(note, at: path) } else { unlink(path) }
    }

    /// Puts a note in place of the one before. What fails is left: an older head is as true.
    func keep(_ note: [UInt8]) {
        let draft = "\(path).new"
        let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        let isWritten = (try? POSIXFile.write(note[...], to: file)) != nil
        close(file)
        if !isWritten || rename(draft, path) != 0 { unlink(draft) }
    }
}
