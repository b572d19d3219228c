import Catalog
import Civil
import Dossiers
import EvidenceOpenSSL
import Journal
import LineProtocol
import MotCuaTesting
import Postal

@testable import Gateway

/// Everybody who has to do with the gateway, and what they want of it.
final class Crowd {
    let clients: [Client]
    private let dice: Dice
    private var keys = 0

    private static let citizens = ["an", "binh", "chi"].map { Identity(role: .citizen, account: $0) }
    private static let officers = [Duty.reception, .processing, .approval].map { duty in
        Identity(
            role: .officer, account: "\(duty.rawValue)", duty: duty, offices: [SampleCatalog.officeCode])
    }

    init(_ dice: Dice) {
        self.dice = dice
        let others = [Role.postman, .auditor, .admin].map { Identity(role: $0, account: $0.rawValue) }
        clients = (Self.citizens + Self.officers + others).map(Client.init)
    }

    /// What a client wants next, with a view of what there is: mostly what takes one of the newest dossiers further.
    func errand(for client: Client, _ dossiers: [String], _ journal: any Journal) -> Errand? {
        // A disk that fails lets nobody see anything.
        let files = dossiers.suffix(12).compactMap { try? journal.caseFile($0) }
        let concerned = dice.pick(files.filter { concerns(client.identity, $0) })
        guard let file = concerned ?? (dice.oneIn(4) ? dice.pick(files) : nil) else {
            // Who has nothing to do looks about; citizens file.
            return client.identity.role == .citizen ? citizen(client, nil) : dice.oneIn(4) ? Errand("PING") : nil
        }
        switch client.identity.role {
        case .citizen: return citizen(client, file)
        case .officer: return officer(client.identity.duty, file)
        case .postman: return postman(file)
        case .auditor: return auditor(file)
        case .admin: return admin()
        case .visitor: return nil
        }
    }

    private func concerns(_ somebody: Identity, _ file: CaseFile) -> Bool {
        switch somebody.role {
        case .citizen: file.dossier.owner == somebody.account && file.dossier.rating == nil
        case .officer where somebody.duty == .reception && (isOwedBack(file) || file.dossier.state == .completed): true
        case .officer: !file.dossier.state.isTerminal && file.dossier.currentDuty == somebody.duty
        case .postman: file.dossier.state == .withPost || file.items.last?.state == .resultReady
        case .auditor, .admin, .visitor: true
        }
    }

    private func isOwedBack(_ file: CaseFile) -> Bool {
        [.refused, .stopped].contains(file.dossier.state) && file.dossier.paidVnd > file.dossier.refundedVnd
    }

    // MARK: Citizens

    private func citizen(_ client: Client, _ file: CaseFile?) -> Errand? {
        let paper = Array("Tờ khai của \(client.identity.account)".utf8)
        let sha256 = Digest.sha256Hex(paper)
        guard client.papers.contains(sha256) else { return Errand(uploading: paper, sha256: sha256) }
        guard let dossier = file?.dossier, dossier.owner == client.identity.account, !dice.oneIn(8) else {
            return submission(paper: sha256)
        }
        let code = dossier.code
        if dice.oneIn(6) {
            return dice.pick([Errand("TRACK", code), Errand("HISTORY", code), Errand("CHANGES", "{}")])
        }
        if dice.oneIn(12) { return marked("WITHDRAW \(code)") { #""reason":"\#($0) nhầm""# } }
        if dossier.state == .returned { return keyed("RATE \(code)", #""score":5"#) }
        if dossier.openRequest != nil {
            return marked("SUPPLEMENT \(code)") {
                #""components":[{"code":"to-khai","sha256":"\#(sha256)"}],"note":"\#($0)""#
            }
        }
        let amount = dossier.demandedVnd ?? 50_000
        return marked("PAY \(code)") { #""method":"online","amount":\#(amount),"reference":"\#($0)""# }
    }

    private func submission(paper: String) -> Errand {
        let post = #"""
            {"result":"post","address":{"line":"12 Lê Lợi","district":"855","province":"86"},\#
            "recipient":{"name":"Nguyễn Văn A","phone":"0912345678"}}
            """#
        let mail = dice.oneIn(2) ? #","email":"a@example.vn""# : ""
        return marked("SUBMIT") {
            #"""
            "procedure":"\#(SampleCatalog.procedureCode)","office":"\#(SampleCatalog.officeCode)",\#
            "applicant":{"kind":"citizen","id":"086090000017","name":"Nguyễn Văn A","phone":"0912345678"\#(mail)},\#
            "form":{"tieuDe":"\#($0)"},"components":[{"code":"to-khai","sha256":"\#(paper)"}],\#
            "delivery":\#(dice.oneIn(2) ? post : #"{"result":"counter"}"#)
            """#
        }
    }

    // MARK: Officers

    private func officer(_ duty: Duty?, _ file: CaseFile) -> Errand? {
        let code = file.dossier.code
        switch (file.dossier.state, duty) {
        case (.submitted, .reception), (.checking, .reception):
            switch dice.below(8) {
            case 0: return marked("DESK REQUEST \(code)") { #""reason":"\#($0)","components":["to-khai"]"# }
            case 1: return marked("DESK REFUSE \(code)") { #""reason":"\#($0)""# }
            default: return keyed("DESK RECEIVE \(code)")
            }
        case (.completed, .reception): return keyed("DESK RETURN \(code)", #""recipient":"Nguyễn Văn A""#)
        case (_, .reception) where isOwedBack(file):
            let amount = file.dossier.paidVnd - file.dossier.refundedVnd
            return marked("DESK REFUND \(code)") { #""amount":\#(amount),"reason":"\#($0)""# }
        case (.processing, .processing) where dice.oneIn(4):
            return marked("DESK DEMAND \(code)") { #""amount":7000,"reason":"\#($0)""# }
        case (.awaitingSignature, .approval):
            return marked("DESK DECIDE \(code)") { #""outcome":"granted","result":{"number":"\#($0)"}"# }
        default: return dice.oneIn(6) ? Errand("DESK QUEUE", "{}") : keyed("DESK STEP \(code)")
        }
    }

    // MARK: The others

    private func postman(_ file: CaseFile) -> Errand? {
        guard let item = file.items.last, !dice.oneIn(8) else { return Errand("POST QUEUE", "{}") }
        if dice.oneIn(8) { return keyed("POST FAIL \(item.id)", #""reason":"recipientAbsent""#) }
        switch item.state {
        case .resultReady: return keyed("POST COLLECT \(item.id)")
        case .collected, .inTransit:
            return keyed("POST SCAN \(item.id)", #""event":"\#(dice.oneIn(2) ? "EMC" : "EDG")""#)
        default:
            return keyed("POST DELIVER \(item.id)", #""recipient":"Nguyễn Văn A","idChecked":"cccd","signature":true"#)
        }
    }

    private func auditor(_ file: CaseFile?) -> Errand {
        switch dice.below(4) {
        case 0: Errand("LOG EVENTS", "{}")
        case 1: Errand("ADMIN STATS")
        case 2: Errand("LEDGER", #"{"office":"\#(SampleCatalog.officeCode)"}"#)
        default: Errand("LOG CHECKPOINT")
        }
    }

    static let tomorrow = Errand("ADMIN CLOCK", #"{"advance":"P1D"}"#)

    private func admin() -> Errand {
        Errand("ADMIN CLOCK", #"{"advance":"\#(dice.pick(["PT1M", "PT1H", "PT5H", "P1D", "P3D"]) ?? "PT1H")"}"#)
    }

    // MARK: Keys

    private func keyed(_ verb: String, _ members: String = "") -> Errand { errand(verb, members) }

    /// An errand whose key stands in what it leads to.
    private func marked(_ verb: String, _ members: (String) -> String) -> Errand {
        errand(verb, members("\(Errand.markPrefix)\(keys + 1)."), leavesMark: true)
    }

    private func errand(_ verb: String, _ members: String, leavesMark: Bool = false) -> Errand {
        keys += 1
        let key = "\(Errand.markPrefix)\(keys)"
        let body = #"{"key":"\#(key)"\#(members.isEmpty ? "" : ",")\#(members)}"#
        return Errand(verb, body, key: key, leavesMark: leavesMark)
    }
}
