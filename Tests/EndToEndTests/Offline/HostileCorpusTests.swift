import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// `motcua receipt corpus` and `motcua receipt verify` on what it wrote.
    @Suite
    struct HostileCorpusTests {
        @Test
        func `every receipt of a written corpus is judged as its index says`() throws {
            let home = try TemporaryHome()
            let folder = "\(home.path)/corpus"
            let made = try motcua(["receipt", "corpus", "-o", folder, "--json"])
            #expect(made.status == 0, "\(made.errors)")
            #expect(try motcua(["receipt", "corpus", "-o", folder]).status == 65)
            let index = try #require(
                try JSON.parse([UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/index.json")))).array)
            #expect(index.count > 100)
            #expect(try JSON.parse(made.text)["receipts"]?.integer == Int64(index.count))
            let first = try #require(index.first)
            let judged = try motcua([
                "receipt", "verify", folder, "--trust", "\(folder)/root.crt", "--log-key", "\(folder)/log.vkey",
                "--witness", "\(folder)/witness.vkey", "--quorum", "1",
                "--at", try #require(first["at"]?.string), "--expect", try #require(first["expect"]?.string), "--json",
            ])
            #expect(judged.status == 1, "\(judged.errors)")
            let lines = try judged.text.split(separator: "\n").map { try JSON.parse(String($0)) }
            #expect(lines.count == index.count)
            var found: [String: JSON] = [:]
            for line in lines { found[try #require(line["path"]?.string)] = line }
            for item in index {
                let path = try #require(item["path"]?.string)
                let line = try #require(found["\(folder)/\(path)"], "\(path)")
                #expect(line["verdict"] == item["verdict"] && line["reason"] == item["reason"], "\(path): \(line)")
                if let word = item["log"] { #expect(line["log"] == word, "\(path)") }
            }
        }

        @Test
        func `profiles that are not the project's are named`() throws {
            let home = try TemporaryHome()
            let outcome = try motcua(
                ["receipt", "corpus", "-o", "\(home.path)/corpus", "--profiles", "/nowhere", "--verbose"])
            #expect(outcome.status == 65)
            #expect(outcome.errors.contains("/nowhere"))
        }
    }
}
