public import Civil

/// Why a text that begins a script is none; `at` is the place in the text, counted in characters from 1.
public enum ScriptFault: Error, Hashable, Sendable {
    /// No outcome where one has to be.
    case outcomeMissing(at: Int)
    /// A word that is no outcome of the leg; `expected` are those that are.
    case unknownOutcome(String, at: Int, expected: [ScriptOutcome])
    /// Neither a delay nor the end of the step.
    case badDelay(String, at: Int)
    /// More than `most` of the unit.
    case delayTooLong(String, at: Int, most: Int)
    /// Nothing before it can lead to this outcome.
    case impossible(ScriptOutcome, at: Int, expected: [ScriptOutcome])
    /// More than `PostalScript.mostSteps`.
    case tooManySteps(at: Int)
    /// A second script of the same leg.
    case secondScript(at: Int)

    public var at: Int {
        switch self {
        case .outcomeMissing(let at), .unknownOutcome(_, let at, _), .badDelay(_, let at),
            .delayTooLong(_, let at, _), .impossible(_, let at, _), .tooManySteps(let at), .secondScript(let at):
            at
        }
    }

    /// The reason in both languages.
    public var text: Bilingual {
        let what = reason
        return Bilingual(
            vi: "Kịch bản bưu chính, ký tự \(at): \(what.vi)", en: "Postal script, character \(at): \(what.en)")
    }

    private var reason: Bilingual {
        switch self {
        case .outcomeMissing:
            Bilingual(vi: "thiếu kết quả, ví dụ delivered", en: "an outcome is missing, such as delivered")
        case .unknownOutcome(let word, _, let expected):
            Bilingual(
                vi: "không có kết quả “\(word)”; hãy dùng \(Self.list(expected))",
                en: "no outcome “\(word)”; use \(Self.list(expected))")
        case .badDelay(let text, _):
            Bilingual(
                vi: "“\(text)” không phải thời gian; ghi như 30m, 4h, 2d, 3wd",
                en: "“\(text)” is no delay; write 30m, 4h, 2d or 3wd")
        case .delayTooLong(let text, _, let most):
            Bilingual(vi: "\(text) quá dài, nhiều nhất \(most)", en: "\(text) is too long, the most is \(most)")
        case .impossible(let outcome, _, let expected):
            expected.isEmpty
                ? Bilingual(
                    vi: "\(outcome.rawValue) không thể xảy ra lúc này; không bước nào có thể tiếp theo",
                    en: "\(outcome.rawValue) cannot happen here, and nothing else can follow either")
                : Bilingual(
                    vi: "\(outcome.rawValue) không thể xảy ra lúc này; có thể: \(Self.list(expected))",
                    en: "\(outcome.rawValue) cannot happen here; possible: \(Self.list(expected))")
        case .tooManySteps:
            Bilingual(
                vi: "quá \(PostalScript.mostSteps) bước", en: "more than \(PostalScript.mostSteps) steps")
        case .secondScript:
            Bilingual(vi: "đã có kịch bản cho chặng này", en: "this leg has a script already")
        }
    }

    private static func list(_ outcomes: [ScriptOutcome]) -> String {
        outcomes.map(\.rawValue).joined(separator: ", ")
    }
}
