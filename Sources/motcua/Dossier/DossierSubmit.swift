import ArgumentParser

/// Files a dossier.
struct DossierSubmit: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "File a dossier and take its signed receipt.",
        discussion: """
            FILE is the body of SUBMIT; --attach uploads a file and names it in the components. Without a "key" in the \
            file one is made up.
            Example: motcua dossier submit dossier.json --attach to-khai=form.pdf -o receipts --citizen 086090000017
            """)

    @OptionGroup var submitting: Submitting
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await submitting.file(with: "SUBMIT", over: connection)
    }
}
