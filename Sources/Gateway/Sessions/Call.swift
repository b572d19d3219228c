import Catalog
import Civil
import Dossiers
import Evidence
import EvidenceOpenSSL
import JSON
import Journal
import LineProtocol
import Logging
import Postal

/// One request with all that answering it needs to know.
struct Call: Sendable {
    let request: Request
    let identity: Identity
    let language: Language
    /// The server's name of the request.
    let id: RequestID
    let session: Session
    /// The path of the request, where the connection asked for it.
    var trace: Trace?

    /// The words after the verb and its action.
    var arguments: [String] { request.match?.arguments ?? [] }
    /// The verb with its action, in capitals.
    var verb: String { request.match?.verb.name ?? "" }
    /// How the verb is used, for refusals.
    var usage: String { request.match.map { $0.verb.usage } ?? "" }

    var gateway: Gateway { session.gateway }
    var catalog: Catalog { gateway.catalog }

    /// The postal charges of the present day.
    var postage: Postage { Postage(postal: gateway.postal, day: now.date) }
    var now: Instant { gateway.clock.now }

    /// The wire's form of a refusal; the log has it under the same name of the request.
    func reply(to refusal: Refusal) -> Reply {
        gateway.log(refusal, request: id, verb: request.loggedVerb)
        return refusal.reply(language: language, request: "\(id)", ref: nil)
    }

    /// The only argument of a verb that wants one.
    func onlyArgument() throws(Refusal) -> String {
        guard arguments.count == 1 else { throw .wrongArguments(usage: usage) }
        return arguments[0]
    }

    /// Refuses arguments of a verb that wants none.
    func noArguments() throws(Refusal) {
        guard arguments.isEmpty else { throw .wrongArguments(usage: usage) }
    }

    /// Reads the body strictly; every verb that changes something also takes an idempotency `key`.
    func read<Value>(_ build: (inout BodyReader) -> Value?) throws(Refusal) -> Value {
        try BodyReader.read(request.body, build)
    }

    /// Refuses a body with any member.
    func noBody() throws(Refusal) {
        _ = try read { _ in true }
    }

    /// The case of a dossier, if this identity may see it; a dossier that it may not see is as one that is not there.
    func visibleCase(_ code: String) throws(Refusal) -> CaseFile {
        guard let file = try findCase(code), identity.maySee(file) else { throw .noDossier }
        return file
    }

    /// The case of a postal item, if this identity may see the item; one that it may not see is as one that is not there.
    func visibleCase(ofItem id: ItemID) throws(Refusal) -> CaseFile {
        let code = try reading { () throws(JournalError) in try gateway.journal.dossier(ofItem: id) }
        guard let code, let file = try findCase(code) else { throw .noItem }
        guard let item = file.item(id), identity.maySee(item, of: file) else { throw .noItem }
        return file
    }

    /// The receipts of a visible case that may be shown.
    func visibleReceipts(of file: CaseFile) throws(Refusal) -> [SignedReceipt] {
        try receipts(of: file) { identity.maySee($0, of: file) }
    }

    /// The receipts of a case whose events are wanted. The events are looked at only where there was official post.
    func receipts(of file: CaseFile, where isWanted: (CaseEvent) -> Bool) throws(Refusal) -> [SignedReceipt] {
        let code = file.dossier.code
        let all = try reading { () throws(JournalError) in try gateway.journal.receipts(of: code) }
        guard file.items.contains(where: { $0.leg == .official }) else { return all }
        let history = try reading { () throws(JournalError) in try gateway.journal.history(of: code) }
        let wanted = Set(history.filter { isWanted($0.event) }.map(\.number))
        return all.filter { wanted.contains($0.eventNumber) }
    }

    /// The committed case of a dossier.
    func findCase(_ code: String) throws(Refusal) -> CaseFile? {
        if let file = gateway.cache[code] { return file }
        let version = gateway.cache.version
        guard let file = try reading({ () throws(JournalError) in try gateway.journal.caseFile(code) }) else {
            return nil
        }
        gateway.cache.offer(file, readAt: version)
        return file
    }

    /// The stored answer to this request, where it was answered before under the same key.
    /// - Throws: 409 where the key was used for something else, which comes before whatever else is wrong.
    func earlierAnswer() throws(Refusal) -> Reply? {
        guard let key = jobKey(request.body?["key"]?.string) else { return nil }
        let answer = try reading { () throws(JournalError) in
            try gateway.journal.answer(account: key.account, key: key.key)
        }
        guard let answer else { return nil }
        guard answer.digest == key.digest else { throw .keyReused(key.key) }
        return Reply(storedLine: answer.reply)
    }

    /// Calls the journal; its failure becomes the refusal that the client is told.
    func reading<Value>(_ body: () throws(JournalError) -> Value) throws(Refusal) -> Value {
        do { return try body() } catch { throw Refusal(error) }
    }

    /// The key under which a repeated request gets the same answer, whatever the order of its members.
    func jobKey(_ key: String?) -> Job.Key? {
        key.map { key in
            var bytes = Array(verb.utf8)
            for word in arguments { bytes += [0x20] + Array(word.utf8) }
            bytes += (try? request.body?.canonical()) ?? request.body?.serialized() ?? []
            return Job.Key(account: keyOwner, key: key, digest: Digest.sha256(bytes))
        }
    }

    /// Whose keys these are: the account's; of who has none, those of the address.
    private var keyOwner: String {
        identity.role == .visitor ? "visitor \(session.peer.host)" : identity.account
    }

    /// A text in the language of the connection.
    func text(_ text: Bilingual) -> JSON {
        .string(text.text(in: language))
    }
}

extension Request {
    /// The verb as the table names it, for the log; what a client writes in its place may be anything.
    var loggedVerb: String { match?.verb.name ?? "-" }
}

/// How a request is carried out.
enum Work {
    case done(Reply)
    /// By the sequencer, in order.
    case write(Job.Key?, decide: @Sendable (inout Workspace) throws(Refusal) -> Decision)
    /// On another thread, since it takes long.
    case background(@Sendable () throws(Refusal) -> Reply)
    /// By a lane, after what was given to it before.
    case inTurn(any Lane, @Sendable () throws(Refusal) -> Reply)
    /// By those who check passwords, one after another.
    case password(@Sendable () throws(Refusal) -> Reply)
    /// By the sequencer, after something long was read on another thread.
    case prepared(Job.Key?, read: @Sendable () throws(Refusal) -> Job.Decide)
}

extension Refusal {
    /// No such dossier, or none that the asker may see: the two cannot be told apart.
    static let noDossier = Refusal.notFound(Bilingual(vi: "hồ sơ", en: "dossier"))
}

extension BodyReader {
    /// The idempotency key that every verb that changes something takes, 1 to 64 characters.
    mutating func key() -> String? { optionalText("key", max: 64) }
}
