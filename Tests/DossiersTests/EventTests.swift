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
            first, .leased(officer: "lan", until: at), .accepted(.init(due: at, note: "đủ")),
            .accepted(.init(due: nil, note: nil)), .refused(reason: "Sai cơ quan", expired: false),
            .supplementRequested(
                .init(stage: .appraisal, reason: "Thiếu", components: ["to-khai"], completeBy: at, late: true)),
            .supplementRequested(
                .init(stage: .intake, reason: "Thiếu", components: [], completeBy: nil, late: false)),
            .supplemented(.init(components: [Walk.paper("second")], note: "xong", due: at)),
            .supplemented(.init(components: [], note: nil, due: nil)),
            .stepFinished(.init(step: 0, next: 1, state: .processing, note: nil, nextDue: at)),
            .paymentDemanded(amountVnd: 1, reason: "Thuế"),
            .paid(.init(method: "post", amountVnd: 9_007_199_254_740_991, reference: "NH-1", due: nil)),
            .withdrawalRequested(reason: "Không cần"), .decided(Walk.granted),
            .decided(
                .init(outcome: .denied, documentNumber: nil, files: [SampleDigest.hex("result")], reason: "Sai")),
            .stopped(reason: "Hết hạn", expired: true), .deliveryChanged(Walk.delivery(.post)),
            .handedToPost(item: "VD000000011VN"), .cameBackFromPost(item: "VD000000011VN"),
            .returned(.init(channel: .counter, recipient: "Nguyễn Văn A")),
            .returned(.init(channel: .online, recipient: nil)), .rated(score: 5, note: nil),
            .rated(score: 1, note: "“Chậm”\n"),
        ]
    }

    /// The names under which the journal stores events: a change of one makes old journals unreadable.
    static let storedNames: Set = [
        "submitted", "leased", "accepted", "refused", "supplementRequested", "supplemented", "stepFinished",
        "paymentDemanded", "paid", "withdrawalRequested", "decided", "stopped", "deliveryChanged", "handedToPost",
        "cameBackFromPost", "returned", "rated",
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

    @Test func `an event is stored in this form`() throws {
        let event = DossierEvent.leased(officer: "lan", until: moment("2019-03-05 09:00"))
        let expected: JSON = ["leased": ["officer": "lan", "until": "2019-03-05T09:00:00+07:00"]]
        #expect(try JSONCoding.encode(event) == expected)
    }

    @Test(arguments: DossierState.allCases)
    func `a dossier is what its events make of it`(state: DossierState) throws {
        let walk = try Walk(to: state)
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
