import Synchronization

/// Chance from a seed (SplitMix64): the same seed throws the same dice.
final class Dice: Sendable {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    private let generator: Mutex<Generator>

    /// - Parameter purpose: dice of one seed and different purposes fall differently.
    init(seed: UInt64, purpose: UInt64) {
        var mixer = Generator(state: seed &* 0xD129_0AE4_8B5C_3F61 &+ purpose)
        generator = Mutex(Generator(state: mixer.next()))
    }

    /// A number from 0 to `limit - 1`.
    func below(_ limit: Int) -> Int { generator.withLock { Int.random(in: 0..<limit, using: &$0) } }

    func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// `true` once in so many throws on average.
    func oneIn(_ throwsOnAverage: Int) -> Bool { below(throwsOnAverage) == 0 }

    func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    func bytes(_ count: Int) -> [UInt8] {
        generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
    }
}
