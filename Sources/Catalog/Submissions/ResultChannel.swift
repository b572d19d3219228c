/// How the result goes back (hình thức trả kết quả).
public enum ResultChannel: String, Codable, Sendable, CaseIterable {
    case post, online, counter
}
