import Foundation
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
    }
}
