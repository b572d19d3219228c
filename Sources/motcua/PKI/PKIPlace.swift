import ArgumentParser
import Civil
import Client
import EvidenceOpenSSL
import Foundation
import Home
import JSON

/// The keys of a home, the moment at which something is done with them, and the server that has to know of it.
struct PKIPlace: ParsableArguments {
    @OptionGroup var homeOptions: HomeOptions

    @Option(help: ArgumentHelp("The moment (default: the home's clock, simulated or real).", valueName: "instant"))
    var at: Instant?

    var home: HomeFolder { homeOptions.folder }

    /// The folder of keys and certificates.
    func folder() throws(Failure) -> PKIFolder {
        do {
            return try PKIFolder(home.pkiPath)
        } catch {
            throw Failure("\(error)", mend: "name a home with --home; 'motcua pki show' looks at its keys", .noInput)
        }
    }

    /// The folder of the certificate profiles that come with the program.
    func profiles() throws(Failure) -> String {
        guard let found = HomeFolder.findResources() else {
            throw Failure("no Certs beside the program", mend: "run it from its folder", .noInput)
        }
        return found.certs
    }

    /// The agency that the home serves.
    func agency() throws(Failure) -> String {
        do throws(HomeFault) { return try Settings(contentsOf: home.settingsPath).agency } catch {
            throw Failure(error)
        }
    }

    /// The moment that was named, else that of the running server, else that of the home's stored clock.
    func moment() async throws -> Instant {
        if let at { return at }
        if let session = try await server() {
            let reply = try await session.call("PING")
            await session.close()
            if let clock = reply["clock"]?.string.flatMap({ Instant($0) }) { return clock }
        }
        do throws(HomeFault) {
            if let stored = try home.storedClock() { return stored }
        } catch {
            throw Failure(error)
        }
        return Self.machineTime
    }

    static var machineTime: Instant { Instant(unixSeconds: Int64(Date.now.timeIntervalSince1970)) }

    /// Has the running server take up what was changed; says whether there is one.
    func reloadServer() async throws -> Bool {
        guard let session = try await server() else { return false }
        _ = try await session.call("ADMIN RELOAD")
        await session.close()
        return true
    }

    /// A connection to the server of the home; `nil` where none answers.
    private func server() async throws -> GatewaySession? {
        guard FileManager.default.fileExists(atPath: home.socketPath) else { return nil }
        do {
            let session = GatewaySession(try await LineClient.connect(to: .unix(path: home.socketPath)))
            try await session.call("HELLO", ["language": "en", "client": "motcua"])
            return session
        } catch ClientError.cannotConnect {
            return nil
        } catch let error as ClientError {
            throw Failure(error)
        }
    }

    /// Tells a running server to take up what changed.
    ///
    /// A server that has no key left to sign with says so; it has taken up the change all the same.
    func tellServer() async throws -> (isTold: Bool, objection: Failure?) {
        do {
            return (try await reloadServer(), nil)
        } catch let failure as Failure {
            return (failure.rule == "reloadFailed", failure)
        }
    }

    /// The option of `pki rotate` for a certificate.
    static func rotation(of name: String) -> String {
        for (prefix, option) in [("tsa", " --tsa"), ("issuing-ca", " --ca"), ("ocsp", " --ocsp")] {
            if name.hasPrefix(prefix) { return option }
        }
        return ""
    }

    /// What is told of a fault of the keys.
    static func failure(_ fault: PKIFault) -> Failure {
        let mend: String
        let status: ExitStatus
        switch fault {
        case .keyMode: (mend, status) = ("chmod 600, and make it your own", .notPermitted)
        case .folderMode: (mend, status) = ("chmod 700, and make it your own", .notPermitted)
        case .weakKey: (mend, status) = ("use EC P-256, or RSA of 3072 bits for a receipt signer", .badData)
        case .keyMismatch: (mend, status) = ("name the key that the certificate was issued for", .badData)
        case .wrongUsage: (mend, status) = ("have it issued anew by the profile in Certs/", .badData)
        case .notIssued: (mend, status) = ("name its CA with --chain; the root has to have signed that", .badData)
        case .badName: (mend, status) = ("the subject has to name agency and key, as H61-2019", .badData)
        case .unreadable: (mend, status) = ("'motcua pki show' lists what is there", .noInput)
        case .revoked(let name): (mend, status) = ("'motcua pki rotate\(rotation(of: name))' makes the next", .no)
        case .noKey: (mend, status) = ("bring the key back for this, then take it offline again", .noInput)
        case .exists: (mend, status) = ("nothing was changed", .badData)
        case .badRevocation: (mend, status) = ("mend the options", .usage)
        case .malformedRegistry:
            (mend, status) = (
                "take the line from the newest list in pki/crl (openssl crl -text) or from a backup of the keys",
                .badData
            )
        case .malformedList, .malformed, .otherLogKey:
            (mend, status) = ("put the file back from a backup of the keys", .badData)
        default: (mend, status) = ("'motcua pki show' looks at the keys", .ourFault)
        }
        return Failure("\(fault)", mend: mend, status)
    }
}
