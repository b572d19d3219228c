/// What happens to an item, step by step: `@post absent, 2d; absent; delivered`.
///
/// The grammar is in Docs/Post.md.
public struct PostalScript: Hashable, Sendable {
    /// A step: an outcome and how long after the step before it, or after the Post took the item over.
    public struct Step: Hashable, Sendable {
        public let outcome: ScriptOutcome
        /// `nil` for the time that is usual.
        public let delay: ScriptDelay?

        public init(_ outcome: ScriptOutcome, after delay: ScriptDelay? = nil) {
            self.outcome = outcome
            self.delay = delay
        }
    }

    /// The most steps that a script may have.
    public static let mostSteps = 20

    public let leg: Leg
    /// 1...`mostSteps` steps, each possible after the ones before it.
    public let steps: [Step]

    /// A script whose steps were checked.
    init(checked steps: [Step], on leg: Leg) {
        self.leg = leg
        self.steps = steps
    }

    /// The word with which a script of a leg begins.
    static func word(of leg: Leg) -> String {
        switch leg {
        case .result: "@post"
        case .dossier: "@post-dossier"
        case .official: "@post-official"
        }
    }
}

extension PostalScript: CustomStringConvertible {
    /// The script as it is written; reading it gives the same script.
    public var description: String {
        let steps = steps.map { step in
            step.delay.map { "\(step.outcome.rawValue), \($0)" } ?? step.outcome.rawValue
        }
        return "\(Self.word(of: leg)) \(steps.joined(separator: "; "))"
    }
}

extension PostalScript: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let found = try PostalScript.all(in: text)
        guard found.count == 1, let script = found.first else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not one script")
        }
        self = script
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
