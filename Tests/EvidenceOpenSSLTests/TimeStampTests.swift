import Civil
import Evidence
import Foundation
import Synchronization
import Testing

@testable import EvidenceOpenSSL

@Suite struct TimeStampTests {
    let sandbox: Sandbox
    let folder: String

    init() throws {
        sandbox = try Sandbox.shared.get()
        folder = try Sandbox.temporaryFolder()
    }

    private func write(_ bytes: [UInt8], _ name: String) throws -> String {
        try Data(bytes).write(to: URL(filePath: "\(folder)/\(name)"))
        return "\(folder)/\(name)"
    }

    /// What the stock tool asks to have stamped.
    private func query(_ arguments: [String] = []) throws -> [UInt8] {
        let data = try write(Array("nội dung".utf8), "data")
        let path = "\(folder)/\(UUID().uuidString).tsq"
        let asked = try Sandbox.run(["ts", "-query", "-data", data, "-out", path] + arguments)
        try #require(asked.status == 0, "\(asked.output)")
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    private func stockToolAccepts(_ arguments: [String], at instant: Instant = Sandbox.at) throws -> Bool {
        let common = ["-CAfile", sandbox.folder.rootPath, "-attime", "\(instant.unixSeconds)"]
        return try Sandbox.run(["ts", "-verify"] + arguments + common).status == 0
    }

    @Test(arguments: [
        ["-sha256", "-cert"], ["-sha384", "-cert"], ["-sha512", "-cert"], ["-sha256", "-cert", "-no_nonce"],
        ["-sha256", "-cert", "-tspolicy", ReceiptPolicy.timeStamping], ["-sha256"],
    ])
    func `the stock tool asks, is answered, and accepts the answer`(_ arguments: [String]) throws {
        let query = try query(arguments)
        let reply = try sandbox.authority.reply(to: query, at: Sandbox.at)
        let asked = try write(query, "query.tsq")
        let answered = try write(reply, "reply.tsr")
        let chain = "\(folder)/chain.pem"
        let certificates = try ["tsa", "issuing-ca"].map { try sandbox.folder.certificate($0).pem ?? [] }
        _ = try write(certificates.flatMap(\.self), "chain.pem")
        let help = arguments.contains("-cert") ? [] : ["-untrusted", chain]
        #expect(try stockToolAccepts(["-queryfile", asked, "-in", answered] + help))
        #expect(try stockToolAccepts(["-data", "\(folder)/data", "-in", answered] + help))
        let other = try write(Array("khác".utf8), "other")
        #expect(try !stockToolAccepts(["-data", other, "-in", answered] + help))
        let text = try Sandbox.run(["ts", "-reply", "-in", answered, "-text"]).output
        #expect(text.contains("Status: Granted."), "\(text)")
        #expect(text.contains("Time stamp: Mar  4 01:00:00 2019 GMT"), "\(text)")
        #expect(text.contains("Policy OID: \(ReceiptPolicy.timeStamping)"), "\(text)")
        #expect(text.contains("Nonce: unspecified") == arguments.contains("-no_nonce"), "\(text)")
    }

    @Test(arguments: [
        (["-sha1"], "unrecognized or unsupported algorithm identifier"),
        (["-sha256", "-tspolicy", "1.2.3.4"], "the requested TSA policy is not supported by the TSA"),
    ])
    func `what cannot be granted is rejected with its reason`(_ row: ([String], String)) throws {
        #expect(try rejection(of: try query(row.0)).contains(row.1))
    }

    @Test func `bytes that are no request are rejected, never answered with a stamp`() throws {
        let query = try query(["-sha256"])
        let format = "the data submitted has the wrong format"
        for bad in [[], [0x30], Array(query.dropLast()), query + [0], [UInt8](repeating: 0x30, count: 20_000)] {
            #expect(try rejection(of: bad).contains(format))
        }
        var short = query
        let digest = try #require(short.firstRange(of: [0x04, 0x20]))
        short[digest.lowerBound + 1] = 0x1F
        #expect(try rejection(of: short).contains("wrong format"))
        for place in query.indices {
            var changed = query
            changed[place] ^= 0x10
            #expect(try !sandbox.authority.reply(to: changed, at: Sandbox.at).isEmpty)
        }
    }

    @Test(arguments: ["2007-12-31T23:59:59+07:00", "2048-12-31T23:59:59+07:00"])
    func `a moment outside the life of the certificate is not stamped`(_ text: String) throws {
        let at = try #require(Instant(text))
        #expect(try rejection(of: try query(["-sha256"]), at: at).contains("time source is not available"))
        #expect(throws: SigningFault.self) { try sandbox.authority.stamp(Digest.sha256([1]), at: at) }
    }

    private func rejection(of request: [UInt8], at instant: Instant = Sandbox.at) throws -> String {
        let path = try write(try sandbox.authority.reply(to: request, at: instant), "rejected.tsr")
        let text = try Sandbox.run(["ts", "-reply", "-in", path, "-text"]).output
        #expect(text.contains("Status: Rejected."), "\(text)")
        return text
    }

    @Test(arguments: ["2008-01-01T00:00:00+07:00", "2019-03-04T08:00:00+07:00", "2048-12-31T23:59:58+07:00"])
    func `template and library write tokens that the stock tool accepts, at the moment that is given`(
        _ text: String
    ) throws {
        let at = try #require(Instant(text))
        let imprint = Digest.sha256(Array("nội dung".utf8))
        for bytes in [
            try sandbox.authority.stamp(imprint, at: at), try sandbox.authority.stampByReference(imprint, at: at),
        ] {
            let token = try TimeStampToken(bytes)
            #expect(token.statement.time == at)
            #expect(token.statement.imprint == imprint)
            #expect(token.certificates.count == 2)
            let path = try write(bytes, "token.der")
            #expect(
                try stockToolAccepts(["-token_in", "-in", path, "-digest", Hex.string(imprint)], at: at))
            #expect(
                try !stockToolAccepts(
                    ["-token_in", "-in", path, "-digest", Digest.sha256Hex([1])], at: at))
        }
    }

    @Test func `serial numbers are those that are handed in, positive and of one length`() throws {
        let next = Mutex<UInt8>(0xF0)
        let authority = try TimeStampingAuthority(folder: sandbox.folder) {
            let number = next.withLock { number in
                number &+= 1
                return number
            }
            return [UInt8](repeating: 0xFF, count: 15) + [number]
        }
        let serials = try (0..<3).map { _ in
            try TimeStampToken(authority.stamp(Digest.sha256([1]), at: Sandbox.at)).statement.serial
        }
        #expect(serials.map { $0[15] } == [0xF2, 0xF3, 0xF4])
        #expect(serials.allSatisfy { $0.count == 16 && $0[0] == 0x7F })
        #expect(throws: SigningFault.self) {
            try TimeStampingAuthority(folder: sandbox.folder) { [1, 2, 3] }
        }
    }

    @Test func `a digest of another length is not stamped`() throws {
        #expect(throws: SigningFault.self) { try sandbox.authority.stamp([1, 2, 3], at: Sandbox.at) }
    }

    @Test func `a folder without the authority's key is named`() throws {
        let path = try Sandbox.temporaryFolder()
        try Sandbox.make(at: path)
        try FileManager.default.removeItem(atPath: "\(path)/tsa.key")
        #expect(throws: SigningFault.noKey("tsa")) { try TimeStampingAuthority(folder: try PKIFolder(path)) }
        try FileManager.default.copyItem(atPath: "\(path)/issuing-ca.key", toPath: "\(path)/tsa.key")
        #expect(throws: SigningFault.self) { try TimeStampingAuthority(folder: try PKIFolder(path)) }
        try FileManager.default.removeItem(atPath: "\(path)/tsa.crt")
        try FileManager.default.copyItem(atPath: "\(path)/issuing-ca.crt", toPath: "\(path)/tsa.crt")
        #expect(throws: SigningFault.self) { try TimeStampingAuthority(folder: try PKIFolder(path)) }
    }

    @Test func `four threads stamp a thousand digests each, every serial number once`() async throws {
        let authority = sandbox.authority
        let serials = try await withThrowingTaskGroup(of: [[UInt8]].self) { group in
            for worker in 0..<4 {
                group.addTask {
                    try (0..<1_000).map { round in
                        let imprint = Digest.sha256([UInt8(worker), UInt8(round % 256)])
                        let token = try authority.stamp(imprint, at: Sandbox.at.adding(seconds: Int64(round)))
                        return try TimeStampToken(token).statement.serial
                    }
                }
            }
            return try await group.reduce(into: [[UInt8]]()) { $0 += $1 }
        }
        #expect(Set(serials).count == 4_000)
    }
}
