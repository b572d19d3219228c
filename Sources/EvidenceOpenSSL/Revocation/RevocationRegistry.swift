/// All revocations of a folder, oldest first.
struct RevocationRegistry: Sendable {
    static let fileName = "revocations.jsonl"

    private(set) var records: [RevocationRecord] = []

    /// Reads the registry of a folder; one that does not exist is empty.
    init(of folder: PKIFolder) throws(PKIFault) {
        let path = Self.path(in: folder)
        guard FolderFile.exists(path) else { return }
        let text = String(decoding: try FolderFile.read(path), as: UTF8.self)
        for line in text.split(separator: "\n") {
            guard let record = RevocationRecord(line: line) else { throw .malformedRegistry(path: path) }
            records.append(record)
        }
    }

    static func path(in folder: PKIFolder) -> String { "\(folder.path)/\(fileName)" }

    /// Adds a revocation; one of the same certificate, which stays as it was, is refused.
    mutating func add(_ record: RevocationRecord) throws(PKIFault) {
        guard self[record.issuer, record.entry.serial] == nil else { throw .revoked(name: record.name) }
        records.append(record)
    }

    /// Writes the whole registry at once.
    func write(to folder: PKIFolder) throws(PKIFault) {
        let text = records.map(\.line).joined()
        try FolderFile.write(Array(text.utf8), to: Self.path(in: folder), mode: 0o644, replacing: true, durably: true)
    }

    /// The revocation of a certificate of an issuer.
    subscript(issuer: String, serial: SerialNumber) -> RevocationRecord? {
        records.first { $0.issuer == issuer && $0.entry.serial == serial }
    }

    func entries(of issuer: String) -> [RevocationEntry] {
        records.filter { $0.issuer == issuer }.map(\.entry)
    }
}
