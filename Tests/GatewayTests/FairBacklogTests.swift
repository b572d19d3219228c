import Testing

@testable import Gateway

@Suite struct FairBacklogTests {
    @Test func `a session that sends much does not stand before one that sends little`() {
        let backlog = FairBacklog<String>(capacity: 1000)
        #expect(backlog.offer((1...100).map { "flood \($0)" }, to: 1))
        #expect(backlog.offer(["quiet"], to: 2))
        #expect(backlog.take(upTo: 10).suffix(5) == ["quiet", "flood 6", "flood 7", "flood 8", "flood 9"])
        #expect(backlog.count == 91)
    }

    @Test func `what one session sends keeps its order`() {
        let backlog = FairBacklog<Int>(capacity: 1000)
        #expect(backlog.offer(Array(1...50), to: 1))
        #expect(backlog.offer(Array(101...150), to: 2))
        var taken: [Int] = []
        while backlog.count > 0 { taken += backlog.take(upTo: 7) }
        #expect(taken.filter { $0 < 100 } == Array(1...50))
        #expect(taken.filter { $0 > 100 } == Array(101...150))
    }

    @Test func `a full backlog still takes the first few of a session that has nothing in it`() {
        let backlog = FairBacklog<Int>(capacity: 10)
        #expect(backlog.offer(Array(1...10), to: 1))
        #expect(!backlog.offer([11], to: 1))
        #expect(!backlog.offer(Array(1...9), to: 2))
        #expect(backlog.offer(Array(1...8), to: 2))
        #expect(!backlog.offer([9], to: 2))
        #expect(backlog.take(upTo: 100).count == 18)
    }

    @Test func `a closed backlog takes nothing more and is exhausted once it is empty`() {
        let backlog = FairBacklog<Int>(capacity: 10)
        #expect(backlog.offer([1], to: 1))
        backlog.close()
        #expect(!backlog.offer([2], to: 1))
        #expect(!backlog.isExhausted)
        #expect(backlog.take(upTo: 1) == [1])
        #expect(backlog.isExhausted)
        #expect(backlog.take(upTo: 1).isEmpty)
    }
}
