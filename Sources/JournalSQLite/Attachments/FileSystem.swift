public import Journal

/// The files of a machine, as far as those beside the database need them. A power failure leaves what was synced: bytes by the file,
/// names by their folder.
public protocol FileSystem: Sendable {
    /// Makes a folder, unless it is there already; `false` where the folder above it is missing.
    func makeFolder(_ path: String) throws(JournalError) -> Bool
    /// Brings the names within a folder to stable storage.
    func syncFolder(_ path: String) throws(JournalError)
    /// Begins a file in a folder, under a name that no other has.
    func newFile(in folder: String) throws(JournalError) -> any NewFile
    /// Begins a file; what bears its name is deleted.
    func newFile(at path: String) throws(JournalError) -> any NewFile
    /// Deletes a file, where there is one.
    func remove(_ path: String) throws(JournalError)
    /// Deletes the files of a folder that nobody is writing.
    func removeLeftovers(in folder: String) throws(JournalError)
    /// Gives a file another name; what bore it is replaced.
    func rename(_ path: String, to target: String) throws(JournalError)
    /// The number of bytes of a file; `nil` where there is none.
    func size(_ path: String) -> Int?
    /// The bytes of a file; `nil` where there is none.
    func read(_ path: String) throws(JournalError) -> [UInt8]?
}

/// A file that is being written.
public protocol NewFile: Sendable {
    /// Where it lies until it gets another name.
    var path: String { get }
    /// Appends bytes.
    func append(_ bytes: ArraySlice<UInt8>) throws(JournalError)
    /// Brings the bytes to stable storage.
    func sync() throws(JournalError)
    /// Writes no more.
    func close()
    /// Writes no more and deletes it.
    func remove()
}

extension FileSystem {
    /// Makes a folder and those above it, each on stable storage.
    ///
    /// The name of a folder that is there already is brought there too: who made it may not have come so far.
    func makeFolders(_ path: String) throws(JournalError) {
        if try !makeFolder(path) {
            if parent(of: path) != path { try makeFolders(parent(of: path)) }
            guard try makeFolder(path) else { throw .unavailable("make \(path): the folder above is missing") }
        }
        try syncFolder(parent(of: path))
    }

    /// Puts bytes, on stable storage, in place of what a file holds; a cut leaves none or a part of them.
    func put(_ bytes: [UInt8], at path: String) throws(JournalError) {
        let file = try newFile(at: path)
        defer { file.close() }
        try file.append(bytes[...])
        try file.sync()
    }

    private func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
