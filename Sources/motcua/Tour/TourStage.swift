import Client
import Foundation
import Home
import JSON

/// Where the tour plays: a folder with a throwaway home, a server on it, and the transcript of the wire.
struct TourStage {
    static let start = "2019-03-04T08:00:00+07:00"

    let folder: String
    let home: HomeFolder
    let server: TourServer
    let transcript: WireTranscript
    let narrator: Narrator

    var receipts: String { "\(folder)/receipts" }

    init(folder wanted: String?, narrator: Narrator) throws {
        self.narrator = narrator
        folder = try Self.makeFolder(wanted)
        home = HomeFolder(path: "\(folder)/home")
        guard let resources = HomeFolder.findResources() else {
            throw Failure(
                "ServiceCatalog and Certs are not found", mend: "run this from the project's folder", .noInput)
        }
        narrator.say("MotCua tour. Everything below is a simulation: it has no legal effect.")
        narrator.chapter(0, "The stage")
        narrator.say("A throwaway gateway of the province Vĩnh Long (H61), on an embedded store:")
        let made = try home.create(
            catalogSource: resources.catalog, profiles: resources.certs, sandbox: true, agency: "H61")
        for line in made { narrator.fact("made", line) }
        transcript = try WireTranscript(path: "\(folder)/wire.txt")
        server = try TourServer(home: home, clock: Self.start, log: "\(folder)/server.log")
        narrator.fact("server", "TLS on 127.0.0.1:\(server.port), simulated clock at \(Self.start)")
    }

    private static func makeFolder(_ wanted: String?) throws -> String {
        let name = ProcessInfo.processInfo.globallyUniqueString.prefix(8).lowercased()
        let folder = wanted ?? "\(NSTemporaryDirectory())/motcua-tour-\(name)".replacingOccurrences(of: "//", with: "/")
        guard !FileManager.default.fileExists(atPath: folder) else {
            throw Failure("\(folder) exists already", mend: "name a folder that does not", .badData)
        }
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    /// A TLS connection of somebody, all of whose lines go into the transcript.
    func connect(as name: String) async throws -> GatewaySession {
        let session = try await GatewaySession(
            .tls(host: "127.0.0.1", port: server.port, ca: home.rootCertificatePath, certificate: nil, key: nil))
        session.client.transcript = transcript.tee(name)
        try await session.call("HELLO", ["language": "en", "client": "motcua tour"])
        return session
    }

    /// A connection that identified with a sandbox account's password.
    func officer(_ account: String) async throws -> GatewaySession {
        let session = try await connect(as: account)
        try await session.call("AUTH PASSWORD", ["user": .string(account), "password": "sandbox"])
        return session
    }
}
