/// The group a procedure is filed under here; a grouping of this catalog, not an official one.
public enum ProcedureSector: String, Codable, Sendable, CaseIterable {
    case ict, citizen, business
}
