import ArgumentParser
import Civil
import EvidenceOpenSSL
import JSON

/// Makes the next key of a role.
struct PKIRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: "Make the next key of a receipt signer or an authority; the running server takes it up.",
        discussion: """
            Without an option: the receipt signer of the year of the home's clock, as H61-2019.2. The key before is kept,
            and what it signed stays valid; 'motcua pki revoke' ends it.
            Example: motcua pki rotate
            """)

    @Flag(help: "The time-stamping authority.")
    var tsa = false

    @Flag(help: "The CA that issues receipt signers and authorities, with its OCSP responder.")
    var ca = false

    @Flag(help: "The OCSP responder.")
    var ocsp = false

    @Option(help: ArgumentHelp("The year of the receipt signer.", valueName: "year"))
    var year: Int?

    @Option(help: ArgumentHelp("The agency of the receipt signer (default: the home's).", valueName: "code"))
    var agency: String?

    @OptionGroup var place: PKIPlace
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let wanted = [tsa, ca, ocsp, year != nil || agency != nil].filter { $0 }
        if wanted.count > 1 {
            throw ValidationError("Give one of --tsa, --ca, --ocsp, or a signer's --year and --agency.")
        }
        if let year, !SandboxPKI.years.contains(year) { throw ValidationError("--year is from 2008 to 2047.") }
    }

    func run() async throws {
        let folder = try place.folder()
        let now = try await place.moment()
        let profiles = try place.profiles()
        let name: String
        do throws(PKIFault) {
            name = try rotate(folder, profiles, now, agency: try? agency ?? place.agency())
        } catch {
            throw PKIPlace.failure(error)
        }
        let (isTold, objection) = try await place.tellServer()
        output.show(["made": .string(name), "serverTold": .bool(isTold)])
        guard let objection else { return }
        let said = "\(name) is made; the server says: \(objection.what): \(objection.mend)"
        guard isTold else { throw Failure(said, mend: "'motcua doctor' looks at the home", objection.status) }
        let hint = Failure(said, mend: "rotate what it names as well", .done)
        for line in hint.lines(verbose: output.verbose) { Terminal.complain(line) }
    }

    private func rotate(
        _ folder: PKIFolder, _ profiles: String, _ now: Instant, agency: String?
    ) throws(PKIFault) -> String {
        if tsa { return try SandboxPKI.rotateTimeStamping(in: folder, profiles: profiles, now: now) }
        if ca { return try SandboxPKI.rotateIssuing(in: folder, profiles: profiles, now: now) }
        if ocsp { return try SandboxPKI.rotateResponder(in: folder, profiles: profiles, now: now) }
        guard let agency else { throw .badName("") }
        return try SandboxPKI.rotateSigner(
            of: agency, year: year ?? now.date.year, in: folder, profiles: profiles, now: now)
    }
}
