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

        private func restore(
            _ folder: String, into home: TemporaryHome, _ options: String...
        ) throws -> Program.Outcome {
            try Program.run(Program.motcua, ["restore", folder, "--home", home.path] + options)
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
            let refusals = try [restore(spoilt, into: home), restore(spoilt, into: home, "--unsealed")]
            for refused in refusals {
                #expect(refused.status == 65)
                #expect(refused.errors.contains("is damaged"), "\(refused.errors)")
            }
            #expect(!refusals[1].errors.contains("sealed"))
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

        /// What somebody did to a backup that nothing but the seal proves.
        enum Forgery: CaseIterable {
            case accountAdded, committedLater, sealGone, sealOfAnotherBackup, sealAltered, sealEmpty, sealLong

            private static let addition =
                "INSERT INTO account (name, role, offices, disabled) VALUES ('mallory', 'admin', '[]', 0)"

            var says: String {
                switch self {
                case .accountAdded, .committedLater, .sealOfAnotherBackup: "is not the one that the gateway sealed"
                case .sealGone: "has no seal of its gateway"
                case .sealAltered, .sealEmpty: "is damaged: backup.seal"
                case .sealLong: "is damaged: backup.seal is too long"
                }
            }

            func forge(_ folder: String, other: String) throws {
                let seal = "\(folder)/backup.seal"
                let database = "\(folder)/motcua.sqlite"
                switch self {
                case .accountAdded: try Damage.edit(database, Self.addition)
                case .committedLater:
                    // A process that ends before the write-ahead log is copied into the database.
                    let script = """
                        import sqlite3, os, sys
                        c = sqlite3.connect(sys.argv[1], isolation_level=None)
                        c.execute("PRAGMA wal_autocheckpoint = 0")
                        c.execute(sys.argv[2])
                        os._exit(0)
                        """
                    let outcome = try Program.run("python3", ["-c", script, database, Self.addition])
                    try #require(outcome.status == 0, "\(outcome.errors)")
                    try #require(FileManager.default.fileExists(atPath: "\(database)-wal"))
                case .sealGone: unlink(seal)
                case .sealOfAnotherBackup:
                    unlink(seal)
                    try FileManager.default.copyItem(atPath: "\(other)/backup.seal", toPath: seal)
                case .sealAltered:
                    let text = try String(contentsOfFile: seal, encoding: .utf8)
                    try text.replacing("motcua.sqlite", with: "motcua.sqlitf").write(
                        toFile: seal, atomically: false, encoding: .utf8)
                case .sealEmpty: truncate(seal, 0)
                case .sealLong: try Data(repeating: 65, count: 1 << 20).write(to: URL(fileURLWithPath: seal))
                }
            }
        }

        @Test(arguments: Forgery.allCases)
        func `a backup that is not as its gateway sealed it is taken only by who asks for it`(
            _ forgery: Forgery
        ) throws {
            let (folder, code) = try backup()
            let (other, _) = try backup()
            defer { for folder in [folder, other] { try? FileManager.default.removeItem(atPath: folder) } }
            try forgery.forge(folder, other: other)
            let home = try TemporaryHome()
            let refused = try restore(folder, into: home)
            #expect(refused.status == 65)
            #expect(refused.errors.contains(forgery.says), "\(refused.errors)")
            let audited = try Program.run(Program.motcua, ["log", "audit", folder, "--home", home.path])
            if forgery == .sealGone {
                #expect(audited.status == 0 && audited.text.contains("no seal"), "\(audited.text)\(audited.errors)")
            } else {
                #expect(audited.status == 1 && audited.text.contains(forgery.says), "\(audited.text)\(audited.errors)")
            }

            let restored = try restore(folder, into: home, "--unsealed", "--json")
            try #require(restored.status == 0, "\(restored.errors)")
            #expect(restored.text.contains(#""sealed": null"#), "\(restored.text)")
            let again = try RunningGateway(home)
            #expect(try again.account("auditor").expect(200, "TRACK \(code)").body["dossier"]?.string == code)
        }

        @Test
        func `an audit of a backup changes nothing in it, and it is restored after that`() throws {
            let (folder, _) = try backup()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            func contents() throws -> [String: Data] {
                let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
                let files = names.compactMap { name in
                    (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))).map { (name, $0) }
                }
                return Dictionary(uniqueKeysWithValues: files)
            }
            let before = try contents()
            #expect(before["motcua.sqlite"] != nil)
            let home = try TemporaryHome()
            let audited = try Program.run(Program.motcua, ["log", "audit", folder, "--home", home.path])
            #expect(audited.status == 0, "\(audited.text)\(audited.errors)")
            #expect(audited.text.contains("sealed by its gateway at 2019-03-04T08:00:00+07:00"), "\(audited.text)")
            #expect(try contents() == before)
            #expect(try restore(folder, into: home).status == 0)
        }

        @Test
        func `a seal is checked by other people's tools`() throws {
            let (folder, _) = try backup()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let check = try Program.run(
                "sh", ["-c", "cd '\(folder)' && sed -n 3p backup.seal | sha256sum -c -"])
            #expect(check.status == 0, "\(check.text)")
            let restored = try restore(folder, into: try TemporaryHome(), "--json")
            #expect(restored.text.contains(#""sealed": "2019-03-04T08:00:00+07:00""#), "\(restored.text)")
        }

        @Test
        func `under other keys a backup is not restored and its store not served`() throws {
            let (folder, _) = try backup()
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let home = try TemporaryHome.ofAnotherGateway()
            let before = try home.snapshot()
            let refused = try restore(folder, into: home)
            #expect(refused.status == 65)
            #expect(refused.errors.contains("is not signed by the log"), "\(refused.errors)")
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
