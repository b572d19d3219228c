import Civil
import Foundation
import Glibc
import Journal
import JournalSQLite
import MotCuaTesting
import Testing

/// A file system of 2 MiB in memory.
private final class TinyDisk {
    let path: String

    init?(at path: String) {
        guard getuid() == 0, mount("tmpfs", path, "tmpfs", 0, "size=2m") == 0 else { return nil }
        self.path = path
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
    }

    /// Whether this process may mount one.
    static let isPossible: Bool = {
        guard let scratch = try? ScratchFolder() else { return false }
        return TinyDisk(at: scratch.path) != nil
    }()
}

@Suite(.enabled(if: TinyDisk.isPossible, "only root may mount a small file system"))
struct FullDiskTests {
    private let monday = Instant(unixSeconds: 1_551_661_200)

    @Test func `a full disk is said so, loses nothing, and is survived`() throws {
        let scratch = try ScratchFolder()
        let disk = try #require(TinyDisk(at: scratch.path))
        let journal = try SQLiteJournal(folder: disk.path + "/store")
        let reply = [UInt8](repeating: 0x61, count: 20_000)
        var stored = 0
        var refusal: JournalError?
        while refusal == nil, stored < 200 {
            let sample = SampleCase("A-\(stored)", at: monday)
            let answer = Answer(account: "a", key: "\(stored)", digest: [1], reply: reply, at: monday)
            do {
                try journal.commit([Commit(cases: [sample.opening], answer: answer)])
                stored += 1
            } catch {
                refusal = error
            }
        }
        #expect(refusal == .diskFull)
        #expect(stored > 0)
        #expect(!journal.isHealthy)
        #expect(try journal.counts().dossiers == stored)
        #expect(try journal.caseFile("A-\(stored)") == nil)
        #expect(try journal.caseFile("A-0") == SampleCase("A-0", at: monday).file)
        #expect(mount("tmpfs", disk.path, "tmpfs", UInt(MS_REMOUNT), "size=5m") == 0)
        try journal.commit([Commit(cases: [SampleCase("B-0", at: monday).opening])])
        #expect(journal.isHealthy)
    }

    @Test func `an attachment that does not fit is refused and leaves nothing`() throws {
        let scratch = try ScratchFolder()
        let disk = try #require(TinyDisk(at: scratch.path))
        let folder = try AttachmentFolder(disk.path + "/attachments")
        let bytes = [UInt8](repeating: 7, count: 3 << 20)
        #expect(throws: JournalError.diskFull) { try folder.store(bytes, sha256: SampleDigest.hex("big")) }
        #expect(try scratch.names(in: "attachments/incoming") == [])
        try folder.store([1], sha256: SampleDigest.hex("small"))
        #expect(try folder.read(SampleDigest.hex("small")) == [1])
    }
}
