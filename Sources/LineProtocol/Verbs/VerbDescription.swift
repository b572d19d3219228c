public import Civil

/// What one verb is: the source of `HELP`, of the tables in the documentation and of the matrix of permissions.
public struct VerbDescription: Hashable, Sendable {
    /// The part of the protocol to which a verb belongs.
    public enum Group: String, CaseIterable, Sendable {
        case session, citizen, desk, exchange, post, reports, admin, attachments
    }

    /// The verb with its action, in capitals: `PING`, `DESK RECEIVE`.
    public let name: String
    /// What follows the name, as in `<dossier> {"reason"}`; empty when nothing does.
    public let arguments: String
    /// How it is written: the name, and what follows it.
    public var usage: String { arguments.isEmpty ? name : "\(name) \(arguments)" }
    /// The roles that may use it.
    public let roles: [Role]
    /// What the thing is that it is about, and so what a role has to be to it.
    public let scope: Scope
    /// The reply codes that are its own; those of any verb (400, 401, 403, 422, 429, 5xx) are not repeated.
    public let replies: [Int]
    /// What it does, in one line.
    public let summary: Bilingual
    /// A line that uses it.
    public let example: String
    /// The protocol version that brought it.
    public let since: String
    /// The part of the protocol to which it belongs.
    public let group: Group

    /// The words of the name: the verb, then its action if it has one.
    public var nameWords: [String] {
        name.split(separator: " ").map(String.init)
    }
}
