import Civil
import Evidence
import Foundation
import Testing

@testable import EvidenceOpenSSL

/// Folders of their own: what is revoked stays revoked.
@Suite struct RevocationTests {
    private let folder: PKIFolder
    private let at = Sandbox.at

    init() throws {
        let path = try Sandbox.temporaryFolder()
        let names = ["root", "issuing-ca", "infrastructure-ca", "signer-H61-2019", "signer-H61-2020", "tsa", "ocsp"]
        let source = try Sandbox.shared.get().folder.path
        for name in names.flatMap({ ["\($0).crt", "\($0).key"] }) {
            try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(path)/\(name)")
        }
        folder = try PKIFolder(path)
    }

    private func publisher() -> RevocationPublisher { RevocationPublisher(folder: folder) }

    private func rotate(now: Instant = Sandbox.at) throws -> String {
        try SandboxPKI.rotateSigner(of: "H61", year: 2019, in: folder, profiles: Sandbox.profiles, now: now)
    }

    @Test func `a revocation is remembered, and its issuer's list published at once`() throws {
        let record = try folder.revoke(
            "signer-H61-2019", reason: .keyCompromise, at: at, invalidSince: at.adding(seconds: -60), now: at)
        #expect(try folder.revocations() == [record])
        #expect(record.issuer == "issuing-ca")
        let list = try #require(try folder.newestLists().first)
        #expect(list.number == 1)
        #expect(list.entries == [record.entry])
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/crl/issuing-ca-00000001.crl"))
        #expect(throws: PKIFault.revoked(name: "signer-H61-2019")) {
            try folder.revoke("signer-H61-2019", reason: .superseded, at: at, now: at)
        }
    }

    @Test func `what is no revocation is refused and changes nothing`() throws {
        let late = at.adding(seconds: 1)
        let cases: [(RevocationReason, at: Instant, since: Instant?)] = [
            (.superseded, late, nil), (.certificateHold, at, nil), (.superseded, at, at), (.keyCompromise, at, late),
        ]
        for row in cases {
            #expect(throws: PKIFault.self, "\(row)") {
                try folder.revoke("tsa", reason: row.0, at: row.at, invalidSince: row.since, now: at)
            }
        }
        #expect(throws: PKIFault.notIssued(name: "root")) {
            try folder.revoke("root", reason: .superseded, at: at, now: at)
        }
        #expect(try folder.revocations().isEmpty)
        #expect(try folder.newestLists().isEmpty)
    }

    @Test func `a registry that somebody has spoilt is named, and nothing is signed by guess`() throws {
        let path = folder.path + "/revocations.jsonl"
        try Data("{}\n".utf8).write(to: URL(filePath: path))
        #expect(throws: PKIFault.malformedRegistry(path: path)) { try folder.revocations() }
        let signer = CMSReceiptSigner(folder: folder, agency: "H61")
        #expect(throws: SigningFault.self) { try signer.sign([1], at: at) }
    }

    @Test func `a simulated clock that jumps ten days leaves a list for each day`() throws {
        let publisher = publisher()
        _ = try publisher.catchUp(to: at)
        _ = try publisher.catchUp(to: at.adding(seconds: 10 * 86_400))
        let files = try folder.listFiles()
        let days = try Set(files.filter { $0.authority == "issuing-ca" }.map { try folder.list($0).thisUpdate.date })
        #expect(days.count == 10)
        #expect(files.filter { $0.authority == "root" }.count == 1)
        let lists = try files.filter { $0.authority == "issuing-ca" }.map { try folder.list($0) }
        for (before, next) in zip(lists, lists.dropFirst()) {
            #expect(next.number == before.number + 1)
            #expect(next.thisUpdate < before.nextUpdate)
        }
        _ = try publisher.catchUp(to: at.adding(seconds: 10 * 86_400))
        #expect(try folder.listFiles() == files)
    }

    @Test func `a jump of five years leaves a list for each day too`() throws {
        let publisher = publisher()
        _ = try publisher.catchUp(to: at)
        _ = try publisher.catchUp(to: at.adding(seconds: 5 * 365 * 86_400))
        #expect(try folder.listFiles().count > 3_600)
    }

    @Test func `the clock of the machine publishes once, however long it was off`() throws {
        let publisher = publisher()
        _ = try publisher.publishDue(at: at)
        _ = try publisher.publishDue(at: at.adding(seconds: 60 * 86_400))
        #expect(try folder.listFiles().count == 5)
    }

    @Test func `two who publish at once take two numbers`() throws {
        let one = publisher()
        let other = publisher()
        _ = try one.catchUp(to: at)
        _ = try other.catchUp(to: at)
        try one.publishAll(at: at.adding(seconds: 1))
        _ = try other.catchUp(to: at.adding(seconds: 86_400))
        let numbers = try folder.listFiles().filter { $0.authority == "issuing-ca" }.map(\.number)
        #expect(numbers == [1, 2, 3, 4] || numbers == [1, 2, 3])
    }

    @Test func `after rotation the newest key signs, after its revocation the one before`() throws {
        let signer = CMSReceiptSigner(folder: folder, agency: "H61")
        #expect(try signer.keyID(at: at) == "H61-2019")
        _ = try signer.sign([1], at: at)
        #expect(try rotate() == "H61-2019.2")
        #expect(try signer.keyID(at: at) == "H61-2019")
        try signer.reload()
        #expect(try signer.keyID(at: at) == "H61-2019.2")
        _ = try signer.sign([1], at: at, keyID: "H61-2019")
        try folder.revoke("signer-H61-2019.2", reason: .keyCompromise, at: at, now: at)
        try signer.reload()
        #expect(try signer.keyID(at: at) == "H61-2019")
        #expect(throws: SigningFault.revoked("H61-2019.2")) { try signer.sign([1], at: at, keyID: "H61-2019.2") }
    }

    @Test func `with every key of the year revoked nothing is signed, until the next is made`() throws {
        let signer = CMSReceiptSigner(folder: folder, agency: "H61")
        _ = try signer.sign([1], at: at)
        try folder.revoke("signer-H61-2019", reason: .superseded, at: at, now: at)
        #expect(throws: SigningFault.revoked("H61-2019")) { try signer.reload() }
        #expect(throws: SigningFault.revoked("H61-2019")) { try signer.keyID(at: at) }
        #expect(throws: SigningFault.revoked("H61-2019")) { try signer.sign([1], at: at, keyID: "H61-2019") }
        _ = try rotate()
        #expect(try signer.keyID(at: at) == "H61-2019.2")
    }

    @Test func `signers below a revoked CA sign nothing`() throws {
        try folder.revoke("issuing-ca", reason: .caCompromise, at: at, now: at)
        let signer = CMSReceiptSigner(folder: folder, agency: "H61")
        #expect(throws: SigningFault.revoked("H61-2019")) { try signer.sign([1], at: at) }
        #expect(throws: SigningFault.revoked("tsa")) { try CurrentAuthority(folder: folder) }
    }

    @Test func `a rotated CA issues the next signer, whose receipts the root alone proves`() throws {
        let now = at.adding(seconds: 60)
        #expect(try SandboxPKI.rotateIssuing(in: folder, profiles: Sandbox.profiles, now: at) == "issuing-ca.2")
        #expect(try rotate(now: at) == "H61-2019.2")
        #expect(try folder.issuerName(of: try folder.certificate("signer-H61-2019.2")) == "issuing-ca.2")
        let payload = Array("{}".utf8)
        let cms = try CMSReceiptSigner(folder: folder, agency: "H61").sign(payload, at: now)
        #expect(try Sandbox.shared.get().stockToolAccepts(payload: payload, cms: cms, at: now))
    }

    @Test func `the next time-stamping authority takes over, and stamps under its own certificate`() throws {
        let authority = try CurrentAuthority(folder: folder)
        #expect(try SandboxPKI.rotateTimeStamping(in: folder, profiles: Sandbox.profiles, now: at) == "tsa.2")
        try authority.reload()
        let now = at.adding(seconds: 60)
        let root = try Certificate(pem: try folder.rootPEM())
        let token = try authority.stamp(Digest.sha256([1]), at: now)
        #expect(throws: Never.self) { try StampExamination(token, over: [1], CertificateCache(roots: [root])) }
        try folder.revoke("tsa", reason: .superseded, at: at, now: now)
        try folder.revoke("tsa.2", reason: .superseded, at: at, now: now)
        #expect(throws: SigningFault.revoked("tsa")) { try authority.reload() }
        #expect(throws: SigningFault.revoked("tsa")) { try authority.stamp(Digest.sha256([1]), at: now) }
    }
}
