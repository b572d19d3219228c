/// The file of a published list: `issuing-ca-00000001.crl`.
struct RevocationListFile: Hashable, Comparable, Sendable {
    let authority: String
    let number: UInt64

    init(authority: String, number: UInt64) {
        self.authority = authority
        self.number = number
    }

    /// Reads a file name; `nil` for any other.
    init?(_ name: String) {
        guard name.hasSuffix(".crl"), let dash = name.lastIndex(of: "-"),
            let number = UInt64(name[name.index(after: dash)...].dropLast(4))
        else { return nil }
        self.init(authority: String(name[..<dash]), number: number)
        guard self.name == name else { return nil }
    }

    var name: String {
        let digits = String(number)
        return "\(authority)-\(String(repeating: "0", count: max(0, 8 - digits.count)))\(digits).crl"
    }

    static func < (left: Self, right: Self) -> Bool {
        (left.authority, left.number) < (right.authority, right.number)
    }
}

extension PKIFolder {
    /// Where published lists lie.
    public var listFolder: String { "\(path)/crl" }

    /// All published lists, those of a CA together, by number.
    func listFiles() throws(PKIFault) -> [RevocationListFile] {
        guard FolderFile.exists(listFolder) else { return [] }
        return try FolderFile.names(in: listFolder).compactMap { RevocationListFile($0) }.sorted()
    }

    func list(_ file: RevocationListFile) throws(PKIFault) -> RevocationList {
        let path = "\(listFolder)/\(file.name)"
        do { return try RevocationList(der: try FolderFile.read(path)) } catch let fault as PKIFault {
            throw fault
        } catch {
            throw .malformedList(path: path, reason: "\(error)")
        }
    }

    /// The newest published list of each CA, the root first; empty where nothing was published.
    public func newestLists() throws(PKIFault) -> [RevocationList] {
        let files = try listFiles()
        var lists: [RevocationList] = []
        for authority in try authorities() {
            if let last = files.last(where: { $0.authority == authority }) { lists.append(try list(last)) }
        }
        return lists
    }
}
