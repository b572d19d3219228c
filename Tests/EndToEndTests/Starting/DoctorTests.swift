import Foundation
import Glibc
import Testing

extension EndToEnd.Operators {
    /// What `motcua doctor` says of the machine that a home stands on.
    @Suite
    struct DoctorTests {
        private func doctor(_ home: TemporaryHome, _ setting: String) throws -> Program.Outcome {
            try Program.run("env", [setting, Program.motcua, "doctor", "--home", home.path])
        }

        @Test
        func `a machine with the font of the forms is well`() throws {
            let home = try TemporaryHome()
            let outcome = try doctor(home, "MOTCUA_TEST=1")
            #expect(outcome.status == 0, "\(outcome.text)")
            #expect(outcome.text.contains("all is well"))
        }

        @Test
        func `a machine without the font of the forms is told which package to install`() throws {
            let home = try TemporaryHome()
            let fonts = "\(home.path)/fonts.conf"
            try Data("<?xml version=\"1.0\"?><fontconfig></fontconfig>".utf8).write(to: URL(fileURLWithPath: fonts))
            let outcome = try doctor(home, "FONTCONFIG_FILE=\(fonts)")
            #expect(outcome.status == 1, "\(outcome.text)\(outcome.errors)")
            #expect(outcome.text.contains("fault: forms: the font Liberation Serif"), "\(outcome.text)")
            #expect(outcome.text.contains("fonts-liberation2"), "\(outcome.text)")
        }

        @Test(arguments: [
            "", "motcua.yaml", "store", "store/motcua.sqlite", "store/attachments", "outbox", "motcua.sock", "pki",
            "pki/server.key", "pki/root.key", "pki/log.key",
        ])
        func `what others could read is found and told how to mend`(part: String) throws {
            let home = try TemporaryHome()
            let path = part.isEmpty ? home.path : "\(home.path)/\(part)"
            if !FileManager.default.fileExists(atPath: path) {
                try Data().write(to: URL(fileURLWithPath: path))
            }
            chmod(path, 0o755)
            let outcome = try doctor(home, "MOTCUA_TEST=1")
            #expect(outcome.status == 1, "\(outcome.text)")
            let name = part.isEmpty ? home.path : part
            #expect(
                outcome.text.split(separator: "\n").contains { $0.hasPrefix("fault: ") && $0.contains(name) },
                "\(outcome.text)")
        }
    }
}
