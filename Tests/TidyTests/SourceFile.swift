import Foundation

/// A file of the sources, as the tests of tidiness read it.
struct SourceFile: Sendable, CustomStringConvertible {
    /// The folder of `Sources` in which it lies.
    let module: String
    /// The path from `Sources` on.
    let path: String
    let lines: [String]
    /// The modules that the file imports.
    let imports: [String]
    private let text: Data
    private let code: Data

    var description: String { path }

    private init(path: String, text: Data) {
        self.path = path
        self.text = text
        module = String(path.prefix { $0 != "/" })
        lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        imports = lines.compactMap(Self.imported)
        let comment = Data("//".utf8)
        code = Data(
            text.split(separator: 0x0A).flatMap { line in
                Data(line[..<(line.firstRange(of: comment)?.lowerBound ?? line.endIndex)]) + [0x0A]
            })
    }

    /// Whether a text stands anywhere in the file.
    func contains(_ wanted: String) -> Bool { text.range(of: Data(wanted.utf8)) != nil }

    /// Whether a text stands in the code; a comment is no code.
    func codeContains(_ wanted: String) -> Bool { code.range(of: Data(wanted.utf8)) != nil }

    /// The module that a line imports, whatever stands before `import`.
    private static func imported(_ line: String) -> String? {
        guard line.utf8.count < 100, line.contains("import ") else { return nil }
        var words = line.split(separator: " ").map(String.init)
        let access = ["public", "internal", "package", "private", "fileprivate"]
        while let first = words.first, first.hasPrefix("@") || access.contains(first) {
            words.removeFirst()
        }
        guard words.count >= 2, words.removeFirst() == "import" else { return nil }
        return words.last.map { String($0.prefix { $0 != "." }) }
    }

    /// Every Swift file of the sources, by path.
    static let all: [SourceFile] = {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
            (try? Data(contentsOf: root.appending(path: path))).map { SourceFile(path: path, text: $0) }
        }
    }()
}
