import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import JournalSQLite
import TransparencyLog

/// What the key of the log signs of a backup: the digest of its database. The log proves what became of dossiers; the
/// seal proves the accounts too.
///
/// The third line of its text is one of `sha256sum`, and the note is signed as heads of the log are.
struct BackupSeal: Hashable {
    /// The second line is a moment, where a head of the log has a number: neither passes for the other.
    private static let title = "motcua backup/1"

    /// When the backup was made, by the clock of its gateway.
    let at: Instant
    /// The SHA-256 of the database, in hex.
    let sha256: String

    /// - Parameter database: a file that does not change.
    init(database: String, at instant: Instant) throws {
        at = instant
        sha256 = try Self.digest(of: database)
    }

    /// `nil` where the text is none of a seal.
    private init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let end = "  \(SQLiteJournal.fileName)"
        guard lines.count == 4, lines[0] == Self.title, let at = Instant(lines[1]), lines[2].hasSuffix(end),
            lines[3].isEmpty
        else { return nil }
        self.at = at
        sha256 = String(lines[2].dropLast(end.count))
    }

    private var text: String { "\(Self.title)\n\(at)\n\(sha256)  \(SQLiteJournal.fileName)\n" }

    func signed(by signer: some NoteSigner) throws(NoteFault) -> [UInt8] {
        var note = SignedNote(text: text)
        try note.sign(with: signer)
        return note.bytes
    }

    /// Reads a seal.
    /// - Throws: `NoteFault.unsigned` where the key has not signed it, another where it was altered.
    init?(_ bytes: [UInt8], by key: VerifierKey) throws(NoteFault) {
        let note = try SignedNote(bytes)
        _ = try note.verified(by: [key], with: Ed25519Verifier())
        self.init(text: note.text)
    }

    private static func digest(of file: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: file))
        defer { try? handle.close() }
        let stream = SHA256Stream()
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty { stream.update(piece) }
        return Hex.string(stream.finalize())
    }
}
