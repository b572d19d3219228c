internal import Glibc
public import TransparencyLog

/// What a witness keeps: its key, the last head of each log that it signed, and what it found wrong.
///
/// `witness.pem` (PKCS #8, 0600) and `witness.vkey`; `seen/…` a file for each log: its public key in the first line, then
/// the signed note; `evidence/…` the notes of histories that do not fit. One process at a time.
public final class WitnessFolder {
    /// The last head of a log that the witness signed.
    public struct Seen: Hashable, Sendable {
        /// The key of the log, as it was when the witness first saw it.
        public let key: VerifierKey
        /// The head in its signed note.
        public let note: SignedNote
        public let checkpoint: Checkpoint

        public init(key: VerifierKey, note: SignedNote, checkpoint: Checkpoint) {
            self.key = key
            self.note = note
            self.checkpoint = checkpoint
        }
    }

    public let path: String
    private let lock: Int32

    /// Opens a folder that `create` made; throws `unreadable` where it is none, and `unwritable` where another process
    /// has it.
    public init(_ path: String) throws(PKIFault) {
        guard FolderFile.exists("\(path)/witness.pem") else { throw .unreadable(path: "\(path)/witness.pem") }
        try FolderFile.checkFolder(path)
        lock = open("\(path)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        self.path = path
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .unwritable(path: "\(path)/lock") }
    }

    deinit { if lock >= 0 { close(lock) } }

    /// Makes the folder and a new key in it; nothing that is there is overwritten.
    ///
    /// - Parameters:
    ///   - name: the name of the witness, which stands in its signatures.
    ///   - seed: 32 random bytes.
    public static func create(_ path: String, name: String, seed: [UInt8]) throws(PKIFault) -> VerifierKey {
        guard let signer = try? Ed25519Signer(name: name, kind: .cosignature, seed: seed), let pem = signer.pem else {
            throw .badName(name)
        }
        try FolderFile.makeFolder(path)
        try FolderFile.checkFolder(path)
        try FolderFile.write(pem, to: "\(path)/witness.pem", mode: 0o600, durably: true)
        try FolderFile.write(
            Array((signer.key.text + "\n").utf8), to: "\(path)/witness.vkey", mode: 0o644, replacing: true,
            durably: true)
        try FolderFile.makeFolder("\(path)/seen")
        try FolderFile.makeFolder("\(path)/evidence")
        return signer.key
    }

    /// The key that signs.
    public func signer() throws(PKIFault) -> Ed25519Signer {
        try FolderFile.checkKey("\(path)/witness.pem")
        let text = String(decoding: try FolderFile.read("\(path)/witness.vkey"), as: UTF8.self)
        let pem = try FolderFile.read("\(path)/witness.pem")
        guard let key = try? VerifierKey(text.filter { !$0.isNewline }, hasher: LibraryTreeHasher()),
            let signer = try? Ed25519Signer(name: key.name, kind: .cosignature, pem: pem), signer.key == key
        else { throw .malformed(path: "\(path)/witness.vkey") }
        return signer
    }

    /// What was seen last of a log; `nil` where nothing was.
    ///
    /// Throws `malformed` where the file cannot be read: a witness that forgot would sign another history.
    public func seen(of origin: String) throws(PKIFault) -> Seen? {
        let file = seenPath(origin)
        guard FolderFile.exists(file) else { return nil }
        let bytes = try FolderFile.read(file)
        guard let end = bytes.firstIndex(of: 0x0A),
            let key = try? VerifierKey(String(decoding: bytes[..<end], as: UTF8.self), hasher: LibraryTreeHasher()),
            let note = try? SignedNote(Array(bytes[(end + 1)...])), let checkpoint = try? Checkpoint(text: note.text),
            checkpoint.origin.utf8.elementsEqual(origin.utf8)
        else { throw .malformed(path: file) }
        return Seen(key: key, note: note, checkpoint: checkpoint)
    }

    /// Keeps what was seen last; on disk when it comes back.
    public func keep(_ seen: Seen) throws(PKIFault) {
        try FolderFile.write(
            Array((seen.key.text + "\n").utf8) + seen.note.bytes, to: seenPath(seen.checkpoint.origin), mode: 0o600,
            replacing: true, durably: true)
        try sync("\(path)/seen")
    }

    /// Keeps two notes that do not fit together, or one that nobody can trust, for whoever is to judge.
    /// - Returns: the folder of the files `seen.note`, `offered.note`, `reason.txt`.
    public func accuse(origin: String, seen: SignedNote?, offered: [UInt8], reason: String) throws(PKIFault) -> String {
        let number = try FolderFile.names(in: "\(path)/evidence").count + 1
        let folder = "\(path)/evidence/\(number)-\(digest(origin).prefix(16))"
        try FolderFile.makeFolder(folder)
        if let seen { try FolderFile.write(seen.bytes, to: "\(folder)/seen.note", mode: 0o644, durably: true) }
        try FolderFile.write(offered, to: "\(folder)/offered.note", mode: 0o644, durably: true)
        try FolderFile.write(Array("\(reason)\n".utf8), to: "\(folder)/reason.txt", mode: 0o644, durably: true)
        return folder
    }

    private func seenPath(_ origin: String) -> String { "\(path)/seen/\(digest(origin))" }

    private func digest(_ origin: String) -> String { Digest.sha256Hex(Array(origin.utf8)) }

    private func sync(_ folder: String) throws(PKIFault) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path: folder) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .unwritable(path: folder) }
    }
}
