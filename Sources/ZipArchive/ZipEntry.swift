/// A file in an archive.
public struct ZipEntry: Hashable, Sendable {
    /// Its path in the archive, with `/` between folders.
    public let name: String
    public let bytes: [UInt8]

    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
