import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// The dossier's way to the authority: QĐ 45/2016/QĐ-TTg Điều 6 and 7.
extension PostVerbs {
    /// Asks the post to bring a dossier to the authority; nothing is filed before the handover minutes are signed.
    static func request(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let filing = FilingBody(call) { body in
            let key = body.text("key", max: 64)
            let slip = body.optionalObject("post") { $0.postalWish() } ?? Asked()
            return (body.submission(), (key: key, slip: slip))
        }
        guard let submission = filing.submission?.named(by: call.catalog) else { throw .invalid(filing.faults) }
        let slip = filing.rest.slip
        let review = try SubmissionReview(submission, in: call, isWithPost: true)
        // What is lacking is for the counter-check at the post to say.
        var problems = review.problems.filter { $0.at.description != "/components" }
        if submission.delivery.dossier != .postal {
            problems.append(
                Problem(
                    at: JSONPointer.root.appending("delivery").appending("dossier"), code: "channel",
                    message: Bilingual(vi: "Gửi qua bưu chính ghi postal.", en: "What goes by the post is postal.")))
        }
        problems = filing.problems(with: problems)
        guard problems.isEmpty, let key = filing.rest.key,
            let procedure = call.catalog.procedure(submission.procedure)
        else { throw .invalid(problems) }
        let isOwn = call.identity.role == .citizen
        let request = PostalRequest(
            submission: submission, procedure: procedure,
            owner: isOwn
                ? call.identity.account : "citizen:\((submission.representative ?? submission.applicant).id)",
            place: slip.place, weightGrams: slip.weightGrams, exemption: slip.exemption)
        let actor = call.identity.actor(at: submission.office)
        let language = call.language
        return .write(call.jobKey(key)) { workspace throws(Refusal) in
            let (_, events) = try request.begin(in: &workspace)
            let change = try workspace.change(nil, by: actor, events.map { ($0, []) })
            return Decision(commit: Commit(), changes: [change]) { _ in
                var members = change.after.dossier.status(in: language)
                members.append(JSON.Member("item", change.after.items.last?.json() ?? .null))
                return Reply(201, .object(members))
            }
        }
    }

    struct Asked {
        var place = Slip.Place.counter
        var weightGrams = Postage.assumedDossierGrams
        var exemption: PostageExemption?
    }

    /// Counts and compares the papers with the published list.
    static func check(_ call: Call) throws(Refusal) -> Work {
        let id = try item(call)
        let asked = try call.read { body in
            (
                key: body.key(), added: body.optionalObjects("papers", max: 200) { $0.component() } ?? [],
                lacking: body.optionalTexts("lacking", max: 100, maxText: 64) ?? []
            )
        }
        let uploads = try SubmissionReview.uploads(asked.added, of: call)
        guard uploads.problems.isEmpty else { throw .invalid(uploads.problems) }
        return call.work(onItem: id, key: asked.key) { draft, workspace throws(Refusal) in
            let code = draft.file.dossier.terms.procedure
            guard let procedure = workspace.catalog.procedure(code) else {
                throw .internalFault("no procedure \(code)")
            }
            for paper in asked.added where procedure.component(paper.code) == nil {
                throw Refusal(PostalRefusal.beyondPublishedList([paper.code]))
            }
            let added = asked.added.map { procedure.slipPaper($0) }
            try draft.apply(.check(added: added, lacking: asked.lacking), to: id)
        }
    }

    /// The sender gives up before the post has accepted the item.
    static func abandon(_ call: Call) throws(Refusal) -> Work {
        try byUser(call) { _ in .abandon }
    }

    /// Both sign the slip.
    static func sign(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let sender = body.optionalBool("senderSigned") ?? true
            return { _ in .sign(senderSigned: sender, workerSigned: true) }
        }
    }

    static func seal(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let witnessed = body.optionalBool("witnessed") ?? true
            guard let number = body.text("seal", max: 32) else { return nil }
            return { _ in .seal(Sealing(number: number, witnessed: witnessed)) }
        }
    }

    /// Accepts the item: day J begins.
    static func accept(_ call: Call) throws(Refusal) -> Work {
        let offices = call.postOffices
        return try act(call) { body in
            let office = body.postOffice("office", among: offices) ?? ""
            let paid = body.optionalBool("postagePaid") ?? true
            let fee = Int64(body.optionalInteger("fee", in: 0...1_000_000_000) ?? 0)
            return { _ in .accept(Acceptance(office: office, postageSettled: paid, feeVnd: fee)) }
        }
    }

    /// Hands dossiers to an office against one set of minutes, whose signature is the moment of filing of each.
    static func handOver(_ call: Call) throws(Refusal) -> Work {
        try call.noArguments()
        let asked = try call.read { body -> Handing? in
            let key = body.key()
            let office = body.text("office", max: 64)
            let receivedBy = body.text("receivedBy", max: 200)
            let signed = body.optionalBool("authoritySigned") ?? true
            let lines = body.objects("items", max: 200) { line -> Handing.Line? in
                let missing = line.optionalTexts("missing", max: 100, maxText: 64) ?? []
                guard let id = line.itemID("item") else { return nil }
                return Handing.Line(item: id, missing: missing)
            }
            guard let office, let receivedBy, let lines else { return nil }
            return Handing(key: key, office: office, receivedBy: receivedBy, authoritySigned: signed, lines: lines)
        }
        guard !asked.lines.isEmpty, Set(asked.lines.map(\.item)).count == asked.lines.count else {
            throw .invalid([Handing.listProblem])
        }
        let identity = call.identity
        let language = call.language
        return .write(call.jobKey(asked.key)) { workspace throws(Refusal) in
            let number = try workspace.nextMinutes(of: asked.office)
            let items = asked.lines.map(\.item)
            var changes: [DraftChange] = []
            for (index, line) in asked.lines.enumerated() {
                let file = try workspace.find(item: line.item)
                guard file.dossier.office == asked.office else { throw .invalid([Handing.otherOffice(index, file)]) }
                var draft = CaseDraft(file, by: identity.actor(at: asked.office), in: workspace)
                let minutes = HandoverMinutes(
                    number: number, line: index + 1, count: asked.lines.count, office: asked.office,
                    receivedBy: asked.receivedBy,
                    authoritySigned: asked.authoritySigned, missing: line.missing,
                    items: index == 0 ? items : Array(items.prefix(1)))
                do throws(Refusal) {
                    try draft.apply(.handOver(minutes), to: line.item)
                } catch {
                    throw error.ofLine(index)
                }
                changes.append(try draft.stage(in: &workspace))
            }
            let staged = changes
            return Decision(commit: Commit(), changes: staged) { receipts in
                Reply(
                    200,
                    [
                        "minutes": .integer(Int64(number)), "office": .string(asked.office),
                        "dossiers": .array(staged.map { .object($0.after.dossier.status(in: language)) }),
                        "receipts": .array(receipts.map(\.json)),
                    ])
            }
        }
    }

    /// Tells the applicant of the appointment, or delivers the slip: choice 1 only.
    static func inform(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            let notice = body.optionalChoice("by", AppointmentNotice.self) ?? .slip
            return { _ in .inform(notice) }
        }
    }

    /// The sender takes the item back, with proof of posting.
    static func withdraw(_ call: Call) throws(Refusal) -> Work {
        try byUser(call) { body in body.text("proof", max: 200).map { .withdraw(proof: $0) } }
    }

    /// Another address before delivery.
    static func redirect(_ call: Call) throws(Refusal) -> Work {
        try byUser(call) { body in
            let recipient = body.optionalObject("recipient") { $0.recipient() }
            guard let address = body.object("address", { $0.address() }) else { return nil }
            return .redirect(address, recipient)
        }
    }

    /// Takes stock of a damaged item and wraps it again.
    static func rewrap(_ call: Call) throws(Refusal) -> Work {
        try act(call) { body in
            guard let inventory = body.text("inventory", max: 500) else { return nil }
            return { _ in .rewrap(inventory: inventory) }
        }
    }

    private enum UserWish {
        case abandon
        case withdraw(proof: String)
        case redirect(Address, Recipient?)
    }

    /// A result is sent by the authority: whoever else shall have it brings a power of attorney (Luật Bưu chính Điều 16;
    /// TT 17/2017/TT-BTTTT Điều 5(2)d).
    private static let recipientIsTheSenders = Problem(
        at: JSONPointer.root.appending("recipient").appending("name"), code: "sender",
        message: Bilingual(
            vi: "Chỉ cơ quan gửi được đổi tên người nhận kết quả; người nhận thay phải có giấy ủy quyền.",
            en: "Only the authority that sends a result may change its recipient; a proxy brings a power of attorney."))

    /// What the post does because the sender or the recipient wants it; they may ask for it themselves.
    private static func byUser(
        _ call: Call, _ read: (inout BodyReader) -> UserWish?
    ) throws(Refusal) -> Work {
        let id = try item(call)
        let asked = try call.read { body -> (key: String?, wish: UserWish)? in
            let key = body.key()
            return read(&body).map { (key, $0) }
        }
        if case .redirect(let address, let recipient) = asked.wish {
            let delivery = Delivery(dossier: .online, result: .post, address: address, recipient: recipient)
            let problems = try SubmissionReview.problems(
                of: delivery, for: try call.visibleCase(ofItem: id).dossier, in: call
            ).filter { recipient != nil || $0.at.tokens.first == "address" }
            guard problems.isEmpty else { throw .invalid(problems) }
        }
        let identity = call.identity
        return call.work(onItem: id, key: asked.key) { draft, workspace throws(Refusal) in
            guard let item = draft.file.item(id), identity.maySee(item, of: draft.file) else { throw .noItem }
            try identity.checkSpeaks(for: item, of: draft.file)
            switch asked.wish {
            case .abandon: try draft.apply(.abandon, to: id)
            case .withdraw(let proof): try draft.apply(.withdraw(proof: proof), to: id)
            case .redirect(let address, let recipient):
                let isSender = item.leg != .result || identity.role == .officer
                guard isSender || recipient.map({ $0.name == item.recipient.name }) ?? true else {
                    throw .invalid([Self.recipientIsTheSenders])
                }
                let party = PostalParty(
                    name: recipient?.name ?? item.recipient.name, phone: recipient?.phone ?? item.recipient.phone,
                    line: address.line, commune: address.commune, district: address.district,
                    province: address.province, postcode: address.postcode)
                let postage = try workspace.postage.ofRedirection(of: item, to: address)
                try draft.apply(.redirect(to: party, postage: postage), to: id)
            }
        }
    }
}

/// What `POST HANDOVER` asks for.
private struct Handing {
    let key: String?
    let office: String
    let receivedBy: String
    let authoritySigned: Bool
    let lines: [Line]

    struct Line {
        let item: ItemID
        let missing: [String]
    }

    static let listProblem = Problem(
        at: JSONPointer.root.appending("items"), code: "items",
        message: Bilingual(
            vi: "Biên bản phải có ít nhất một bưu gửi, mỗi bưu gửi một lần.",
            en: "The minutes need at least one item, and each only once."))

    static func otherOffice(_ index: Int, _ file: CaseFile) -> Problem {
        Problem(
            at: JSONPointer.root.appending("items").appending(index).appending("item"), code: "office",
            message: Bilingual(
                vi: "Hồ sơ này gửi đến \(file.dossier.office).", en: "This dossier goes to \(file.dossier.office)."))
    }
}

extension Refusal {
    /// The refusal with what a line says wrong told at its place in the list.
    fileprivate func ofLine(_ index: Int) -> Refusal {
        var refusal = self
        refusal.problems = problems.map { problem in
            guard problem.at.tokens == ["missing"] else { return problem }
            return Problem(
                at: JSONPointer(tokens: ["items", String(index), "missing"]), code: problem.code,
                message: problem.message)
        }
        return refusal
    }
}

extension BodyReader {
    fileprivate mutating func postalWish() -> PostVerbs.Asked? {
        var asked = PostVerbs.Asked()
        asked.place = optionalChoice("place", Slip.Place.self) ?? asked.place
        asked.weightGrams = optionalInteger("weightGrams", in: 1...Tariff.heaviestGrams) ?? asked.weightGrams
        asked.exemption = optionalChoice("exemption", PostageExemption.self)
        return asked
    }

    /// A place in the order of items, as `next` gave it.
    mutating func itemCursor(_ key: String) -> String? {
        guard let text = optionalText(key, max: 13) else { return nil }
        do { return try ItemID(text).description } catch {
            report(
                key, "format",
                Bilingual(vi: "Dùng giá trị next của lần trước.", en: "Use the next of the answer before."))
            return nil
        }
    }

    /// The S10 number of an item.
    mutating func itemID(_ key: String) -> ItemID? {
        guard let text = text(key, max: 13) else { return nil }
        do { return try ItemID(text) } catch {
            report(key, "format", error.text)
            return nil
        }
    }
}
