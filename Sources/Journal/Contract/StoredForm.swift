/// A printed form (biểu mẫu) as an event issued it: stored with the event, since a later catalog would fill it anew in
/// other words.
public struct StoredForm: Hashable, Sendable {
    public let dossier: String
    public let eventNumber: Int
    /// The digest that the event's receipt names, 64 lower-case hexadecimal digits.
    public let digest: String
    /// The form file: data and salt in canonical JSON.
    public let file: [UInt8]

    public init(dossier: String, eventNumber: Int, digest: String, file: [UInt8]) {
        self.dossier = dossier
        self.eventNumber = eventNumber
        self.digest = digest
        self.file = file
    }
}
