/// What an officer does in a one-stop unit.
public enum Duty: String, Codable, Sendable, CaseIterable {
    /// Receives dossiers and hands over results (tiếp nhận và trả kết quả).
    case reception
    /// Examines a dossier (xử lý, thẩm định).
    case processing
    /// Signs the result (ký duyệt).
    case approval
    /// Registers and stamps the result (văn thư).
    case clerk
}
