import Foundation
import JSON
import Testing

extension EndToEnd.Operators {
    /// The guided main job, when somebody breaks it off.
    @Suite
    struct TourTests {
        @Test
        func `a tour that nobody reads to its end takes its server with it`() throws {
            let folder = TemporaryHome.temporaryPath("tour")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            _ = try Program.run("bash", ["-c", "'\(Program.motcua)' tour --folder '\(folder)' | head -12"])
            #expect(FileManager.default.fileExists(atPath: "\(folder)/home/store"))
            let left = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { process in
                let line = try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
                return Int(process) != nil && line?.contains(folder) == true
            }
            #expect(left == [])
        }

        @Test
        func `a tour in JSON is a line for each thing it tells, up to the last`() throws {
            let folder = TemporaryHome.temporaryPath("tour")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let told = try Program.run(Program.motcua, ["tour", "--folder", folder, "--json"])
            #expect(told.status == 0, "\(told.errors)")
            let lines = try told.text.split(separator: "\n").map { try JSON.parse(Array($0.utf8)) }
            #expect(lines.compactMap { $0["chapter"]?.integer } == Array(0...7))
            #expect(lines.contains { $0["fact"] == "receipts" && $0["value"]?.string == "\(folder)/receipts" })
            #expect(lines.allSatisfy { $0.members != nil })
        }
    }
}
