extension PostalScript {
    /// The scripts in a text, such as the line of an address: each from its word to the next one or to the end.
    ///
    /// Throws the first fault. A text without the words `@post`, `@post-dossier` and `@post-official` has no
    /// script.
    public static func all(in text: String) throws(ScriptFault) -> [PostalScript] {
        let characters = Array(text)
        var scripts: [PostalScript] = []
        var words = characters.indices.split { characters[$0].isWhitespace }.map { $0.startIndex..<$0.endIndex }
        words.append(characters.count..<characters.count)
        let heads = words.compactMap { range -> (leg: Leg, range: Range<Int>)? in
            let word = String(characters[range]).lowercased()
            return Leg.allCases.first { Self.word(of: $0) == word }.map { ($0, range) }
        }
        for (index, head) in heads.enumerated() {
            guard !scripts.contains(where: { $0.leg == head.leg }) else {
                throw .secondScript(at: head.range.lowerBound + 1)
            }
            let end = index + 1 < heads.count ? heads[index + 1].range.lowerBound : characters.count
            var reader = ScriptReader(characters[head.range.upperBound..<end], leg: head.leg)
            scripts.append(try reader.script())
        }
        return scripts
    }

    /// The script of a leg in a text; `nil` where there is none, or only such as cannot be read.
    public static func legible(in text: String, on leg: Leg) -> PostalScript? {
        do { return try all(in: text).first { $0.leg == leg } } catch { return nil }
    }

    /// A script of one step, whatever went before it.
    public static func single(_ outcome: ScriptOutcome, on leg: Leg) -> PostalScript {
        PostalScript(checked: [Step(outcome)], on: leg)
    }
}

/// Reads the steps of one script.
private struct ScriptReader {
    private let characters: ArraySlice<Character>
    private let leg: Leg
    private var phase: ScriptPhase

    init(_ characters: ArraySlice<Character>, leg: Leg) {
        self.characters = characters
        self.leg = leg
        phase = ScriptPhase(of: leg)
    }

    mutating func script() throws(ScriptFault) -> PostalScript {
        var steps: [PostalScript.Step] = []
        for part in characters.split(separator: ";", omittingEmptySubsequences: false) {
            let trimmed = Self.trimmed(part)
            guard steps.count < PostalScript.mostSteps else { throw .tooManySteps(at: trimmed.startIndex + 1) }
            steps.append(try step(trimmed))
        }
        return PostalScript(checked: steps, on: leg)
    }

    private mutating func step(_ text: ArraySlice<Character>) throws(ScriptFault) -> PostalScript.Step {
        let at = text.startIndex + 1
        let comma = text.firstIndex(of: ",")
        let word = String(Self.trimmed(text[..<(comma ?? text.endIndex)]))
        guard !word.isEmpty else { throw .outcomeMissing(at: at) }
        let known = ScriptOutcome.possible(on: leg)
        guard let outcome = ScriptOutcome(rawValue: word), known.contains(outcome) else {
            throw .unknownOutcome(word, at: at, expected: known)
        }
        guard phase.take(outcome) else {
            let phase = phase
            let expected = known.filter { candidate in
                var next = phase
                return next.take(candidate)
            }
            throw .impossible(outcome, at: at, expected: expected)
        }
        guard let comma else { return .init(outcome) }
        return .init(outcome, after: try delay(Self.trimmed(text[(comma + 1)...])))
    }

    private func delay(_ text: ArraySlice<Character>) throws(ScriptFault) -> ScriptDelay {
        let at = text.startIndex + 1
        let whole = String(text)
        let digits = text.prefix { ("0"..."9").contains($0) }
        guard !digits.isEmpty, digits.count <= 9, let amount = Int(String(digits)),
            let unit = ScriptDelay.Unit(rawValue: String(text[digits.endIndex...]))
        else { throw .badDelay(whole, at: at) }
        guard let delay = ScriptDelay(amount, unit) else { throw .delayTooLong(whole, at: at, most: unit.most) }
        return delay
    }

    private static func trimmed(_ text: ArraySlice<Character>) -> ArraySlice<Character> {
        var rest = text
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }
}
