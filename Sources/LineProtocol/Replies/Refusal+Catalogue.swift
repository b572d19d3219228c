public import Civil
public import JSON

extension Refusal {
    /// 400: the line is no request; 413 where it exceeds a limit.
    public static func badLine(_ fault: LineFault) -> Refusal {
        switch fault.kind {
        case .tooLong(let limit): tooLong(limit: limit)
        case .tooLarge(let limit): tooLarge(limit: limit)
        case .json(let fault): badJSON(fault)
        default:
            Refusal(
                code: 400, slug: "bad-line",
                title: Bilingual(vi: "Dòng lệnh không hợp lệ", en: "Not a valid line"), detail: fault.kind.explanation)
        }
    }

    /// 400: the body is not JSON as this gateway accepts it; `offset` counts bytes from the start of the body.
    public static func badJSON(_ fault: JSONFault) -> Refusal {
        var extra: [JSON.Member] = [
            JSON.Member("fault", .string(fault.kind.rawValue)), JSON.Member("offset", .integer(Int64(fault.offset))),
        ]
        if let key = fault.key { extra.append(JSON.Member("key", .string(key))) }
        return Refusal(
            code: 400, slug: "bad-json", title: Bilingual(vi: "JSON không hợp lệ", en: "Not valid JSON"),
            detail: fault.explanation, extra: extra)
    }

    /// 400: a word of the line is not what the verb takes there; `usage` is the verb with its arguments.
    public static func badArgument(_ word: String, usage: String) -> Refusal {
        Refusal(
            code: 400, slug: "bad-argument",
            title: Bilingual(vi: "Tham số không hợp lệ", en: "Not a valid argument"),
            detail: Bilingual(
                vi: "Không dùng được “\(word)” ở đây. Cách viết: \(usage).",
                en: "“\(word)” cannot be used here. Write: \(usage)."),
            extra: [JSON.Member("usage", .string(usage))])
    }

    /// 400: the line has too few or too many words; `usage` is the verb with its arguments.
    public static func wrongArguments(usage: String) -> Refusal {
        Refusal(
            code: 400, slug: "bad-argument",
            title: Bilingual(vi: "Tham số không hợp lệ", en: "Not a valid argument"),
            detail: Bilingual(
                vi: "Thiếu hoặc thừa tham số. Cách viết: \(usage).",
                en: "An argument is missing or too many. Write: \(usage)."),
            extra: [JSON.Member("usage", .string(usage))])
    }

    /// 401: the verb needs an identified account.
    public static let unauthenticated = Refusal(
        code: 401, slug: "unauthenticated", title: Bilingual(vi: "Chưa đăng nhập", en: "Not identified"),
        detail: Bilingual(
            vi: "Hãy xác thực bằng AUTH PASSWORD, AUTH EXTERNAL hoặc AUTH SANDBOX rồi gửi lại yêu cầu.",
            en: "Identify yourself with AUTH PASSWORD, AUTH EXTERNAL or AUTH SANDBOX, then send the request again."))

    /// 401: what was given with `AUTH` proves no account; the reply does not tell which part is wrong.
    public static let authenticationFailed = Refusal(
        code: 401, slug: "authentication-failed",
        title: Bilingual(vi: "Đăng nhập không thành công", en: "Identification failed"),
        detail: Bilingual(
            vi: "Tài khoản, mật khẩu hoặc chứng thư không đúng. Hãy kiểm tra lại, hoặc hỏi quản trị viên.",
            en: "The account, password or certificate is not right. Check it, or ask the administrator."))

    /// 403: the role may not use the verb; `open` are the roles that may.
    public static func forbidden(_ role: Role, open: [Role] = []) -> Refusal {
        let names = open.map(\.rawValue).joined(separator: ", ")
        return Refusal(
            code: 403, slug: "forbidden", title: Bilingual(vi: "Không có quyền", en: "Not permitted"),
            detail: Bilingual(
                vi: "Vai trò \(role.rawValue) không được làm việc này. "
                    + (open.isEmpty ? "Hãy dùng tài khoản có quyền." : "Hãy dùng tài khoản có vai trò: \(names)."),
                en: "The role \(role.rawValue) may not do this. "
                    + (open.isEmpty ? "Use an account that may." : "Use an account with the role: \(names).")),
            extra: open.isEmpty ? [] : [JSON.Member("roles", .array(open.map { .string($0.rawValue) }))])
    }

    /// 403: the role may use the verb, but not for this; `reason` says why and who may.
    public static func forbidden(_ reason: Bilingual) -> Refusal {
        Refusal(
            code: 403, slug: "forbidden", title: Bilingual(vi: "Không có quyền", en: "Not permitted"), detail: reason)
    }

    /// 404: there is no such thing, or none that this account may see; `what` names the kind of thing.
    public static func notFound(_ what: Bilingual) -> Refusal {
        Refusal(
            code: 404, slug: "not-found", title: Bilingual(vi: "Không tìm thấy", en: "Not found"),
            detail: Bilingual(
                vi: "Không có \(what.vi) này, hoặc tài khoản này không được xem. Hãy kiểm tra mã và tài khoản.",
                en: "There is no such \(what.en), or none that this account may see. Check the code and the account."))
    }

    /// 405: no such verb; `allowed` are the verbs or actions that there are.
    public static func unknownVerb(_ verb: String, allowed: [String] = []) -> Refusal {
        let actions = allowed.joined(separator: ", ")
        let detail =
            allowed.isEmpty
            ? Bilingual(
                vi: "Không có lệnh \(verb). Gửi HELP để xem các lệnh.",
                en: "There is no verb \(verb). Send HELP for the verbs there are.")
            : Bilingual(
                vi: "Lệnh \(verb) cần một trong: \(actions).", en: "\(verb) needs one of the actions \(actions).")
        return Refusal(
            code: 405, slug: "unknown-verb", title: Bilingual(vi: "Không có lệnh này", en: "No such verb"),
            detail: detail,
            extra: allowed.isEmpty ? [] : [allowedMember(allowed)])
    }

    /// 409: the state does not allow the action; `allowed` are the actions that it does, `state` its name for people
    /// and `word` that for programs.
    public static func stateForbids(allowed: [String], state: Bilingual? = nil, word: String? = nil) -> Refusal {
        let names = allowed.joined(separator: ", ")
        let mend =
            allowed.isEmpty
            ? Bilingual(vi: "Không còn việc nào làm được.", en: "Nothing more can be done with it.")
            : Bilingual(vi: "Có thể: \(names).", en: "Possible: \(names).")
        return Refusal(
            code: 409, slug: "state",
            title: Bilingual(vi: "Trạng thái không cho phép", en: "The state does not allow it"),
            detail: Bilingual(
                vi: (state.map { "Trạng thái hiện tại “\($0.vi)” không cho phép việc này. " }
                    ?? "Trạng thái hiện tại không cho phép việc này. ") + mend.vi,
                en: (state.map { "The present state “\($0.en)” does not allow this. " }
                    ?? "The present state does not allow this. ") + mend.en),
            extra: [allowedMember(allowed)] + (word.map { [JSON.Member("state", .string($0))] } ?? []))
    }

    /// 409: the idempotency key was used with another body.
    public static func keyReused(_ key: String) -> Refusal {
        Refusal(
            code: 409, slug: "key-reused", title: Bilingual(vi: "Khóa đã được dùng", en: "The key was used already"),
            detail: Bilingual(
                vi: "Khóa “\(key)” đã được dùng với nội dung khác. Hãy gửi lại đúng nội dung cũ, hoặc chọn khóa mới.",
                en: "The key “\(key)” was used with another body. Send that body again, or choose a new key."))
    }

    /// 410: a link or an offer has expired; `what` names the kind of thing.
    public static func gone(_ what: Bilingual) -> Refusal {
        Refusal(
            code: 410, slug: "gone", title: Bilingual(vi: "Đã hết hiệu lực", en: "Gone"),
            detail: Bilingual(
                vi: "\(what.vi) không còn hiệu lực. Hãy yêu cầu lại từ đầu.",
                en: "This \(what.en) is no longer valid. Ask for a new one."))
    }

    /// 413: a line longer than `limit` bytes.
    public static func tooLong(limit: Int) -> Refusal {
        Refusal(
            code: 413, slug: "too-long", title: Bilingual(vi: "Dòng quá dài", en: "The line is too long"),
            detail: Bilingual(
                vi: "Một dòng dài tối đa \(limit) byte. Hãy gửi nội dung lớn bằng PUT.",
                en: "A line has \(limit) bytes at most. Send what is large with PUT."),
            extra: [JSON.Member("limit", .integer(Int64(limit)))])
    }

    /// 413: an attachment larger than `limit` bytes.
    public static func tooLarge(limit: Int) -> Refusal {
        Refusal(
            code: 413, slug: "too-large", title: Bilingual(vi: "Tệp quá lớn", en: "The attachment is too large"),
            detail: Bilingual(
                vi: "Một tệp lớn tối đa \(limit) byte. Hãy chia nhỏ hoặc nén tệp.",
                en: "An attachment has \(limit) bytes at most. Split or compress it."),
            extra: [JSON.Member("limit", .integer(Int64(limit)))])
    }

    /// 422: understood, but invalid, with every fault.
    public static func invalid(_ problems: [Problem]) -> Refusal {
        Refusal(
            code: 422, slug: "invalid", title: Bilingual(vi: "Nội dung chưa hợp lệ", en: "Not valid"),
            detail: Bilingual(
                vi: "Có \(problems.count) chỗ cần sửa, ghi trong problems; sửa hết rồi gửi lại.",
                en: "What has to be mended stands in problems (\(problems.count)); mend it all and send it again."),
            problems: problems)
    }

    /// 429: too many requests; `retryAfter` in seconds.
    public static func tooManyRequests(retryAfter: Int) -> Refusal {
        Refusal(
            code: 429, slug: "too-many-requests",
            title: Bilingual(vi: "Quá nhiều yêu cầu", en: "Too many requests"),
            detail: Bilingual(
                vi: "Hãy gửi lại sau \(retryAfter) giây.", en: "Send it again in \(retryAfter) seconds."),
            extra: [JSON.Member("retryAfter", .integer(Int64(retryAfter)))])
    }

    static func allowedMember(_ names: [String]) -> JSON.Member {
        JSON.Member("allowed", .array(names.map { .string($0) }))
    }
}
