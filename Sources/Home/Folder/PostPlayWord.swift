public import Gateway

/// The setting `post.play`.
public enum PostPlayWord: String, Sendable, CaseIterable {
    case off
    case manual
    case random

    /// The setting with the seed of chance.
    func play(seed: UInt64) -> PostPlay {
        switch self {
        case .off: .off
        case .manual: .manual
        case .random: .random(seed: seed)
        }
    }
}
