import ArgumentParser
import JSON

/// Ends the service of a person.
struct DeskServed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "served", abstract: "The person is served, with the dossiers that were handled.",
        discussion: "Example: motcua desk served A012 --dossier H61.12-190304-0001 --user reception.H61.12")

    @OptionGroup var ticket: CalledTicket

    @Option(name: .customLong("dossier"), help: "A dossier that was handled; may stand several times.")
    var dossiers: [String] = []

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        var members = ticket.members
        if !dossiers.isEmpty { members.append(JSON.Member("dossiers", .array(dossiers.map { .string($0) }))) }
        try await connection.act("DESK SERVED \(ticket.number)", .object(members))
    }
}
