import ArgumentParser

/// Enters a dossier that came to the counter or by post.
struct DeskIntake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake", abstract: "Enter a dossier that came to the counter or by post.",
        discussion: """
            FILE is the body of DESK INTAKE: that of SUBMIT with delivery.dossier inPerson or postal, and "intake" with \
            handover, postalItem, handedBack and authorisation. --attach uploads the scan of a component.
            Example: motcua desk intake dossier.json --attach to-khai=scan.pdf --user reception.H61.12
            """)

    @OptionGroup var submitting: Submitting
    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        try await submitting.file(with: "DESK INTAKE", over: connection)
    }
}
