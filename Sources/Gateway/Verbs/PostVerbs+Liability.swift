import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// Complaint, liability and compensation: Luật Bưu chính 2010 Điều 38–42; NĐ 47/2011/NĐ-CP Điều 24–27.
extension PostVerbs {
    /// The sender or the recipient complains; who may not see the dossier learns nothing of its items.
    static func complain(_ call: Call) throws(Refusal) -> Work {
        try liability(call) { body in
            let ground = body.choice("ground", Complaint.Ground.self)
            let text = body.text("text", max: 2000)
            guard let ground, let text else { return nil }
            return .complain(ground, text: text)
        }
    }

    /// The post answers a complaint.
    static func resolve(_ call: Call) throws(Refusal) -> Work {
        try liability(call) { body in
            let upheld = body.bool("upheld")
            let answer = body.text("answer", max: 2000)
            guard let upheld, let answer else { return nil }
            return .resolve(upheld: upheld, answer: answer)
        }
    }

    /// The post draws up the liability record.
    static func establish(_ call: Call) throws(Refusal) -> Work {
        try liability(call) { body in
            let damage = body.damage()
            let party = body.choice("party", LiabilityFinding.Party.self)
            let reason = body.text("reason", max: 2000)
            let exclusion = body.optionalChoice("exclusion", LiabilityFinding.Exclusion.self)
            let reissue = body.optionalInteger("reissueVnd", in: 0...1_000_000_000) ?? 0
            let remainder = body.optionalBool("remainderTaken") ?? false
            guard let damage, let party, let reason else { return nil }
            return .establish(
                LiabilityFinding(
                    damage: damage, party: party, reason: reason, exclusion: exclusion, reissueVnd: Int64(reissue),
                    remainderTaken: remainder))
        }
    }

    static func compensate(_ call: Call) throws(Refusal) -> Work {
        try liability(call) { body in body.text("reference", max: 64).map { .pay(reference: $0) } }
    }

    /// A lost item turned up, or the payee says whether it is taken.
    static func found(_ call: Call) throws(Refusal) -> Work {
        try liability(call) { body in
            if let taken = body.optionalBool("taken") { return .settleFind(taken: taken) }
            return body.text("place", max: 200).map { .find(place: $0) }
        }
    }

    private static func liability(
        _ call: Call, _ command: (inout BodyReader) -> LiabilityCommand?
    ) throws(Refusal) -> Work {
        let id = try item(call)
        let asked = try call.read { body -> (key: String?, command: LiabilityCommand)? in
            let key = body.key()
            return command(&body).map { (key, $0) }
        }
        let identity = call.identity
        return .write(call.jobKey(asked.key)) { workspace throws(Refusal) in
            let file = try workspace.find(item: id)
            guard let item = file.item(id), identity.maySee(item, of: file) else { throw .noItem }
            try identity.checkSpeaks(for: item, of: file)
            var draft = CaseDraft(
                file, by: identity.actor(at: file.dossier.office), of: identity.offices, in: workspace)
            try draft.apply(.liability(asked.command), to: id)
            let now = workspace.now
            let staged = try draft.stage(in: &workspace)
            return Decision(commit: Commit(), changes: [staged]) { _ in
                let item = staged.after.item(id)
                return Reply(
                    200,
                    [
                        "item": .string(id.description), "itemState": item.map { .string($0.state.rawValue) } ?? .null,
                        "liability": item?.liability.json(at: now) ?? .null,
                    ])
            }
        }
    }
}

extension BodyReader {
    fileprivate enum Damage: String, CaseIterable {
        case total
        case partial
        case late
    }

    /// `damage`, with `lostGrams` where it is partial.
    fileprivate mutating func damage() -> LiabilityFinding.Damage? {
        guard let damage = choice("damage", Damage.self) else { return nil }
        switch damage {
        case .total: return .total
        case .late: return .late
        case .partial: return integer("lostGrams", in: 1...Tariff.heaviestGrams).map { .partial(lostGrams: $0) }
        }
    }
}
