import Foundation
import Glibc
import Journal
import JournalSQLite
import MotCuaTesting
import Testing

struct AttachmentFolderTests {
    private let scratch: ScratchFolder
    private let folder: AttachmentFolder
    private let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

    init() throws {
        scratch = try ScratchFolder()
        folder = try AttachmentFolder(scratch.path + "/attachments")
    }

    @Test func `what is written piece by piece is read back whole`() throws {
        let digest = SampleDigest.hex(bytes)
        let writer = try folder.writer()
        for start in stride(from: 0, to: bytes.count, by: 777) {
            try writer.append(bytes[start..<min(bytes.count, start + 777)])
        }
        #expect(folder.size(of: digest) == nil)
        try writer.finish(sha256: digest)
        #expect(try folder.read(digest) == bytes)
        #expect(folder.size(of: digest) == bytes.count)
        #expect(try scratch.names(in: "attachments/\(digest.prefix(2))") == [String(digest.dropFirst(2))])
    }

    @Test func `the same attachment may come twice, an empty one too`() throws {
        for content in [bytes, bytes, []] { try folder.store(content, sha256: SampleDigest.hex(content)) }
        #expect(try folder.read(SampleDigest.hex(bytes)) == bytes)
        #expect(try folder.read(SampleDigest.hex([])) == [])
    }

    @Test func `what was not finished leaves nothing`() throws {
        var writer: AttachmentWriter? = try folder.writer()
        try writer?.append([1, 2, 3])
        #expect(try scratch.names(in: "attachments/incoming").count == 1)
        writer = nil
        #expect(try scratch.names(in: "attachments/incoming") == [])
        let cancelled = try folder.writer()
        cancelled.cancel()
        #expect(throws: JournalError.self) { try cancelled.append([1]) }
        #expect(throws: JournalError.self) { try cancelled.finish(sha256: SampleDigest.hex([])) }
    }

    @Test func `opening deletes stale files, and spares one that is being written`() throws {
        let writer = try folder.writer()
        try writer.append(bytes[...])
        try Data([1]).write(to: URL(filePath: folder.path + "/incoming/99999-1"))
        let again = try AttachmentFolder(folder.path)
        #expect(try scratch.names(in: "attachments/incoming").count == 1)
        try writer.finish(sha256: SampleDigest.hex(bytes))
        #expect(try again.read(SampleDigest.hex(bytes)) == bytes)
    }

    @Test(arguments: ["", "../../etc/passwd", String(repeating: "A", count: 64), String(repeating: "a", count: 63)])
    func `a name that is no digest reaches no file`(_ name: String) throws {
        #expect(folder.file(name) == nil)
        #expect(try folder.read(name) == nil)
        #expect(throws: JournalError.self) { try folder.store([1], sha256: name) }
        #expect(try scratch.names(in: "attachments/incoming") == [])
    }
}
