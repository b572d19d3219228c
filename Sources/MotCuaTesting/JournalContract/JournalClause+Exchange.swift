import Civil
import Exchange
import Journal
import Testing

extension JournalClause {
    static let exchange: [JournalClause] = [
        JournalClause("a message between agencies is read back as it was committed, byte for byte") {
            (journal) throws in
            let document = message("D1", number: 1, dossier: "A-0001", task: "T1")
            let status = message("D1#01", about: "D1", number: 2, dossier: "A-0001", step: .status(.arrived))
            let other = message("D2", number: 1)
            try journal.commit([Commit(messages: [document]), Commit(messages: [other, status])])
            #expect(try journal.exchangeRecord("D1") == document.record)
            #expect(try journal.exchangeRecords(about: "D1") == [document.record, status.record])
            #expect(try journal.exchangeRecords(ofDossier: "A-0001") == [document.record, status.record])
            #expect(try journal.exchangeRecords(ofDossier: "D2").isEmpty)
            #expect(try journal.exchangeBytes("D1#01") == status.bytes)
            #expect(try journal.exchangeRecord("D3") == nil)
            #expect(try journal.exchangeBytes("D3") == nil)
        },
        JournalClause("a message whose name is taken is a conflict, and nothing of its group is stored") {
            (journal) throws in
            try journal.commit([Commit(messages: [message("D1", number: 1)])])
            let sample = SampleCase("A-0001", at: monday)
            #expect(throws: JournalError.conflict(dossier: "D1")) {
                try journal.commit([Commit(cases: [sample.opening]), Commit(messages: [message("D1", number: 1)])])
            }
            #expect(throws: JournalError.conflict(dossier: "D2")) {
                try journal.commit([
                    Commit(messages: [message("D2", number: 1)]),
                    Commit(messages: [message("D1", about: "D2", number: 2, step: .update)]),
                ])
            }
            #expect(try journal.caseFile("A-0001") == nil)
            #expect(try journal.exchangeRecord("D2") == nil)
        },
        JournalClause("two writers cannot both store the next message about a document") { (journal) throws in
            try journal.commit([Commit(messages: [message("D1", number: 1)])])
            try journal.commit([
                Commit(messages: [message("D1#01", about: "D1", number: 2, step: .status(.arrived))])
            ])
            for number in [1, 2, 4] {
                #expect(throws: JournalError.conflict(dossier: "D1")) {
                    try journal.commit([
                        Commit(messages: [message("D1#03", about: "D1", number: number, step: .status(.accepted))])
                    ])
                }
            }
            #expect(try journal.exchangeRecords(about: "D1").count == 2)
        },
    ]

    private static func message(
        _ id: String, about document: String? = nil, number: Int, dossier: String? = nil, task: String? = nil,
        step: ExchangeStep? = nil
    ) -> SealedMessage {
        let bytes = [0, 255, 10] + Array(id.utf8)
        return SealedMessage(
            record: ExchangeRecord(
                id: id, kind: step == nil ? .document : .status, direction: step == nil ? .sent : .received,
                document: document ?? id, number: number, dossier: dossier, task: task, answers: task, from: "H61.12",
                to: ["H61.13", "H62.1"], step: step, subject: step == nil ? "Chuyển hồ sơ" : nil, at: monday,
                sha256: SampleDigest.hex(bytes)), bytes: bytes)
    }
}
