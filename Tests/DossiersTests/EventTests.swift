import Catalog
import Civil
import JSON
import MotCuaTesting
import Testing

@testable import Dossiers

@Suite struct EventTests {
    /// At least one event of every kind, with and without its optional parts.
    static func samples() throws -> [DossierEvent] {
        let first = try #require(Walk().events.first?.event)
        let at = moment("2019-03-05 09:00")
        return [
            first, .officerAlerted, .opened, .leased(officer: "lan", until: at), .leaseReleased,
            .prepaymentDemanded(amountVnd: 5, reason: "Lệ phí"),
            .accepted(.init(countsFrom: at, due: at, transferBy: at, terms: Walk().dossier.terms, note: "đủ")),
            .accepted(.init(countsFrom: nil, due: nil, transferBy: nil, terms: nil, note: nil)),
            .refused(.init(reason: "Sai cơ quan", rightAgency: "Sở mẫu")),
            .supplementRequested(
                .init(stage: .appraisal, reason: "Thiếu", components: ["to-khai"], completeBy: at, late: true)),
            .supplementRequested(
                .init(stage: .intake, reason: "Thiếu", components: [], completeBy: nil, late: false)),
            .supplemented(.init(components: [Walk.paper("second")], note: "xong", due: at)),
            .supplemented(.init(components: [], note: nil, due: nil)),
            .dispatched(.init(carrier: .officer, note: nil, late: true)),
            .transferReceived(
                .init(due: at, startsClock: true, step: 1, stepDue: nil, opened: [.init(task: "first", due: at)])),
            .transferSentBack(reason: "Không đúng đơn vị"),
            .stepFinished(.init(step: 0, next: 1, state: .processing, note: nil, nextDue: at)),
            .verificationStarted(
                .init(
                    reason: "Thực địa", attendance: .init(at: at, place: "Lê Lợi", participants: "Chủ", content: "Ranh")
                )),
            .verificationFinished(record: "Đúng"),
            .consulted(.init(office: "H61.11", question: "Ý kiến?", deadline: at)),
            .consultationAnswered(answer: "Đồng ý"), .consultationLapsed,
            .paymentDemanded(amountVnd: 1, reason: "Thuế"),
            .paid(.init(method: "post", amountVnd: 9_007_199_254_740_991, reference: "NH-1", due: nil)),
            .draftReturned(reason: "Sai"),
            .taskFinished(
                .init(
                    task: "first", outcome: .granted, documentNumber: "1/A", files: [], note: nil,
                    opened: [.init(task: "last", due: nil)])),
            .extended(.init(reason: "Chờ", agencyAtFault: "Sở mẫu", oldDue: at, newDue: at)),
            .withdrawalRequested(reason: "Không cần"), .withdrawalRefused(ground: "Luật", due: at),
            .adjusted(form: ["tieuDe": "Mới"]), .decided(Walk.granted),
            .decided(
                .init(outcome: .denied, documentNumber: nil, files: [SampleDigest.hex("result")], reason: "Sai")),
            .earlyResult(due: at), .stopped(reason: "Hết hạn", expired: true),
            .refunded(amountVnd: 5, reason: "Rút"), .deliveryChanged(Walk.delivery(.post)),
            .draftDropped, .handedToPost(item: "VD000000011VN"), .cameBackFromPost(item: "VD000000011VN"),
            .returned(.init(channel: .counter, recipient: "Nguyễn Văn A", authorisation: "12/UQ")),
            .returned(.init(channel: .online, recipient: nil)), .correctionStarted(reason: "Sai", due: at), .archived,
            .rated(score: 5, note: nil), .rated(score: 1, note: "“Chậm”\n"),
        ]
    }

    /// The names under which the journal stores events: a change of one makes old journals unreadable.
    static let storedNames: Set = [
        "submitted", "officerAlerted", "opened", "leased", "leaseReleased", "prepaymentDemanded", "accepted", "refused",
        "supplementRequested", "supplemented", "dispatched", "transferReceived", "transferSentBack", "stepFinished",
        "verificationStarted", "verificationFinished", "consulted", "consultationAnswered", "consultationLapsed",
        "paymentDemanded", "paid", "draftReturned", "taskFinished", "extended", "withdrawalRequested",
        "withdrawalRefused", "adjusted", "decided", "earlyResult", "stopped", "refunded", "deliveryChanged",
        "draftDropped", "handedToPost", "cameBackFromPost", "returned", "correctionStarted", "archived", "rated",
    ]

    @Test func `every event is read back as it was stored`() throws {
        var names: Set<String> = []
        for event in try Self.samples() {
            let stored = try JSONCoding.encode(event)
            names.formUnion((stored.members ?? []).map(\.key))
            var bytes: [UInt8] = []
            stored.append(to: &bytes)
            let read = try JSON.parse(bytes)
            #expect(try JSONCoding.decode(DossierEvent.self, from: read) == event)
        }
        #expect(names == Self.storedNames)
    }

    @Test func `what was filed is stored with its members in their order`() throws {
        let intake = DossierEvent.Intake(handover: nil, postalItem: nil, handedBack: [], authorisation: nil)
        let first = try #require(Walk(intake: intake).events.first?.event)
        let filed = try JSON.parse(JSONCoding.text(of: first))["submitted"]?["_0"]
        #expect(filed?.members?.map(\.key) == ["code", "owner", "submission", "terms", "intake"])
    }

    @Test func `an event is stored in this form`() throws {
        let event = DossierEvent.leased(officer: "lan", until: moment("2019-03-05 09:00"))
        let expected: JSON = ["leased": ["officer": "lan", "until": "2019-03-05T09:00:00+07:00"]]
        #expect(try JSONCoding.encode(event) == expected)
    }

    @Test(arguments: DossierState.allCases.filter { ![.draft, .dropped].contains($0) })
    func `a dossier is what its events make of it`(state: DossierState) throws {
        let procedure = Walk.procedure { $0.feeMode = state == .awaitingPrepayment ? .first : nil }
        let walk = try Walk(to: state, at: "2025-09-08 08:00", procedure: procedure)
        guard case .submitted(let submitted)? = walk.events.first?.event else {
            Issue.record("a dossier begins with its submission")
            return
        }
        var again = Dossier(submitted, at: walk.events[0].at)
        for (event, at) in walk.events.dropFirst() {
            let stored = try JSONCoding.encode(event)
            again.evolve(try JSONCoding.decode(DossierEvent.self, from: stored), at: at)
        }
        #expect(again == walk.dossier)
    }

    @Test func `the terms of the day of submission stay with the dossier`() throws {
        let terms = Walk().dossier.terms
        #expect(terms.procedure == SampleCatalog.procedureCode)
        #expect(terms.limit == SampleCatalog.procedure.time)
        #expect(terms.steps.map(\.duty) == [.reception, .processing, .approval])
        #expect(terms.acceptsPostalReturn)
        #expect(terms.ruleSet == "RS-2018")
    }
}
