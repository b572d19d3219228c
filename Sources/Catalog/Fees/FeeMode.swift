/// When the fees of a procedure are collected (hình thức thu).
public enum FeeMode: String, Codable, Sendable, CaseIterable {
    /// Before the dossier is accepted (thu trước).
    case first
    /// At any time until the result is handed over (thu sau).
    case later
    /// Not at all (miễn thu).
    case exempt
}
