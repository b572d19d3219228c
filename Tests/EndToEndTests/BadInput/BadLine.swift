import Testing

/// A line that is no request, and how the gateway has to refuse it.
struct BadLine: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let code: Int
    /// The last part of the error's URN.
    let slug: String
    /// The `fault` member that JSON refusals have.
    let fault: String?

    init(_ name: String, _ bytes: [UInt8], _ code: Int, _ slug: String, fault: String? = nil) {
        self.name = name
        self.bytes = bytes + [0x0A]
        self.code = code
        self.slug = slug
        self.fault = fault
    }

    private init(json name: String, _ body: String, _ fault: String) {
        self.init(name, Array("CATALOG SEARCH \(body)".utf8), 400, "bad-json", fault: fault)
    }

    private init(text name: String, _ line: String, _ code: Int, _ slug: String) {
        self.init(name, Array(line.utf8), code, slug)
    }

    var testDescription: String { name }

    static let all: [BadLine] = framing + json + verbs + uploads

    private static let framing = [
        BadLine("invalid UTF-8 in a word", Array("PING ".utf8) + [0xFF, 0xFE], 400, "bad-line"),
        BadLine(
            "invalid UTF-8 in the body", Array(#"CATALOG SEARCH {"text":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8),
            400,
            "bad-json", fault: "invalidUTF8"),
        BadLine("a control byte", [0x50, 0x49, 0x01, 0x4E, 0x47], 400, "bad-line"),
        BadLine("a tab", Array("PING\tx".utf8), 400, "bad-line"),
        BadLine("NUL after the verb", Array("PING".utf8) + [0], 400, "bad-line"),
        BadLine("NUL alone", [0], 400, "bad-line"),
        BadLine(
            "NUL in the body", Array(#"CATALOG SEARCH {"text":"a"#.utf8) + [0] + Array(#""}"#.utf8), 400, "bad-line"),
        BadLine("an empty line", [], 400, "bad-line"),
        BadLine(text: "two spaces", "PING  x", 400, "bad-line"),
        BadLine(text: "a word of 257 characters", "PING " + String(repeating: "x", count: 257), 400, "bad-line"),
        BadLine(text: "a line over 1 MiB", "PING " + String(repeating: "x", count: 1_048_577), 413, "too-long"),
    ]

    private static let json = [
        BadLine(json: "a key twice", #"{"text":"a","text":"b"}"#, "duplicateKey"),
        BadLine(
            json: "a depth of 33",
            #"{"text":"# + String(repeating: "[", count: 32) + String(repeating: "]", count: 32) + "}",
            "tooDeep"),
        BadLine(
            json: "more than 65,536 values",
            #"{"text":["# + [String](repeating: "1", count: 65_535).joined(separator: ",") + "]}", "tooMany"),
        BadLine(json: "text after the body", #"{"text":"a"} more"#, "trailingText"),
        BadLine(json: "a second body", #"{"text":"a"}{"text":"b"}"#, "trailingText"),
        BadLine(json: "a huge number", #"{"text":"a","limit":123456789012345678901234567890}"#, "number"),
        BadLine(json: "NaN", #"{"text":"a","limit":NaN}"#, "syntax"),
        BadLine(json: "infinity", #"{"text":"a","limit":-Infinity}"#, "syntax"),
        BadLine(json: "half a surrogate pair", #"{"text":"\ud800"}"#, "loneSurrogate"),
        BadLine(json: "an end that is missing", #"{"text":"a""#, "unexpectedEnd"),
    ]

    private static let verbs = [
        BadLine(text: "an unknown verb", "FLY", 405, "unknown-verb"),
        BadLine(text: "an unknown action", "DESK FLY", 405, "unknown-verb"),
        BadLine(text: "a verb without its action", "CATALOG", 405, "unknown-verb"),
        BadLine(text: "too few words", "TRACK", 400, "bad-argument"),
        BadLine(text: "too many words", "TRACK a b", 400, "bad-argument"),
        BadLine(text: "an unknown field", #"CATALOG SEARCH {"text":"a","txet":"b"}"#, 422, "invalid"),
        BadLine(text: "an unknown field of a verb without a body", #"PING {"x":1}"#, 422, "invalid"),
        BadLine(text: "a field of another type", #"CATALOG SEARCH {"text":1}"#, 422, "invalid"),
        BadLine(
            text: "a client mark that is too long", #"PING {"ref":"\#(String(repeating: "r", count: 65))"}"#, 400,
            "bad-line"),
        BadLine(text: "a citizen number of three digits", #"AUTH SANDBOX {"id":"123"}"#, 422, "invalid"),
        BadLine(text: "a certificate where none was shown", "AUTH EXTERNAL", 401, "authentication-failed"),
        BadLine(text: "a verb of the administrator", "ADMIN STATS", 401, "unauthenticated"),
    ]

    private static let uploads = [
        BadLine(text: "an upload of -1 bytes", "PUT -1 application/pdf", 400, "bad-line"),
        BadLine(text: "an upload of no number", "PUT x application/pdf", 400, "bad-line"),
        BadLine(text: "an upload beyond any number", "PUT 99999999999999999999999 application/pdf", 400, "bad-line"),
        BadLine(text: "an upload without a media type", "PUT 5\nPING\n", 400, "bad-line"),
        BadLine(text: "an upload of half a media type", "PUT 5 pdf\nQUIT\n", 400, "bad-line"),
    ]
}
