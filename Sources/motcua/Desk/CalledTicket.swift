import ArgumentParser
import JSON

/// A ticket that an officer does something with.
struct CalledTicket: ParsableArguments {
    @Argument(help: ArgumentHelp("The ticket.", valueName: "ticket"))
    var number: Word

    @Option(help: ArgumentHelp("The office, where you serve several.", valueName: "code"))
    var office: String?

    var members: [JSON.Member] {
        office.map { [JSON.Member("office", .string($0))] } ?? []
    }
}
