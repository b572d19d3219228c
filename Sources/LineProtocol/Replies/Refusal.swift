public import Civil
public import JSON

/// Why a request is not carried out, and what to do next; on the wire an error reply with the members of RFC 9457.
public struct Refusal: Error, Hashable, Sendable {
    /// The reply code.
    public let code: Int
    /// The kind of refusal, as a word for programs, which never changes with the language.
    public let slug: String
    /// The kind of refusal, for people.
    public let title: Bilingual
    /// What is wrong this time, and the way out.
    public var detail: Bilingual
    /// Every fault of the body; only with 422.
    public var problems: [Problem]
    /// What only the log is told: a technical cause, without personal data.
    public var cause: String?
    /// Further members of the reply, such as `allowed`, `retryAfter`, `unknown`.
    public var extra: [JSON.Member]

    /// A refusal of these parts.
    public init(
        code: Int, slug: String, title: Bilingual, detail: Bilingual, problems: [Problem] = [],
        extra: [JSON.Member] = []
    ) {
        self.code = code
        self.slug = slug
        self.title = title
        self.detail = detail
        self.problems = problems
        self.extra = extra
    }

    /// The rule that forbids it, where one is named.
    public var rule: String? { extra.first { $0.key == "rule" }?.value.string }

    /// The error reply in one language, with the server's id of the request and the client's own mark.
    public func reply(language: Language, request: String?, ref: String?) -> Reply {
        var members: [JSON.Member] = [
            JSON.Member("type", .string("urn:motcua:error:\(slug)")),
            JSON.Member("title", .string(title.text(in: language))),
            JSON.Member("status", .integer(Int64(code))),
            JSON.Member("detail", .string(detail.text(in: language))),
        ]
        if !problems.isEmpty {
            members.append(JSON.Member("problems", .array(problems.map { $0.json(in: language) })))
        }
        members += extra
        if let request { members.append(JSON.Member("request", .string(request))) }
        return Reply(code, .object(members)).with(ref: ref)
    }
}
