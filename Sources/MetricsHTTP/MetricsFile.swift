import Glibc

/// A file that holds the newest figures, for node_exporter's textfile collector: a reader sees the old or the new text,
/// never a part.
public struct MetricsFile: Sendable {
    /// Why the file could not be written.
    public struct Fault: Error, Hashable, Sendable {
        public let reason: String
    }

    private let path: String

    /// The file at a path; the folder has to be there.
    public init(path: String) {
        self.path = path
    }

    /// Puts a text in place of the one before; readable by all, since it holds figures only.
    public func write(_ text: [UInt8]) throws(Fault) {
        let draft = "\(path).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw fault("open") }
        do throws(Fault) {
            defer { close(descriptor) }
            // The server's umask keeps all else it writes to itself.
            guard fchmod(descriptor, 0o644) == 0 else { throw fault("chmod") }
            try write(text[...], to: descriptor)
            guard rename(draft, path) == 0 else { throw fault("rename") }
        } catch {
            unlink(draft)
            throw error
        }
    }

    /// Takes the file away, so that nobody takes old figures for new ones.
    public func remove() {
        unlink(path)
    }

    private func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(Fault) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { throw fault("write") }
        }
    }

    private func fault(_ call: String) -> Fault {
        Fault(reason: "\(path): \(call): \(String(cString: strerror(errno)))")
    }
}
