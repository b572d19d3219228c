import Civil
import Dossiers
import JSON
import Journal
import LineProtocol
import Postal

/// Pushing an item on, on servers that simulate the post.
extension PostVerbs {
    /// Performs the next step of an item at once, drives it to an outcome, or gives it a script.
    static func advance(_ call: Call) throws(Refusal) -> Work {
        let id = try item(call)
        let asked = try call.read { body -> Push? in
            let key = body.key()
            let outcome = body.optionalChoice("outcome", ScriptOutcome.self)
            guard let text = body.optionalText("script", max: 300) else { return Push(key: key, outcome: outcome) }
            guard let script = body.script(text, of: id.leg) else { return nil }
            return Push(key: key, outcome: outcome, script: script)
        }
        guard call.gateway.identity.postPlay.isSimulated else {
            throw .rule(
                "realPost",
                Bilingual(
                    vi: "Cổng này không mô phỏng bưu chính (post.play: off).",
                    en: "This gateway does not simulate the post (post.play: off)."))
        }
        if let outcome = asked.outcome, !ScriptOutcome.possible(on: id.leg).contains(outcome) {
            throw .invalid([
                Problem(
                    at: JSONPointer.root.appending("outcome"), code: "choice",
                    message: ScriptFault.unknownOutcome(
                        outcome.rawValue, at: 1, expected: ScriptOutcome.possible(on: id.leg)
                    ).text)
            ])
        }
        return call.work(onItem: id, key: asked.key) { draft, workspace throws(Refusal) in
            if let script = asked.script { try draft.give(script, to: id) }
            if let outcome = asked.outcome {
                try draft.drive(id, to: outcome, in: &workspace)
            } else if asked.script == nil {
                try draft.push(id, in: &workspace)
            }
        }
    }

    private struct Push {
        let key: String?
        let outcome: ScriptOutcome?
        var script: PostalScript?
    }
}

extension CaseDraft {
    /// The most moves from a registered item to an outcome.
    private static let mostMoves = 16

    fileprivate mutating func give(_ script: PostalScript, to id: ItemID) throws(Refusal) {
        guard let item = file.item(id) else { throw .noItem }
        guard !item.state.isFinal, item.state != .delivered else {
            throw Refusal(.stateForbids(item.state, allowed: item.allowedActions))
        }
        try apply(.plan(ScriptPlayer(calendar).begin(script, on: item, now: now)), to: id)
    }

    /// The next move of the item's own script, else of the happy way.
    fileprivate mutating func push(_ id: ItemID, in workspace: inout Workspace) throws(Refusal) {
        guard let item = file.item(id) else { throw .noItem }
        if let next = item.plan?.next { return try perform(next, on: id, in: &workspace) }
        try perform(try step(of: item, to: .delivered, from: item), on: id, own: false, in: &workspace)
    }

    fileprivate mutating func drive(
        _ id: ItemID, to outcome: ScriptOutcome, in workspace: inout Workspace
    ) throws(Refusal) {
        guard let first = file.item(id) else { throw .noItem }
        for _ in 0..<Self.mostMoves {
            guard let item = file.item(id) else { throw .noItem }
            let next = try step(of: item, to: outcome, from: first)
            try perform(next, on: id, own: false, in: &workspace)
            if next.finishes { return }
        }
        throw .internalFault("no way to \(outcome.rawValue) in \(Self.mostMoves) moves")
    }

    /// - Parameter first: the item as it stands for everybody else, of which a refusal tells.
    private func step(
        of item: PostalItem, to outcome: ScriptOutcome, from first: PostalItem
    ) throws(Refusal) -> ScriptPlan.Next {
        let isTooEarly = outcome == .rewrapped && item.state != .damaged || outcome == .found && item.state != .lost
        if isTooEarly {
            throw Refusal(.stateForbids(first.state, allowed: first.allowedActions))
        }
        if let move = item.moveToTheStart { return ScriptPlan.Next(move, at: now) }
        let plan = ScriptPlayer(calendar).begin(.single(outcome, on: item.leg), on: item, now: now)
        if let next = plan.next { return next }
        if let due = item.timerDue {
            throw .rule(
                "waitsForTimer",
                Bilingual(
                    vi: "Bưu gửi phải chờ đến \(due); hãy tua đồng hồ.",
                    en: "The item has to wait until \(due); move the clock on."))
        }
        throw Refusal(.stateForbids(first.state, allowed: first.allowedActions))
    }
}

extension PostalItem {
    /// The move that brings an item nearer to the hands of the post; `nil` once the post has it.
    fileprivate var moveToTheStart: ScriptMove? {
        switch state {
        case .requested where leg == .dossier: .check
        case .requested where leg == .official: .seal
        case .checking: .sign
        case .slipSigned: .seal
        case .sealed: leg == .dossier ? .accept : .collect
        case .resultReady: .collect
        default: nil
        }
    }
}

extension BodyReader {
    /// One script of a leg.
    fileprivate mutating func script(_ text: String, of leg: Leg) -> PostalScript? {
        do throws(ScriptFault) {
            let found = try PostalScript.all(in: text)
            if let script = found.first(where: { $0.leg == leg }), found.count == 1 { return script }
        } catch {
            report("script", "script", error.text)
            return nil
        }
        report(
            "script", "script",
            Bilingual(
                vi: "Ghi một kịch bản của chặng này, ví dụ @post absent; delivered.",
                en: "Write one script of this leg, such as @post absent; delivered."))
        return nil
    }
}
