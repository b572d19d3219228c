import ArgumentParser
import EvidenceOpenSSL
import JSON

/// Takes a receipt signer that was issued elsewhere.
struct PKIImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take a key and certificate issued elsewhere as a receipt signer of its year.",
        discussion: """
            The subject's serialNumber names the key, as H61-2019.2; the newest of a year signs. The home's root has to
            stand above it. Refused by name: a key that others can read, a weak one, one of another certificate, wrong
            usages, another agency's.
            Example: motcua pki import --certificate new.crt --key new.key
            """)

    @Option(help: ArgumentHelp("The certificate, in PEM.", valueName: "file"))
    var certificate: String

    @Option(help: ArgumentHelp("Its private key, in PEM without passphrase, mode 0600.", valueName: "file"))
    var key: String

    @Option(help: ArgumentHelp("The certificate of its CA, in PEM, unless it is the home's.", valueName: "file"))
    var chain: String?

    @OptionGroup var place: PKIPlace
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let folder = try place.folder()
        let agency = try place.agency()
        let keyID: String
        do throws(PKIFault) {
            keyID = try folder.importSigner(certificate: certificate, key: key, chain: chain, agency: agency)
        } catch {
            throw PKIPlace.failure(error)
        }
        output.show(["imported": .string(keyID), "serverTold": .bool(try await place.reloadServer())])
    }
}
