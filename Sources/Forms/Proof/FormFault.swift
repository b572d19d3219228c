/// Why something is not a form file.
public enum FormFault: Error, Hashable, Sendable {
    /// It cannot be read; the text says where, for a technician.
    case unreadable(String)
    /// The data hold a value that has no canonical form.
    case notCanonical(String)
}
