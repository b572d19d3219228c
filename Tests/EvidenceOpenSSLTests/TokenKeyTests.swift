import Civil
import Evidence
import Foundation
import Testing

@testable import EvidenceOpenSSL

/// Keys inside a token: SoftHSM, a token in software, reached as a hardware security module is.
@Suite struct TokenKeyTests {
    /// The module of Debian's package softhsm2.
    static let module = "/usr/lib/softhsm/libsofthsm2.so"

    /// A folder with an agency whose key of 2019 is in a token and nowhere else.
    static let folder = Result {
        let folder = PKIFolderInToken(path: try Sandbox.temporaryFolder())
        try folder.make()
        return folder
    }

    let sandbox: Sandbox
    let folder: PKIFolderInToken

    init() throws {
        sandbox = try Sandbox.shared.get()
        folder = try Self.folder.get()
    }

    @Test(arguments: Path.allCases)
    func `a receipt signed in a token is accepted by both verifiers`(_ path: Path) throws {
        let opened = try PKIFolder(folder.path)
        let signer = CMSReceiptSigner(
            folder: opened, agency: "H61", timeStamper: try TimeStampingAuthority(folder: opened))
        let payload = try sandbox.draft().payload()
        let cms = try path.sign(payload, at: Sandbox.at, with: signer)
        let found = try ReceiptVerifier(folder: opened, revocation: .notRequired).verify(payload: payload, cms: cms)
        #expect(found.verdict == .valid, "\(found)")
        #expect(opened.faults().isEmpty)
    }

    @Test func `many threads sign in one token at a time`() async throws {
        let signer = CMSReceiptSigner(folder: try PKIFolder(folder.path), agency: "H61")
        let payload = try sandbox.draft().payload()
        let verifier = try ReceiptVerifier(
            folder: try PKIFolder(folder.path), timeStamps: .notRequired, revocation: .notRequired)
        let verdicts = try await withThrowingTaskGroup(of: Verdict.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    verifier.verify(payload: payload, cms: try signer.sign(payload, at: Sandbox.at)).verdict
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(verdicts == Array(repeating: .valid, count: 16))
    }

    @Test(arguments: [("pin-source=file:", "pin-value=9999&x-old="), ("object=H61-2019", "object=none")])
    func `a wrong PIN and a key that is not there are named, and the PIN is not`(_ row: (String, String)) throws {
        let uri = folder.uri.replacing(row.0, with: row.1)
        try folder.with(uri) { faults in
            guard case .token(let path, let reason) = try #require(faults.first) else {
                Issue.record("\(faults)")
                return
            }
            #expect(path.hasSuffix("/signer-H61-2019.pkcs11"))
            #expect(!reason.contains("9999"))
        }
    }

    @Test(arguments: [
        "", "pkcs11:token=motcua", "http://example.org/key", "pkcs11:object=H61-2019?module-path=relative.so",
        "pkcs11:object=a?module-path=/a.so\npkcs11:object=b?module-path=/a.so",
    ])
    func `what is not a URI with a module is malformed`(_ uri: String) throws {
        try folder.with(uri) { faults in
            #expect(faults == [.malformed(path: folder.path + "/signer-H61-2019.pkcs11")])
        }
    }

    @Test func `another module in the same process is refused`() throws {
        _ = try PKIFolder(folder.path).credential("signer-H61-2019")
        let other = try #require(TokenKey(Array(folder.uri.replacing(Self.module, with: "/usr/lib/other.so").utf8)))
        #expect(throws: OpenSSLFault.self) { try other.open() }
    }

    @Test func `a URI that others can read is refused`() throws {
        let copy = try folder.copy()
        defer { try? FileManager.default.removeItem(atPath: copy) }
        let path = copy + "/signer-H61-2019.pkcs11"
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        #expect(throws: PKIFault.keyMode(path: path, mode: 0o644)) { try PKIFolder(copy) }
    }
}

/// A folder of keys and certificates, one of whose keys lies in a token.
struct PKIFolderInToken {
    let path: String

    private var pin: String { path + "/pin" }

    var uri: String {
        "pkcs11:token=motcua-tests;object=H61-2019;type=private?module-path=\(TokenKeyTests.module)&pin-source=file:\(pin)"
    }

    func make() throws {
        let name = path + "/signer-H61-2019"
        try Sandbox.make(at: path)
        try "1234".write(toFile: pin, atomically: false, encoding: .utf8)
        let tokens = try Sandbox.temporaryFolder()
        let settings = "directories.tokendir = \(tokens)\nobjectstore.backend = file\n"
        try settings.write(toFile: tokens + "/softhsm2.conf", atomically: false, encoding: .utf8)
        setenv("SOFTHSM2_CONF", tokens + "/softhsm2.conf", 1)
        try run(
            "softhsm2-util", "--init-token", "--free", "--label", "motcua-tests", "--pin", "1234", "--so-pin", "5678")
        try run("openssl", "pkcs8", "-topk8", "-nocrypt", "-in", name + ".key", "-out", tokens + "/key")
        try run(
            "softhsm2-util", "--import", tokens + "/key", "--token", "motcua-tests", "--label", "H61-2019", "--id",
            "19",
            "--pin", "1234")
        try FileManager.default.removeItem(atPath: name + ".key")
        try FileManager.default.removeItem(atPath: tokens + "/key")
        try write(uri, in: path)
    }

    /// Gives the faults of a folder whose URI is another.
    func with(_ uri: String, _ body: ([PKIFault]) throws -> Void) throws {
        let copy = try copy()
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try write(uri, in: copy)
        let faults = try PKIFolder(copy).faults()
        try body(faults.map { $0.renamed(from: copy, to: path) })
    }

    func copy() throws -> String {
        let copy = try Sandbox.temporaryFolder()
        try FileManager.default.removeItem(atPath: copy)
        try FileManager.default.copyItem(atPath: path, toPath: copy)
        return copy
    }

    private func write(_ uri: String, in folder: String) throws {
        let file = folder + "/signer-H61-2019.pkcs11"
        try uri.write(toFile: file, atomically: false, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    }

    private func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(command)")
    }
}

extension PKIFault {
    fileprivate func renamed(from old: String, to new: String) -> PKIFault {
        switch self {
        case .malformed(let path): .malformed(path: path.replacing(old, with: new))
        default: self
        }
    }
}
