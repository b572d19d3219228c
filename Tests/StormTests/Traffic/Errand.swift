import Civil

/// One thing that somebody wants done.
struct Errand {
    /// How every key begins.
    static let markPrefix = "khoa-"

    /// The idempotency key; `nil` for what changes nothing.
    let key: String?
    /// The verb with its action.
    let verb: String
    /// The event that the request leads to, once.
    var event: String? {
        let words = verb.split(separator: " ")
        return Self.events[words.prefix(["DESK", "POST"].contains(words[0]) ? 2 : 1).joined(separator: " ")]
    }

    static let events = [
        "SUBMIT": "submitted", "SUPPLEMENT": "supplemented", "PAY": "paid", "DESK RECEIVE": "accepted",
        "DESK REFUSE": "refused", "DESK REQUEST": "supplementRequested", "DESK DEMAND": "paymentDemanded",
        "DESK DECIDE": "decided", "DESK REFUND": "refunded", "RATE": "rated", "POST COLLECT": "post.collected",
        "POST SCAN": "post.scanned",
        "POST DELIVER": "post.delivered",
    ]

    /// The bytes of the request.
    let bytes: [UInt8]
    /// Whether the key stands in an event that the request leads to.
    var leavesMark = false
    /// When it was first sent.
    var begunAt: Instant?
    /// The digest of the paper that is uploaded.
    var upload: String?

    init(_ verb: String, _ rest: String = "", key: String? = nil, leavesMark: Bool = false) {
        self.verb = verb
        self.key = key
        self.leavesMark = leavesMark
        bytes = Array("\(verb)\(rest.isEmpty ? "" : " ")\(rest)\n".utf8)
    }

    init(uploading paper: [UInt8], sha256: String) {
        verb = "PUT"
        key = nil
        bytes = Array("PUT \(paper.count) application/pdf\n".utf8) + paper + [UInt8(ascii: "\n")]
        upload = sha256
    }

    var line: String { String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self) }
}
