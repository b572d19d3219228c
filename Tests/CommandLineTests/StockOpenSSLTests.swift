import Testing

@testable import motcua

struct StockOpenSSLTests {
    @Test func `the machine's openssl is asked and its end is seen`() async {
        let answers = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<4 { group.addTask { StockOpenSSL.run(["version"]) } }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        #expect(answers.allSatisfy { $0?.hasPrefix("OpenSSL ") == true })
    }

    @Test func `a failure of openssl is no answer`() {
        #expect(StockOpenSSL.run(["version", "-nonsense"]) == nil)
    }
}
