import ArgumentParser
import JSON

/// Takes a ticket.
struct TicketTake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "take", abstract: "Take a ticket, as at the machine in the hall.",
        discussion: "Example: motcua ticket take --office H61.01.01 --procedure 1.009374 --born 1938-01-31")

    @Option(help: ArgumentHelp("The office.", valueName: "code"))
    var office: String

    @OptionGroup var purpose: CounterPurpose

    @Option(help: ArgumentHelp("The birth date, for who is 60 or older.", valueName: "date"))
    var born: String?

    @Option(
        name: .customLong("priority"),
        help: ArgumentHelp(
            "emergency, severelyDisabled, aged80, pregnant, smallChild, aged60, merit or appointment; may stand several times.",
            valueName: "word"))
    var circumstances: [String] = []

    @Option(help: ArgumentHelp("The same key gives the same ticket again.", valueName: "text"))
    var idempotencyKey: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var claim = born.map { [JSON.Member("birthDate", .string($0))] } ?? []
        for word in circumstances { claim.append(JSON.Member(word, .bool(true))) }
        var members = [JSON.Member("office", .string(office))] + purpose.members
        if let idempotencyKey { members.append(JSON.Member("key", .string(idempotencyKey))) }
        if !claim.isEmpty { members.append(JSON.Member("priority", .object(claim))) }
        try await connection.act("TICKET TAKE", .object(members))
    }
}
