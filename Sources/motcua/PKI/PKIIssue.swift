import ArgumentParser
import Civil
import Evidence
import EvidenceOpenSSL
import JSON

/// Issues a certificate with a new key.
struct PKIIssue: AsyncParsableCommand {
    /// What can be issued.
    enum Role: String, CaseIterable, ExpressibleByArgument {
        case officer, server, ocsp, tsa, agency
    }

    static let configuration = CommandConfiguration(
        commandName: "issue", abstract: "Issue a certificate with a new key by the profiles in Certs/.",
        discussion: """
            officer: a client certificate for an account, valid for a year of real time; another takes its place, and has
            to be mapped anew (account map-cert). server: replaces the TLS
            certificate, 396 days of real time. ocsp, tsa: the next of its kind. agency: the receipt signers of one more
            agency, for all simulated years.
            Example: motcua pki issue officer --account lan --name 'Nguyễn Thị Lan'
            """)

    @Argument(help: "officer, server, ocsp, tsa or agency.")
    var role: Role

    @Option(help: ArgumentHelp("The officer's account.", valueName: "name"))
    var account: String?

    @Option(help: ArgumentHelp("The officer's or the agency's name.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("The agency's code.", valueName: "code"))
    var code: String?

    @OptionGroup var place: PKIPlace
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if role == .officer, account == nil || name == nil {
            throw ValidationError("An officer needs --account and --name.")
        }
        if role == .agency, code == nil || name == nil { throw ValidationError("An agency needs --code and --name.") }
    }

    func run() async throws {
        let folder = try place.folder()
        let profiles = try place.profiles()
        let now = try await place.moment()
        let made: String
        do throws(PKIFault) {
            made = try issue(folder, profiles, now: now, real: place.at ?? PKIPlace.machineTime)
        } catch {
            throw PKIPlace.failure(error)
        }
        output.show(["made": .string(made), "serverTold": .bool(try await place.reloadServer())])
    }

    private func issue(
        _ folder: PKIFolder, _ profiles: String, now: Instant, real: Instant
    ) throws(PKIFault) -> String {
        switch role {
        case .officer:
            let der = try SandboxPKI.issueOfficerCertificate(
                name: name ?? "", account: account ?? "", in: folder, profiles: profiles, from: real)
            return "officer-\(account ?? "") (SHA-256 \(Digest.sha256Hex(der)))"
        case .server:
            try SandboxPKI.issueServerCertificate(
                in: folder, profiles: profiles, from: real.adding(seconds: -86_400),
                until: real.adding(seconds: 396 * 86_400 - 1))
            return "server"
        case .ocsp: return try SandboxPKI.rotateResponder(in: folder, profiles: profiles, now: now)
        case .tsa: return try SandboxPKI.rotateTimeStamping(in: folder, profiles: profiles, now: now)
        case .agency:
            try SandboxPKI.addAgency(code ?? "", name: name ?? "", in: folder, profiles: profiles)
            return "signer-\(code ?? "")"
        }
    }
}
