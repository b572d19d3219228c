import Foundation

/// The folder of what the targets know beforehand: whom they trust, and what was truly signed.
public struct FuzzFixtures: Sendable {
    /// The names of its files.
    enum Name: String {
        case root = "root.crt"
        case lists = "lists.pem"
        case log = "log.vkey"
        case witness = "witness.vkey"
        /// The SHA-256 of every payload of which a valid receipt exists, one a line.
        case receipts = "receipts.sha256"
        /// The SHA-256 of the text of every checkpoint that log and witness signed, one a line.
        case checkpoints = "checkpoints.sha256"
        /// The moment at which receipts are judged, and the dossier that they are about.
        case moment = "moment.txt"
        case exchangeRoot = "exchange-root.crt"
        case document = "document.edxml"
        case status = "status.edxml"
    }

    /// The folder.
    public let path: String

    /// The folder of the certificate profiles, for targets that need keys of their own.
    let profiles: String

    /// The fixtures in a folder, and the folder of the certificate profiles.
    public init(path: String, profiles: String) {
        self.path = path
        self.profiles = profiles
    }

    func bytes(_ name: Name) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name.rawValue)")))
    }

    func lines(_ name: Name) throws -> [String] {
        String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
