import ArgumentParser

/// Asks the post to bring a dossier to the authority.
struct PostRequest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "request", abstract: "Ask the post to bring a dossier to the authority.",
        discussion: """
            FILE is the body of POST REQUEST: that of SUBMIT with "delivery":{"dossier":"postal",…} and, if wanted, \
            "post":{"place":"address","weightGrams":250}.
            Example: motcua post request dossier.json --attach to-khai=form.pdf --citizen 086090000017
            """)

    @OptionGroup var submitting: Submitting
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await submitting.file(with: "POST REQUEST", over: connection)
    }
}
