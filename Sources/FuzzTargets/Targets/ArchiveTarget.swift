import ZipArchive

/// Zip files, as attachments and bundles come in.
public struct ArchiveTarget: FuzzTarget {
    public static let name = "zip"
    private static let most = 16
    private static let limit = 1 << 18

    public init(fixtures: FuzzFixtures) {}

    public func check(_ bytes: [UInt8]) throws(BrokenProperty) {
        guard let entries = try? ZipArchive.unpack(bytes, most: Self.most, limit: Self.limit) else { return }
        try hold(entries.count <= Self.most, "\(entries.count) files come out")
        let sum = entries.reduce(0) { $0 + $1.bytes.count }
        try hold(sum <= Self.limit, "\(sum) bytes come out")
        guard !entries.isEmpty, (try? entries.checkNames()) != nil else { return }
        for entry in entries {
            let parts = entry.name.split(separator: "/", omittingEmptySubsequences: false)
            try hold(!entry.name.hasPrefix("/") && !parts.contains(".."), "a path leads out: \(entry.name)")
        }
        let packed = try need("files are not packed again") { () throws(ZipFault) in try ZipArchive.pack(entries) }
        let again = try need("packed files are refused") { () throws(ZipFault) in
            try ZipArchive.unpack(packed, most: Self.most, limit: Self.limit)
        }
        try hold(again == entries, "other files come out again")
    }
}
