/// How far apart two words are, for “did you mean”.
enum Spelling {
    private static let longest = 40

    /// The word of a list that differs from `word` by at most two letters and a third of its length; the first of the
    /// closest.
    static func closest(to word: String, among list: [String]) -> String? {
        let letters = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
        guard letters.count <= longest else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in list {
            let other = Array(candidate.lowercased().unicodeScalars)
            let tolerance = min(2, max(letters.count, other.count) / 3)
            let distance = distance(letters, other)
            if distance <= tolerance, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// The number of letters to insert, drop, replace or swap with a neighbour (optimal string alignment).
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
