import Civil

/// An inverted index over the words of the procedures.
struct SearchIndex: Sendable {
    /// One word in one procedure, with the weight of the best place in which it stands.
    struct Posting: Sendable {
        let document: Int
        let weight: Int
    }

    /// Words in the order in which they stand.
    struct Phrase: Sendable {
        let words: [Int]
        /// Points for each pair of neighbours found, before their likeness in percent.
        let weight: Int
    }

    /// Every word once, in byte order.
    let words: [[UInt8]]
    /// A bit for each letter or digit group of a word, to skip most comparisons of spelling.
    let signatures: [UInt64]
    /// The postings of the word at the same position.
    let postings: [[Posting]]
    /// The names and the field of each procedure in both languages, as positions in `words`.
    let phrases: [[Phrase]]

    /// Indexes the procedures; a hit's `document` is the position in this array.
    init(_ procedures: [Procedure]) {
        var best: [[UInt8]: [Int: Int]] = [:]
        var phraseTokens: [[[[UInt8]]]] = []
        for (document, procedure) in procedures.enumerated() {
            let titles = [searchTokens(procedure.name.vi), searchTokens(procedure.name.en)]
            phraseTokens.append(titles + [searchTokens(procedure.field.vi), searchTokens(procedure.field.en)])
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
        phrases = phraseTokens.map { texts in
            texts.enumerated().map { place, tokens in
                Phrase(words: tokens.compactMap { position[$0] }, weight: place < 2 ? 10 : 12)
            }
        }
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
