import Foundation
import Glibc
import JSON
import Testing

extension EndToEnd.Operators {
    /// A store on a file system of 8 MiB, which only root can mount.
    @Suite
    struct DiskFullTests {
        @Test(.enabled(if: geteuid() == 0, "only root can mount a small file system"))
        func `a full disk refuses what it cannot store, and goes on when there is room`() throws {
            try withSmallStore { home, store in
                let gateway = try RunningGateway(home)
                defer { gateway.killNow() }
                try fillAndFree(gateway, ballast: "\(store)/ballast")
            }
        }

        @Test(.enabled(if: geteuid() == 0, "only root can mount a small file system"), arguments: [0, 64, 512])
        func `a restore for which there is no room leaves the store empty, and can be repeated`(free: Int) throws {
            let backup = try backup()
            defer { try? FileManager.default.removeItem(atPath: backup) }
            try withSmallStore { home, store in
                let ballast = "\(store)/ballast"
                let room = "\(store)/room"
                if free > 0 { _ = try Program.run("dd", ["if=/dev/zero", "of=\(room)", "bs=1024", "count=\(free)"]) }
                #expect(try Program.run("dd", ["if=/dev/zero", "of=\(ballast)", "bs=4096"]).status != 0)
                unlink(room)
                let refused = try Program.run(Program.motcua, ["restore", backup, "--home", home.path])
                #expect(refused.status == 75)
                #expect(
                    refused.errorLines.count == 1 && refused.errors.contains("the disk is full"), "\(refused.errors)")
                #expect(!FileManager.default.fileExists(atPath: "\(store)/restoring"))
                unlink(ballast)
                let restored = try Program.run(Program.motcua, ["restore", backup, "--home", home.path])
                #expect(restored.status == 0, "\(restored.errors)")
                let doctor = try Program.run(Program.motcua, ["doctor", "--home", home.path])
                #expect(doctor.status == 0, "\(doctor.text)")
            }
        }

        @Test(.enabled(if: geteuid() == 0, "only root can mount a small file system"), arguments: ["500k", "2m"])
        func `a home for which there is no room is not begun, and the reason is told`(size: String) throws {
            let disk = TemporaryHome.temporaryPath("disk")
            try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: false)
            let mounted = try Program.run("mount", ["-t", "tmpfs", "-o", "size=\(size),mode=0700", "tmpfs", disk])
            guard mounted.status == 0 else { try Test.cancel("mount is not permitted here") }
            defer {
                _ = try? Program.run("umount", ["-l", disk])
                try? FileManager.default.removeItem(atPath: disk)
            }
            let refused = try Program.run(Program.motcua, ["init", "--home", "\(disk)/home", "--sandbox"])
            #expect(refused.status != 0)
            #expect(refused.errorLines.count == 1 && refused.errors.contains("free space"), "\(refused.errors)")
            #expect(["enough space", "the disk is full"].contains { refused.errors.contains($0) }, "\(refused.errors)")
            #expect(try FileManager.default.contentsOfDirectory(atPath: disk).isEmpty)
        }

        /// A backup of a gateway with one dossier.
        private func backup() throws -> String {
            let gateway = try RunningGateway()
            _ = try FiledDossier(on: gateway)
            let folder = TemporaryHome.temporaryPath("backup")
            try gateway.admin().expect(200, "ADMIN BACKUP", ["folder": .string(folder)])
            return folder
        }

        private func withSmallStore(_ body: (TemporaryHome, _ store: String) throws -> Void) throws {
            let home = try TemporaryHome()
            let store = "\(home.path)/store"
            let aside = "\(home.path)/aside"
            try FileManager.default.moveItem(atPath: store, toPath: aside)
            try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: false)
            let mounted = try Program.run("mount", ["-t", "tmpfs", "-o", "size=8m,mode=0700", "tmpfs", store])
            guard mounted.status == 0 else {
                // A container without the right to mount is as an account that is not root.
                try Test.cancel("mount is not permitted here")
            }
            defer { _ = try? Program.run("umount", ["-l", store]) }
            _ = try Program.run("cp", ["-a", "\(aside)/.", store])
            try FileManager.default.removeItem(atPath: aside)
            try body(home, store)
        }

        private func fillAndFree(_ gateway: RunningGateway, ballast: String) throws {
            let filed = try FiledDossier(on: gateway)
            let citizen = filed.citizen
            // `dd` writes until nothing more fits, and says so with its exit code.
            #expect(try Program.run("dd", ["if=/dev/zero", "of=\(ballast)", "bs=4096"]).status != 0)
            try citizen.send(
                Array("PUT 500000 application/pdf\n".utf8) + [UInt8](repeating: 65, count: 500_000) + [0x0A])
            let upload = try citizen.reply()
            #expect(upload.code == 507)
            #expect(upload.slug == "disk-full")
            #expect(try citizen.isAlive)
            let refused = try firstRefusal(filed)
            #expect(refused.answer.code == 507)
            #expect(refused.answer.slug == "disk-full")
            #expect(try citizen.isAlive)
            #expect(try citizen.expect(200, "TRACK \(filed.code)").body["number"]?.integer == 1)
            unlink(ballast)
            let code = try citizen.expect(201, "SUBMIT", refused.filing.body).text("dossier")
            #expect(try citizen.expect(200, "TRACK \(code)").body["number"]?.integer == 1)
            let stats = try gateway.admin().expect(200, "ADMIN STATS").body["store"]
            #expect(stats?["dossiers"]?.integer == Int64(refused.taken + 2))
        }

        /// Submits until the log of the database no longer has room of its own.
        private func firstRefusal(_ filed: FiledDossier) throws -> (filing: Filing, answer: Answer, taken: Int) {
            for taken in 0..<1000 {
                let filing = filed.filing.with("key", value: .string("full-\(taken)"))
                let answer = try filed.citizen.ask("SUBMIT", filing.body)
                if answer.code != 201 { return (filing, answer, taken) }
            }
            throw HarnessFault("the disk is full, but a thousand dossiers were stored")
        }
    }
}
