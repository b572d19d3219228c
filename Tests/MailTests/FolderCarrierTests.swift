import EvidenceOpenSSL
import Foundation
import Notices
import Testing

@testable import Mail

@Suite struct FolderCarrierTests {
    private let scratch: ScratchFolder
    private let carrier: FolderCarrier

    init() throws {
        scratch = try ScratchFolder()
        carrier = FolderCarrier(folder: scratch.path + "/outbox", sender: try SampleNotice.sender()) {
            Digest.sha256Hex($0)
        }
    }

    @Test func `a notice is kept as a message, and its proof names the file and its digest`() throws {
        let notice = SampleNotice.make()
        let outcome = carrier.carry([notice])
        let name = "H61.90-190304-0001.1.accepted.eml"
        #expect(scratch.names("outbox") == [name])
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(scratch.path)/outbox/\(name)")))
        #expect(bytes == Letter(notice, from: try SampleNotice.sender())?.bytes(lineEnding: .crlf))
        let proof = TellingProof.file(path: "outbox/\(name)", sha256: Digest.sha256Hex(bytes))
        #expect(outcome == [.taken(proof)])
        #expect(carrier.trace(notice) == proof)
        let modes = try FileManager.default.attributesOfItem(atPath: "\(scratch.path)/outbox/\(name)")
        #expect(modes[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a notice kept twice is one file, and a half-written one is no notice`() throws {
        let notice = SampleNotice.make()
        #expect(carrier.trace(notice) == nil)
        _ = carrier.carry([notice])
        let half = "\(scratch.path)/outbox/H61.90-190304-0001.2.accepted.eml"
        try Data("Date:".utf8).write(to: URL(filePath: half + ".part"))
        #expect(carrier.trace(SampleNotice.make(2)) == nil)
        #expect(carrier.carry([notice, SampleNotice.make(2)]).count == 2)
        #expect(scratch.names("outbox").count == 2)
    }

    @Test func `a file that is not the notice is none`() throws {
        let notice = SampleNotice.make()
        _ = carrier.carry([notice])
        let file = "\(scratch.path)/outbox/H61.90-190304-0001.1.accepted.eml"
        try Data("other".utf8).write(to: URL(filePath: file))
        #expect(carrier.trace(notice) == nil)
        _ = carrier.carry([notice])
        #expect(carrier.trace(notice) != nil)
    }

    @Test func `a folder that cannot be made is trouble for now`() throws {
        try Data().write(to: URL(filePath: scratch.path + "/outbox"))
        guard case .later = carrier.carry([SampleNotice.make()])[0] else {
            Issue.record("the notice was not left waiting")
            return
        }
    }

    @Test func `a code with odd characters cannot leave the folder`() throws {
        let notice = Notice(
            id: Notice.ID(dossier: "../../x/ế", event: 1, kind: .accepted), provision: nil,
            addressee: Notice.Addressee(name: "A", email: "a@example.vn"), subject: "", body: "",
            at: SampleNotice.monday)
        #expect(Letter(notice, from: try SampleNotice.sender())?.fileName == ".._.._x__.1.accepted.eml")
    }
}
