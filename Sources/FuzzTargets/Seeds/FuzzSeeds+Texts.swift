import Foundation
import LineProtocol
import ZipArchive

extension FuzzSeeds {
    /// The example of every verb, many on one connection, and the things that can be wrong with a line.
    func lines() -> [File] {
        let examples = VerbTable.all.map { Array(($0.example + "\n").utf8) }
        var seeds: [File] = []
        for start in stride(from: 0, to: examples.count, by: 8) {
            let few = examples[start..<min(start + 8, examples.count)].flatMap { $0 }
            seeds.append(File(seed: "verbs-\(start / 8)", of: LineTarget.self, [UInt8(start % 61)] + few))
        }
        let odd = [
            "PUT 3 text/plain\nabc\nPING\n", "PUT 3 text/plain {\"ref\":\"a\"}\nabcd\nPING\n", "PUT 99 a/b\n0\nPING\n",
            "PUT 0 text/plain\n\n", "PING {\"ref\":\"1\"}\r\n", "\n\r\n", "TRACK  x\n", "ping {\"a\":{\"b\":[1]}}\n",
            "200 {\"ref\":\"a\"}\n* {\"event\":\"x\"}\n", "PUT 9999999999999999999 a/b\n", "PING \u{7}\n",
            "PUT 5 " + String(repeating: "a", count: 600) + "\nhello\nPING\n",
        ]
        for (index, text) in odd.enumerated() {
            seeds.append(File(seed: "odd-\(index)", of: LineTarget.self, [UInt8(index * 5)] + Array(text.utf8)))
        }
        return seeds
    }

    /// JSON texts and postal scripts.
    func texts() -> [File] {
        let json = [
            #"{"text":"abc","integer":3,"flag":true,"instant":"2019-03-04T08:00:00+07:00","date":"2019-03-04"}"#,
            #"{"choice":"red","object":{"text":"x"},"objects":[{"integer":1}],"texts":["a","b"],"any":null}"#,
            #"{"txt":1,"object":{"odd":2},"objects":[{}],"texts":[1,"ccccc"],"choice":"blue","date":"2019-02-30"}"#,
            #"[0,-0,1.5,-2e10,9007199254740991,9007199254740992,1E+2,0.0000000000000000000000000000000000001]"#,
            #""A\u0309\ud834\udd1e\n\"\\\/\u0000 ế e\u0302\u0301 \ud800""#, #"{"a":1,"\u0061":2}"#,
            #"{"e\u0301":1,"é":2}"#, String(repeating: "[", count: 33) + String(repeating: "]", count: 33),
            " \t\r\n null ", "tru", "{\"a\":\"\u{1}\"}", #"{"a":[{"b":[{"c":{}}]}],"z":{},"y":[]}"#,
        ]
        let scripts = [
            "12 Lê Lợi @post absent, 2d; absent; delivered", "@post refused,3wd ;returned , 30m",
            "@post-dossier damaged, 4h; rewrapped; delivered @post lost; found, 9wd",
            "@post-official absent; refused; returned", "@POST noIdentity; pickup", "@post absent, 367d",
            "@post moved; noRecipient, 3d", "@post misrouted; delayed, 10h; swapped; stolen",
            "@post badAddress; returned @post-dossier stolen; found @post-official notFound; returned",
        ]
        return json.enumerated().map { File(seed: "text-\($0)", of: JSONTarget.self, Array($1.utf8)) }
            + scripts.enumerated().map { File(seed: "script-\($0)", of: ScriptTarget.self, Array($1.utf8)) }
    }

    /// The shortest files of each kind, and how each begins.
    func catalogFiles() throws -> [File] {
        var seeds: [File] = []
        for (kind, name) in CatalogTarget.names.enumerated() {
            let folder = String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)])
            let texts = try FileManager.default.contentsOfDirectory(atPath: "\(catalog)/\(folder)").sorted()
                .map { [UInt8](try Data(contentsOf: URL(filePath: "\(catalog)/\(folder)/\($0)"))) }
            for (index, text) in texts.sorted(by: { $0.count < $1.count }).prefix(6).enumerated() {
                seeds.append(
                    File(
                        seed: "\(folder.split(separator: "/").joined(separator: "-"))-\(index)",
                        of: CatalogTarget.self, [UInt8(kind)] + Self.wholeLines(text, 4_000)))
            }
        }
        let holidays = [UInt8](try Data(contentsOf: URL(filePath: "\(catalog)/holidays.csv")))
        seeds.append(
            File(
                seed: "holidays", of: CatalogTarget.self,
                [UInt8(CatalogTarget.names.count)] + Self.wholeLines(holidays, 1_500)))
        return seeds
    }

    private static func wholeLines(_ text: [UInt8], _ most: Int) -> [UInt8] {
        guard text.count > most else { return text }
        return Array(text[..<((text[..<most].lastIndex(of: 0x0A) ?? most - 1) + 1)])
    }

    func archives() throws -> [File] {
        let text = Array("%PDF-1.7 MotCua".utf8)
        let zeros = [UInt8](repeating: 0, count: 5_000)
        let packed: [[ZipEntry]] = [
            [ZipEntry(name: "Tờ khai.pdf", bytes: text)],
            [ZipEntry(name: "a/b.txt", bytes: []), ZipEntry(name: "a/c.bin", bytes: zeros)],
            [ZipEntry(name: "../x", bytes: text)], [ZipEntry(name: "bomb", bytes: zeros + zeros)],
        ]
        return try packed.enumerated().map { index, entries in
            File(seed: "zip-\(index)", of: ArchiveTarget.self, try ZipArchive.pack(entries))
        }
    }
}
