import Civil
import Testing

@Suite struct TimeLimitTests {
    @Test func `a limit of five working days reads back`() {
        #expect(TimeLimit("5wd")?.description == "5wd")
    }
}
