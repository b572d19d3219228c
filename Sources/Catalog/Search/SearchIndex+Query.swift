import Civil

extension SearchIndex {
    /// One procedure found.
    struct Hit {
        let document: Int
        let score: Int
    }

    /// The procedures that hold at least half of the words of a text, best first; at most `limit`.
    ///
    /// Only the first 16 words of the text count, each up to 40 letters.
    func search(_ text: String, limit: Int) -> [Hit] {
        let query = searchTokens(String(text.prefix(400))).prefix(16).filter { $0.count <= 40 }
        guard !query.isEmpty, limit > 0 else { return [] }
        let tables = query.map(likeness(to:))
        var score = [Int](repeating: 0, count: phrases.count)
        var matched = score
        for table in tables {
            var best = [Int](repeating: 0, count: phrases.count)
            for (word, percent) in table.found {
                for posting in postings[word] {
                    best[posting.document] = max(best[posting.document], posting.weight * percent)
                }
            }
            for document in best.indices where best[document] > 0 {
                score[document] += best[document]
                matched[document] += 1
            }
        }
        var hits: [Hit] = []
        for document in score.indices where matched[document] * 2 >= query.count && matched[document] > 0 {
            var total = score[document] * matched[document] * matched[document] / (query.count * query.count)
            total += phraseBonus(document, tables)
            hits.append(Hit(document: document, score: total))
        }
        hits.sort { $0.score != $1.score ? $0.score > $1.score : isShorter($0.document, $1.document) }
        return Array(hits.prefix(limit))
    }

    private func isShorter(_ left: Int, _ right: Int) -> Bool {
        let lengths = (phrases[left][0].words.count, phrases[right][0].words.count)
        return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left < right
    }

    /// Points for neighbours of the query that are neighbours in a name or field, more in a short one.
    ///
    /// A whole field weighs more than a name by the pair, so that it outranks its words scattered over a name.
    private func phraseBonus(_ document: Int, _ likeness: [Likeness]) -> Int {
        guard likeness.count > 1 else { return 0 }
        var best = 0
        for phrase in phrases[document] where phrase.words.count > 1 {
            let name = phrase.words
            var bonus = 0
            for pair in 1..<likeness.count {
                var strongest = 0
                for place in 1..<name.count {
                    let both = min(likeness[pair - 1].percent[name[place - 1]], likeness[pair].percent[name[place]])
                    strongest = max(strongest, both)
                }
                bonus += strongest * phrase.weight
            }
            best = max(best, bonus + bonus / (4 + name.count))
        }
        return best
    }
}

extension SearchIndex {
    /// How alike the words of the index are to one word of a query.
    struct Likeness {
        /// Percent by position in `words`; 0 where they differ too much.
        var percent: [Int]
        /// The positions with a percent over 0.
        var found: [(word: Int, percent: Int)] = []
    }

    /// Exact 100, beginning of a word 70, one letter amiss 45, two 30.
    private func likeness(to token: [UInt8]) -> Likeness {
        var result = Likeness(percent: [Int](repeating: 0, count: words.count))
        let allowed = Self.allowedEdits(token)
        let signature = Self.signature(token)
        for word in words.indices {
            let percent: Int
            if words[word] == token {
                percent = 100
            } else if token.count >= 2, words[word].starts(with: token) {
                percent = 70
            } else if allowed > 0, (signatures[word] ^ signature).nonzeroBitCount <= allowed * 2,
                let distance = editDistance(token, words[word], limit: allowed)
            {
                percent = distance == 1 ? 45 : 30
            } else {
                continue
            }
            result.percent[word] = percent
            result.found.append((word, percent))
        }
        return result
    }

    /// Edits forgiven in a word: none in numbers and in words under 3 letters, 2 from 6 letters on.
    private static func allowedEdits(_ token: [UInt8]) -> Int {
        if token.count < 3 || token.contains(where: \.isASCIIDigit) { return 0 }
        return token.count < 6 ? 1 : 2
    }
}
