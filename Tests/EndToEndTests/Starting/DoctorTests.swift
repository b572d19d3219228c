import Foundation
import Testing

extension EndToEnd {
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
    }
}
