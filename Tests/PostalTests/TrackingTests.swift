import Civil
import JSON
import Postal
import Testing

@Suite struct TrackingTests {
    @Test func `a track tells the events in the order in which they happened`() throws {
        var walk = Walk(to: .outForDelivery)
        try walk.run(Walk.deliver)
        let track = walk.item.trackingJSON(visitor: true)
        let events = try #require(track["events"]?.array)
        #expect(events.map { $0["event"]?.string } == [nil, "EMA", "EDD", "EMG", "EDG", "EMI"])
        #expect(
            events.map { $0["status"]?.string } == [
                "pending", "picked_up", "in_transit", "in_transit", "out_for_delivery", "delivered",
            ])
        #expect(track["delivered"]?.bool == true)
    }

    @Test(arguments: TransitionTests.cases)
    func `a visitor learns nothing about a person or about why a delivery failed`(
        place: TransitionTests.Place
    ) throws {
        let text = strings(in: Walk(to: place.state, on: place.leg).item.trackingJSON(visitor: true))
        let personal = ["Nguyễn Văn A", "0912345678", "12 Lê Lợi", "Trần Thị B", "H61.12-190304-0001"]
        #expect(personal.filter(text.contains) == [])
        #expect(FailureReason.allCases.filter { $0 != .lost && $0 != .damaged && text.contains($0.rawValue) } == [])
    }

    @Test func `a result that went back to the authority does not read as delivered`() throws {
        var walk = Walk(to: .returning)
        try walk.run(Walk.handBack)
        let track = walk.item.trackingJSON(visitor: true)
        let last = try #require(track["events"]?.array?.last)
        #expect(track["delivered"] == false)
        #expect(last["event"] == "EMI")
        #expect(last["name"]?["vi"] == "Đã hoàn trả cơ quan")
        #expect(last["status"] == "return_to_sender")
    }

    @Test func `a refusal that leaves no choice says so`() {
        let closed = PostalRefusal.stateForbids(.closed, allowed: []).text
        #expect(closed.en.hasSuffix("nothing is allowed any more"))
        #expect(closed.vi.hasSuffix("không còn lựa chọn nào được phép"))
        let open = PostalRefusal.stateForbids(.sealed, allowed: [.accept]).text
        #expect(open.vi.hasSuffix("được phép: accept"))
        let script = ScriptFault.impossible(.found, at: 1, expected: []).text
        #expect(script.en.hasSuffix("found cannot happen here, and nothing else can follow either"))
    }

    @Test func `those concerned learn why a delivery failed`() {
        let text = strings(in: Walk(to: .returning).item.trackingJSON(visitor: false))
        #expect(text.contains("refused"))
        #expect(text.contains("H61.12-190304-0001"))
    }

    @Test func `an item shows what may be done with it`() throws {
        let json = Walk(to: .invited).item.json()
        #expect(json["allowed"]?.array?.compactMap(\.string) == ["redirect", "scan", "fail", "deliver"])
        #expect(json["invitations"]?.integer == 1)
        #expect(json["wakeAt"]?.string == "2019-03-06T08:00:00+07:00")
    }

    @Test(arguments: ItemState.allCases)
    func `every state has names in two languages`(state: ItemState) {
        #expect(!state.name.vi.isEmpty && !state.name.en.isEmpty && state.name.vi != state.name.en)
    }

    @Test(arguments: TransitionTests.cases)
    func `events rebuild the item that they came from, also after they were stored`(
        place: TransitionTests.Place
    ) throws {
        var walk = Walk(leg: place.leg)
        var rebuilt = walk.item
        for command in Walk.way(to: place.state, on: place.leg) {
            walk.wait(for: command)
            for event in try walk.run(command) {
                let stored = try JSONCoding.encode(event)
                rebuilt.evolve(try JSONCoding.decode(PostalEvent.self, from: stored), at: walk.now)
            }
        }
        #expect(rebuilt == walk.item)
    }

    private func strings(in json: JSON) -> [String] {
        if let text = json.string { return [text] }
        return (json.array ?? json.members?.map(\.value) ?? []).flatMap { strings(in: $0) }
    }
}
