/// Why bytes are not taken as an archive.
public enum ZipFault: Error, Hashable, Sendable {
    /// Damaged, or not a zip file.
    case broken
    /// More files than are taken.
    case tooMany(limit: Int)
    /// More comes out than is taken: it may be a bomb.
    case tooLarge(limit: Int)
    /// A path that is absolute, leads out of the archive, holds hidden characters or stands there twice.
    case badName(String)
    /// The library could not write.
    case failed
}
