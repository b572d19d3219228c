import Civil

/// An inverted index over the words of the procedures.
struct SearchIndex: Sendable {
    /// One word in one procedure, with the weight of the best place in which it stands.
    struct Posting: Sendable {
        let document: Int
        let weight: Int
    }

    /// Every word once, in byte order.
    let words: [[UInt8]]
    /// A bit for each letter or digit group of a word, to skip most comparisons of spelling.
    let signatures: [UInt64]
    /// The postings of the word at the same position.
    let postings: [[Posting]]
    /// The two names of each procedure as positions in `words`.
    let names: [[[Int]]]

    /// Indexes the procedures; a hit's `document` is the position in this array.
    init(_ procedures: [Procedure]) {
        var best: [[UInt8]: [Int: Int]] = [:]
        var nameTokens: [[[[UInt8]]]] = []
        for (document, procedure) in procedures.enumerated() {
            let titles = [searchTokens(procedure.name.vi), searchTokens(procedure.name.en)]
            nameTokens.append(titles)
            for (weight, tokens) in Self.weighted(procedure, titles: titles) {
                for token in tokens {
                    best[token, default: [:]][document] = max(best[token]?[document] ?? 0, weight)
                }
            }
        }
        words = best.keys.sorted { $0.lexicographicallyPrecedes($1) }
        signatures = words.map(Self.signature)
        postings = words.map { word in
            (best[word] ?? [:]).sorted { $0.key < $1.key }.map { Posting(document: $0.key, weight: $0.value) }
        }
        let position = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($0.element, $0.offset) })
        names = nameTokens.map { titles in titles.map { $0.compactMap { position[$0] } } }
    }

    /// What is searched of a procedure: the name counts most, then the field, then the rest.
    private static func weighted(_ procedure: Procedure, titles: [[[UInt8]]]) -> [(Int, [[UInt8]])] {
        var parts: [(Int, [[UInt8]])] = [
            (12, searchTokens(procedure.code)), (10, titles[0]), (8, titles[1]),
            (6, procedure.keywords.flatMap(searchTokens)),
            (5, searchTokens(procedure.field.vi) + searchTokens(procedure.field.en)),
            (3, searchTokens(procedure.result.vi) + searchTokens(procedure.result.en)),
        ]
        for component in procedure.components {
            parts.append((2, searchTokens(component.name.vi) + searchTokens(component.name.en)))
        }
        return parts
    }

    static func signature(_ word: [UInt8]) -> UInt64 {
        word.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }
}
