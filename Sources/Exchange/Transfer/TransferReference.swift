/// The dossier, and the task of a chain, that a message is about.
public struct TransferReference: Hashable, Sendable {
    /// The dossier code.
    public let dossier: String
    /// The task of an interconnected procedure (liên thông); `nil` for a transfer of the whole dossier.
    public let task: String?

    public init(dossier: String, task: String?) {
        self.dossier = dossier
        self.task = task
    }

    /// `CodeNotation` of every message about a dossier; `CodeNumber` is the dossier code (DESIGN).
    public static let notation = "HSLT"
    /// `ApplicationType` of a transfer (DESIGN).
    public static let transfer = "motcua.transfer"
    /// `ApplicationType` of an answer to a transfer (DESIGN).
    public static let answer = "motcua.answer"

    /// What a message is about; `nil` for a document that is no transfer and no answer.
    public init?(_ message: EdXMLMessage) {
        guard [Self.transfer, Self.answer].contains(message.applicationType), message.code.notation == Self.notation
        else { return nil }
        self.init(dossier: message.code.number, task: message.taskCode)
    }
}
