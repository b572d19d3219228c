import Civil
import JSON
import LineProtocol
import Testing

@Suite struct ReplyTests {
    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `a reply is its code, its body and a line feed`() {
        #expect(text(Reply(200, ["a": "x\ny"]).with(ref: "7").line()) == "200 {\"a\":\"x\\ny\",\"ref\":\"7\"}\n")
        #expect(text(Reply(200, ["bytes": 3], payload: Array("abc".utf8)).line()) == "200 {\"bytes\":3}\n")
        #expect(text(Push(body: ["sequence": 1]).line()) == "* {\"sequence\":1}\n")
    }

    @Test func `a reply whose line is written already says the same`() {
        let plain = Reply(200, ["a": "x\ny"])
        let written = plain.written()
        #expect(written == plain && written.hashValue == plain.hashValue)
        #expect(written.line() == plain.line())
        #expect(written.with(ref: "7\"").line() == plain.with(ref: "7\"").line())
        #expect(Reply(200, .object([])).written().with(ref: "7").line() == Reply(200, ["ref": "7"]).line())
        var changed = written
        changed.body = ["b": 2]
        #expect(changed.line() == Reply(200, ["b": 2]).line())
    }

    @Test func `a client reads replies and pushes`() throws {
        #expect(try ServerLine(ArraySlice("201 {\"a\":1}\r".utf8)) == .reply(Reply(201, ["a": 1])))
        #expect(try ServerLine(ArraySlice("* {}".utf8)) == .push(Push(body: .object([]))))
        #expect(throws: ServerLine.Fault.form) { try ServerLine(ArraySlice("20 {}".utf8)) }
        #expect(throws: ServerLine.Fault.form) { try ServerLine(ArraySlice("+20 {}".utf8)) }
        #expect(throws: ServerLine.Fault.json(nil)) { try ServerLine(ArraySlice("200 []".utf8)) }
    }

    @Test(arguments: [
        (Language.vietnamese, "Nội dung chưa hợp lệ", "Bắt buộc"), (.english, "Not valid", "Required"),
    ])
    func `a refusal speaks the language of the connection`(language: Language, title: String, message: String) {
        let problem = Problem(
            at: .root.appending("applicant").appending("id"), code: "required",
            message: Bilingual(vi: "Bắt buộc", en: "Required"))
        let refusal = Refusal.invalid([problem])
        let reply = refusal.reply(language: language, request: "q-1", ref: "r")
        #expect(reply.code == 422)
        #expect(
            reply.body.members?.map(\.key)
                == ["type", "title", "status", "detail", "problems", "request", "ref"])
        #expect(reply.body["type"] == "urn:motcua:error:invalid")
        #expect(reply.body["title"] == .string(title))
        #expect(reply.body["status"] == 422)
        #expect(
            reply.body["problems"]
                == [["at": "/applicant/id", "code": "required", "message": .string(message)]])
    }

    @Test func `extra members stand in the reply`() {
        let state = Refusal.stateForbids(allowed: ["RECEIVE", "REFUSE"])
        #expect(state.reply(language: .english, request: nil, ref: nil).body["allowed"] == ["RECEIVE", "REFUSE"])
        let busy = Refusal.tooManyRequests(retryAfter: 3)
        #expect(busy.reply(language: .english, request: nil, ref: nil).body["retryAfter"] == 3)
        let unknown = Refusal.outcomeUnknown
        #expect(unknown.reply(language: .english, request: nil, ref: nil).body["unknown"] == true)
    }

    @Test func `every refusal has its code and says something in both languages`() {
        let what = Bilingual(vi: "hồ sơ", en: "dossier")
        let table: [(Refusal, Int)] = [
            (.badLine(LineFault(.empty)), 400), (.badLine(LineFault(.tooLong(limit: 1))), 413),
            (.badLine(LineFault(.tooLarge(limit: 1))), 413), (.badArgument("x", usage: "WHY <dossier>"), 400),
            (.wrongArguments(usage: "WHY <dossier>"), 400), (.unauthenticated, 401), (.authenticationFailed, 401),
            (.forbidden(.visitor, open: [.citizen]), 403), (.forbidden(what), 403), (.notFound(what), 404),
            (.unknownVerb("X"), 405), (.stateForbids(allowed: [], state: what), 409), (.keyReused("k"), 409),
            (.gone(what), 410), (.tooLong(limit: 1), 413), (.tooLarge(limit: 1), 413), (.invalid([]), 422),
            (.tooManyRequests(retryAfter: 1), 429), (.internalFault, 500), (.stopping, 503), (.storeUnavailable, 503),
            (.outcomeUnknown, 503), (.diskFull, 507),
        ]
        for (refusal, code) in table {
            #expect(refusal.code == code)
            #expect(refusal.title.vi != refusal.title.en)
            #expect(!refusal.detail.vi.isEmpty && !refusal.detail.en.isEmpty)
        }
        for kind in JSONFault.Kind.allCases {
            let refusal = Refusal.badLine(LineFault(.json(JSONFault(kind: kind, offset: 12))))
            #expect(refusal.slug == "bad-json")
            #expect(refusal.detail.en.contains("byte 12") && refusal.detail.vi.contains("byte 12"))
        }
    }
}
