import Foundation
import MetricsHTTP
import Testing

@Suite struct MetricsFileTests {
    @Test func `a text takes the place of the one before, whole, readable by all`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/motcua.prom"
        let file = MetricsFile(path: path)
        try file.write(Array("a_total 1\n".utf8))
        try file.write(Array("a_total 2\n".utf8))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "a_total 2\n")
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o644)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["motcua.prom"])
        file.remove()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func `a folder that is not there is named`() throws {
        let fault = #expect(throws: MetricsFile.Fault.self) {
            try MetricsFile(path: "/nowhere/motcua.prom").write([1])
        }
        #expect(fault?.reason == "/nowhere/motcua.prom: open: No such file or directory")
    }

    @Test func `a text that cannot be put in place leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/motcua.prom"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(throws: MetricsFile.Fault.self) { try MetricsFile(path: path).write([1]) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["motcua.prom"])
    }
}
