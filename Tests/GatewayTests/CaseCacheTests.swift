import Civil
import Dossiers
import Journal
import MotCuaTesting
import Testing

@testable import Gateway

@Suite struct CaseCacheTests {
    private func file(_ code: String) -> CaseFile {
        SampleCase(code, at: moment("2019-03-04 08:00")).file
    }

    @Test func `what was not used for long is forgotten`() {
        let cache = CaseCache(limit: 4)
        for code in ["A", "B", "C", "D", "E"] { cache.store([file(code)]) }
        #expect(cache["A"] == nil)
        for code in ["B", "C", "D", "E"] { #expect(cache[code] != nil) }
    }

    @Test func `as many are kept as the limit says, whether they are used or not`() {
        let cache = CaseCache(limit: 16)
        let codes = (0..<100).map { "A-\($0)" }
        for (number, code) in codes.enumerated() {
            cache.store([file(code)])
            if number % 3 > 0 { _ = cache[code] }
        }
        #expect(codes.count { cache[$0] != nil } == 16)
        // Now all of them are used.
        for code in codes { cache.store([file(code)]) }
        #expect(codes.count { cache[$0] != nil } == 16)
    }

    @Test func `what is used again is kept`() {
        let cache = CaseCache(limit: 4)
        for code in ["A", "B", "C", "D", "E", "F"] {
            cache.store([file(code)])
            #expect(cache["A"] != nil)
        }
    }

    @Test func `a commit replaces what was kept`() {
        let cache = CaseCache(limit: 4)
        var sample = SampleCase("A", at: moment("2019-03-04 08:00"))
        cache.store([sample.file])
        _ = sample.add([.dossier(.rated(score: 5, note: nil))], at: moment("2019-03-04 09:00"))
        cache.store([sample.file])
        #expect(cache["A"]?.number == 2)
    }

    @Test func `what was read before a commit is not kept after it`() {
        let cache = CaseCache(limit: 4)
        let version = cache.version
        cache.store([file("B")])
        cache.offer(file("A"), readAt: version)
        #expect(cache["A"] == nil)
        cache.offer(file("A"), readAt: cache.version)
        #expect(cache["A"] != nil)
    }

    @Test func `emptied, it also refuses what was read before`() {
        let cache = CaseCache(limit: 4)
        cache.store([file("A")])
        let version = cache.version
        cache.removeAll()
        #expect(cache["A"] == nil)
        cache.offer(file("A"), readAt: version)
        #expect(cache["A"] == nil)
    }
}
