import Catalog
import Civil
import Dossiers
import JSON
import Journal
import LineProtocol

/// What the owner of a dossier does to it after filing; the reception of the one-stop unit may enter what is paid at its
/// counter as well, and a supplement and a withdrawal of who filed there.
enum OwnerVerbs {
    /// Chooses how the result is returned, until it has left.
    static func delivery(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, delivery: Delivery)? in
            let key = body.key()
            let result = body.choice("result", ResultChannel.self)
            let address = body.optionalObject("address") { $0.address() }
            let recipient = body.optionalObject("recipient") { $0.recipient() }
            guard let result else { return nil }
            if result == .post {
                for name in ["address", "recipient"] {
                    // What is there and not right has its own problems.
                    guard body.optionalJSON(name) == nil else { continue }
                    body.report(
                        name, "required",
                        Bilingual(vi: "Trả qua bưu chính cần \(name).", en: "Return by post needs \(name)."))
                }
            }
            return (key, Delivery(dossier: .online, result: result, address: address, recipient: recipient))
        }
        let problems = try SubmissionReview.problems(
            of: asked.delivery, for: try call.visibleCase(code).dossier, in: call)
        guard problems.isEmpty else { throw .invalid(problems) }
        if let address = asked.delivery.address {
            _ = try call.postage.ofResult(from: address.place, to: address, transfersFee: false)
        }
        return call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            let dossier = draft.file.dossier
            if dossier.submission.payment == .post, dossier.owedVnd > 0, asked.delivery.result != .post {
                throw feeOnDelivery(dossier.owedVnd)
            }
            var delivery = asked.delivery
            delivery.dossier = dossier.delivery.dossier
            try draft.apply(.changeDelivery(delivery))
            try draft.settlePost(in: &workspace)
        }
    }

    /// 409: the postman was to collect the fee with the result.
    private static func feeOnDelivery(_ owedVnd: Int64) -> Refusal {
        .rule(
            "feeOnDelivery",
            Bilingual(
                vi: "Còn \(owedVnd) đồng do bưu tá thu khi phát kết quả: hãy nộp trước (PAY), rồi đổi cách nhận.",
                en:
                    "The postman was to collect \(owedVnd) dong with the result: pay first (PAY), then choose another way."
            ))
    }

    /// Answers a request for supplement.
    static func supplement(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, components: [SubmittedComponent], note: String?)? in
            let key = body.key()
            let note = body.optionalText("note", max: 1000)
            return body.objects("components", max: 200) { $0.component() }.map { (key, $0, note) }
        }
        let file = try call.visibleCase(code)
        var problems = try SubmissionReview.uploads(asked.components, of: call).problems
        let procedure = call.catalog.procedure(file.dossier.terms.procedure)
        for (index, component) in asked.components.enumerated() where procedure?.component(component.code) == nil {
            problems.append(.unknownComponent(component.code, at: "components", index, "code"))
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return call.work(onDossier: code, key: asked.key) { draft, _ throws(Refusal) in
            let components = procedure?.named(asked.components) ?? asked.components
            try draft.apply(.supplement(components: components, note: asked.note))
        }
    }

    /// Fulfils a financial obligation; what the desk enters was paid at the counter.
    static func pay(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> Payment? in
            let key = body.key()
            let method = body.choice("method", PaymentWay.self)
            let amount = body.integer("amount", in: 1...1_000_000_000_000)
            let reference = body.text("reference", max: 64)
            guard let method, let amount, let reference else { return nil }
            return Payment(key: key, method: method, amountVnd: Int64(amount), reference: reference)
        }
        let work = call.work(onDossier: code, key: asked.key) { draft, workspace throws(Refusal) in
            try draft.apply(
                .pay(method: asked.method.rawValue, amountVnd: asked.amountVnd, reference: asked.reference))
            // Who may enter it at all is told first.
            let isCounter = call.identity.role == .officer
            guard isCounter == (asked.method == .counter) else {
                throw .invalid([isCounter ? notAtCounter : atCounter])
            }
            try draft.settleFeeOnDelivery(in: &workspace)
        }
        return work.answering(201)
    }

    private struct Payment {
        let key: String?
        let method: PaymentWay
        let amountVnd: Int64
        let reference: String
    }

    /// How money reaches the authority (NĐ 61/2018 Điều 22), but for what the post hands over.
    private enum PaymentWay: String, CaseIterable {
        case online, counter, transfer
    }

    private static let atCounter = Problem(
        at: JSONPointer.root.appending("method"), code: "choice",
        message: Bilingual(
            vi: "Khoản nộp tại quầy do Bộ phận Một cửa ghi; hãy chọn online hoặc transfer.",
            en: "What is paid at the counter is entered by the desk; choose online or transfer."))

    private static let notAtCounter = Problem(
        at: JSONPointer.root.appending("method"), code: "choice",
        message: Bilingual(
            vi: "Bộ phận Một cửa chỉ ghi khoản nộp tại quầy (counter).",
            en: "The desk enters only what is paid at the counter (counter)."))

    /// Adjusts the e-form of what was filed online, before the decision (NĐ 118/2025 Điều 21(2)).
    static func adjust(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, form: JSON)? in
            let key = body.key()
            return body.json("form").map { (key, $0) }
        }
        var adjusted = try call.visibleCase(code).dossier.submission
        adjusted.form = asked.form
        let problems = try SubmissionReview(adjusted, in: call).problems.filter {
            "\($0.at)".hasPrefix("/form")
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return call.work(onDossier: code, key: asked.key) { draft, _ throws(Refusal) in
            try draft.apply(.adjust(form: asked.form))
        }
    }

    static func withdraw(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, reason: String)? in
            let key = body.key()
            return body.text("reason", max: 1000).map { (key, $0) }
        }
        return call.work(onDossier: code, key: asked.key) { draft, _ throws(Refusal) in
            try draft.apply(.withdraw(reason: asked.reason))
        }
    }

    /// Says how satisfied the applicant is, once, after the result.
    static func rate(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        let asked = try call.read { body -> (key: String?, score: Int, note: String?)? in
            let key = body.key()
            let note = body.optionalText("note", max: 1000)
            return body.integer("score", in: 1...5).map { (key, $0, note) }
        }
        return call.work(onDossier: code, key: asked.key) { draft, _ throws(Refusal) in
            try draft.apply(.rate(score: asked.score, note: asked.note))
        }
    }
}

extension Problem {
    /// A component that the procedure's list does not have.
    static func unknownComponent(_ code: String, at list: String, _ index: Int, _ key: String? = nil) -> Problem {
        let place = JSONPointer.root.appending(list).appending(index)
        return Problem(
            at: key.map { place.appending($0) } ?? place, code: "unknown",
            message: Bilingual(
                vi: "Thủ tục không có thành phần “\(code)”.", en: "The procedure has no component “\(code)”."))
    }
}

extension Work {
    /// The same work with another code for success.
    func answering(_ code: Int) -> Work {
        guard case .write(let key, let decide) = self else { return self }
        return .write(key) { workspace throws(Refusal) in
            let decision = try decide(&workspace)
            return Decision(commit: decision.commit, changes: decision.changes) { receipts in
                Reply(code, decision.reply(receipts).body)
            }
        }
    }
}
