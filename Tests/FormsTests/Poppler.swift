import Foundation
import Testing

/// The tools of poppler-utils, which `scripts/setup` installs: readers of PDF that know nothing of this project.
enum Poppler {
    struct Font {
        let name: String
        let isEmbedded: Bool
    }

    /// What `pdfinfo` says, by its keys.
    static func info(_ pdf: [UInt8]) throws -> [String: String] {
        var facts: [String: String] = [:]
        for line in try run("pdfinfo", pdf, ["{}"]).split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { facts[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces) }
        }
        return facts
    }

    static func text(_ pdf: [UInt8]) throws -> String {
        try run("pdftotext", pdf, ["-layout", "{}", "-"])
    }

    static func fonts(_ pdf: [UInt8]) throws -> [Font] {
        try run("pdffonts", pdf, ["{}"]).split(separator: "\n").dropFirst(2).map { line in
            let words = line.split(separator: " ")
            return Font(name: String(words[0]), isEmbedded: words.suffix(5).first == "yes")
        }
    }

    /// The first file that is attached.
    static func attachment(_ pdf: [UInt8]) throws -> [UInt8] {
        let target = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).json")
        defer { try? FileManager.default.removeItem(at: target) }
        _ = try run("pdfdetach", pdf, ["-save", "1", "-o", target.path, "{}"])
        return [UInt8](try Data(contentsOf: target))
    }

    /// The text with all white space as single blanks.
    static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func run(_ tool: String, _ pdf: [UInt8], _ arguments: [String]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(pdf).write(to: file)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments.map { $0 == "{}" ? file.path : $0 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool) refuses the file")
        return String(decoding: bytes, as: UTF8.self)
    }
}
