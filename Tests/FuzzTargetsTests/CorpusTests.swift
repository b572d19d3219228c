import Foundation
import FuzzTargets
import Testing

/// The corpus of `make fuzz`, tried without libFuzzer: what it once found stays mended.
@Suite struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    @Test(arguments: FuzzTargets.all.map { $0.name })
    func `every property holds of every file of the corpus`(name: String) throws {
        let type = try #require(FuzzTargets.named(name))
        let target = try type.init(
            fixtures: FuzzFixtures(path: "\(Self.folder)/Fuzz/Fixtures", profiles: "\(Self.folder)/Certs"))
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/Fuzz/Corpus/\(name)").sorted()
        #expect(files.count >= 4)
        for file in files {
            let bytes = try Data(contentsOf: URL(filePath: "\(Self.folder)/Fuzz/Corpus/\(name)/\(file)"))
            #expect(throws: Never.self, "\(name)/\(file)") { try target.check([UInt8](bytes)) }
        }
    }
}
