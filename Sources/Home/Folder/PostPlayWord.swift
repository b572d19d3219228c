import Gateway

/// The setting `post.play`.
public enum PostPlayWord: String, Sendable, CaseIterable {
    case off
    case manual
    case random

    /// The setting with a seed of chance, from random bytes of a length.
    func play(_ random: (Int) -> [UInt8]) -> PostPlay {
        switch self {
        case .off: .off
        case .manual: .manual
        case .random: .random(seed: random(8).reduce(0) { $0 << 8 | UInt64($1) })
        }
    }
}
