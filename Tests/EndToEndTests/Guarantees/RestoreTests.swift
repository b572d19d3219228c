import Foundation
import Glibc
import JSON
import Testing

extension EndToEnd.Operators {
    /// A backup is put into a home whole or not at all, and only under the keys of its store.
    @Suite
    struct RestoreTests {
        /// A backup of a gateway that has accepted a dossier with an attachment, and the dossier's code.
        private func backup() throws -> (folder: String, code: String) {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            try gateway.account("reception.H61.12").expect(200, "DESK RECEIVE \(filed.code)")
            try gateway.visitor().expect(200, "LOG CHECKPOINT")
            let folder = TemporaryHome.temporaryPath("backup")
            try gateway.admin().expect(200, "ADMIN BACKUP", ["folder": .string(folder)])
            return (folder, filed.code)
        }

        private func restore(_ folder: String, into home: TemporaryHome) throws -> Program.Outcome {
            try Program.run(Program.motcua, ["restore", folder, "--home", home.path])
        }

        /// Something that became of a backup.
        enum Spoiling: CaseIterable {
            case cutOff, garbage, empty, attachmentLost, attachmentAltered, interrupted
            /// Rows that only the log or the forms' digests tell from what was stored.
            case eventMoved, signatureAltered, formLost
            /// The end is gone, and the head beside the database tells.
            case rolledBack
            case headCut
            /// What somebody put there.
            case trigger, attachmentPipe

            func spoil(_ folder: String) throws {
                let database = "\(folder)/motcua.sqlite"
                let attachment = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/attachments")
                    .map { "\(folder)/attachments/\($0)" }.first { $0.split(separator: "/").last?.count == 62 }
                let file = try #require(attachment)
                switch self {
                case .cutOff: truncate(database, 40_000)
                case .garbage: try Data(repeating: 65, count: 65_536).write(to: URL(fileURLWithPath: database))
                case .attachmentLost: unlink(file)
                case .attachmentAltered: try Data("x".utf8).write(to: URL(fileURLWithPath: file))
                case .empty: truncate(database, 0)
                case .eventMoved: try Damage.edit(database, "UPDATE event SET at = at + 1 WHERE sequence = 1")
                case .signatureAltered:
                    try Damage.edit(
                        database,
                        "UPDATE receipt SET cms = CAST(substr(cms, 1, length(cms) - 1) || x'00' AS BLOB) WHERE key = 1")
                case .formLost: try Damage.edit(database, "DELETE FROM form")
                case .rolledBack:
                    try Damage.edit(
                        database,
                        """
                        DELETE FROM log_cosignature; DELETE FROM log_stamp; DELETE FROM log_head; DELETE FROM log_tile;
                        DELETE FROM log_leaf;
                        """)
                case .trigger:
                    try Damage.edit(
                        database,
                        "CREATE TRIGGER mine AFTER INSERT ON answer BEGIN UPDATE account SET role = 'admin'; END")
                case .attachmentPipe:
                    unlink(file)
                    mkfifo(file, 0o600)
                case .headCut: truncate("\(folder)/newest-head", 40)
                case .interrupted: try Data("x".utf8).write(to: URL(fileURLWithPath: database + "-journal"))
                }
            }
        }

        @Test(arguments: Spoiling.allCases)
        func `a damaged backup is refused, and the home still takes a whole one`(_ spoiling: Spoiling) throws {
            let (whole, code) = try backup()
            let spoilt = TemporaryHome.temporaryPath("backup")
            defer { for folder in [whole, spoilt] { try? FileManager.default.removeItem(atPath: folder) } }
            _ = try Program.run("cp", ["-r", whole, spoilt])
            try spoiling.spoil(spoilt)
            let home = try TemporaryHome()
            let refused = try restore(spoilt, into: home)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("is damaged"), "\(refused.errors)")
            #expect(!FileManager.default.fileExists(atPath: "\(home.path)/store/restoring"))
            let restored = try restore(whole, into: home)
            try #require(restored.status == 0, "\(restored.errors)")
            let again = try RunningGateway(home)
            #expect(try again.account("auditor").expect(200, "TRACK \(code)").body["dossier"]?.string == code)
            again.signal(SIGTERM)
            #expect(again.wait() == 0)
            let doctor = try Program.run(Program.motcua, ["doctor", "--home", home.path])
            #expect(doctor.status == 0, "\(doctor.text)")
        }

        @Test
        func `under other keys a backup is not restored and its store not served`() throws {
            let (folder, _) = try backup()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let home = try TemporaryHome.ofAnotherGateway()
            let before = try home.snapshot()
            let refused = try restore(folder, into: home)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("not signed by the log of this home"), "\(refused.errors)")
            #expect(try home.snapshot() == before)
            for name in ["motcua.sqlite", "newest-head"] {
                unlink("\(home.path)/store/\(name)")
                try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(home.path)/store/\(name)")
            }
            let start = ["--home", home.path, "--listen", "127.0.0.1:0", "--clock", RunningGateway.start]
            let served = try Program.run(Program.motcuad, start)
            #expect(served.status == 65)
            #expect(served.errors.contains("put pki/ and motcua.yaml"), "\(served.errors)")
        }

        @Test
        func `a backup goes to a whole path outside the home`() throws {
            let gateway = try RunningGateway()
            let admin = try gateway.admin()
            #expect(try admin.expect(422, "ADMIN BACKUP", ["folder": "backup"]).description.contains("/folder"))
            for inner in ["", "/pki", "/store/attachments", "/pki/../store"] {
                let refused = try admin.expect(
                    409, "ADMIN BACKUP", ["folder": .string(gateway.home.path + inner)])
                #expect(refused.description.contains("the home itself"))
            }
            #expect(try Program.run(Program.motcua, ["backup", "", "--home", gateway.home.path]).status == 64)
        }

        @Test
        func `a backup that was interrupted bears no name of one, and the next takes its place`() throws {
            let gateway = try RunningGateway()
            let filed = try FiledDossier(on: gateway)
            let folder = TemporaryHome.temporaryPath("backup")
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for name in ["motcua.sqlite.partial", "motcua.sqlite.partial-journal"] {
                try Data("half".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
            }
            let home = try TemporaryHome()
            #expect(try restore(folder, into: home).status == 66)
            try gateway.admin().expect(200, "ADMIN BACKUP", ["folder": .string(folder)])
            #expect(try restore(folder, into: home).status == 0)
            let again = try RunningGateway(home)
            try again.account("auditor").expect(200, "TRACK \(filed.code)")
        }
    }
}
