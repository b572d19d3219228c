import Civil
import Evidence
import Foundation
import HostileReceipts
import Testing

@Suite struct DrillTests {
    @Test func `every accident leaves each old receipt worth what the rules say`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-drill-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let profiles = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Certs").path
        let drill = try Drill(in: folder, profiles: profiles)
        #expect(drill.scenes.map(\.name).count == 6)
        for scene in drill.scenes {
            for finding in scene.findings {
                let found = finding.found
                #expect(
                    finding.isAsExpected,
                    "\(scene.name), \(finding.receipt.en): \(found.verdict) \(found.reason?.rawValue ?? "")")
            }
        }
    }
}
