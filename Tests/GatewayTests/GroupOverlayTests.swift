import Testing

@testable import Gateway

struct GroupOverlayTests {
    @Test func `what a group set is forgotten once it is committed, unless a later one set it again`() {
        var overlay = GroupOverlay<String, Int>()
        overlay.set("a", to: 1, by: 1)
        overlay.set("b", to: 2, by: 1)
        overlay.set("b", to: 3, by: 2)
        overlay.set("c", to: 4, by: 3)
        overlay.set("c", to: 5, by: 3)
        overlay.forget(upTo: 0)
        #expect(overlay["a"] == 1)
        overlay.forget(upTo: 1)
        #expect(overlay["a"] == nil)
        #expect(overlay["b"] == 3)
        overlay.forget(upTo: 2)
        #expect(overlay["b"] == nil)
        #expect(Array(overlay.values) == [5])
        overlay.forget(upTo: 3)
        #expect(Array(overlay.values).isEmpty)
    }

    @Test func `what is taken away or forgotten with all else is gone, and may be set again`() {
        var overlay = GroupOverlay<String, Int>()
        overlay.set("a", to: 1, by: 7)
        overlay.set("b", to: 2, by: 7)
        overlay.remove("a")
        #expect(overlay["a"] == nil)
        overlay.set("a", to: 3, by: 8)
        overlay.forget(upTo: 7)
        #expect(overlay["a"] == 3)
        #expect(Array(overlay.values) == [3])
        overlay.removeAll()
        #expect(overlay["a"] == nil)
        #expect(Array(overlay.values).isEmpty)
    }
}
