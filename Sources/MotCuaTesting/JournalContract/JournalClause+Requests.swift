import Catalog
import Civil
import Dossiers
import Journal
import Postal
import Testing

extension JournalClause {
    static let numbers: [JournalClause] = [
        JournalClause("the last dossier number counts dossiers and reservations by value") { (journal) throws in
            #expect(try journal.lastDossierNumber(prefix: "H61.90-190304-") == 0)
            let codes = ["H61.90-190304-9999", "H61.90-190304-10000", "H61.90-190305-0777", "H61.90-190304-x"]
            try journal.commit(codes.map { Commit(cases: [SampleCase($0, at: monday).opening]) })
            #expect(try journal.lastDossierNumber(prefix: "H61.90-190304-") == 10000)
            try journal.commit([Commit(reservation: reservation("H61.90-190304-10002"))])
            #expect(try journal.lastDossierNumber(prefix: "H61.90-190304-") == 10002)
            #expect(try journal.lastDossierNumber(prefix: "H61.90-190305-") == 777)
        },
        JournalClause("the last item serial is that of its leg") { (journal) throws in
            var sample = SampleCase("A-0001", at: monday)
            try journal.commit([Commit(cases: [sample.opening])])
            for id in [
                ItemID(leg: .result, serial: 41), ItemID(leg: .result, serial: 9), ItemID(leg: .dossier, serial: 3),
            ] {
                try journal.commit([Commit(cases: [sample.register(try #require(id), at: monday)])])
            }
            #expect(try journal.lastItemSerial(.result) == 41)
            #expect(try journal.lastItemSerial(.dossier) == 3)
        },
        JournalClause("a reservation lasts until a submission uses it, once") { (journal) throws in
            let reserved = reservation("A-0001")
            try journal.commit([Commit(reservation: reserved)])
            #expect(try journal.reservation("A-0001") == reserved)
            let use = Commit(cases: [SampleCase("A-0001", at: monday).opening], usedReservation: "A-0001")
            try journal.commit([use])
            #expect(try journal.reservation("A-0001") == nil)
            #expect(throws: JournalError.conflict(dossier: "A-0001")) { try journal.commit([use]) }
        },
        JournalClause("a reserved code is given to nobody else") { (journal) throws in
            try journal.commit([Commit(reservation: reservation("A-0001"))])
            let opening = SampleCase("A-0001", at: monday).opening
            #expect(throws: JournalError.conflict(dossier: "A-0001")) {
                try journal.commit([Commit(reservation: reservation("A-0001"))])
            }
            #expect(throws: JournalError.conflict(dossier: "A-0001")) {
                try journal.commit([Commit(cases: [opening])])
            }
            try journal.commit([Commit(cases: [SampleCase("A-0002", at: monday).opening])])
            #expect(throws: JournalError.conflict(dossier: "A-0002")) {
                try journal.commit([Commit(reservation: reservation("A-0002"))])
            }
        },
        JournalClause("a code that is reserved earlier in a group is given to nobody else in it") { (journal) throws in
            let opening = SampleCase("A-0001", at: monday).opening
            #expect(throws: JournalError.conflict(dossier: "A-0001")) {
                try journal.commit([Commit(reservation: reservation("A-0001")), Commit(cases: [opening])])
            }
            #expect(try journal.lastSequence() == 0)
        },
    ]

    static let answers: [JournalClause] = [
        JournalClause("an answer is found by account and key together") { (journal) throws in
            let answer = Answer(account: "a", key: "k", digest: [1, 2], reply: [0, 255, 10], at: monday)
            let empty = Answer(account: "b", key: "k", digest: [], reply: [], at: monday)
            try journal.commit([Commit(answer: answer), Commit(answer: empty)])
            #expect(try journal.answer(account: "a", key: "k") == answer)
            #expect(try journal.answer(account: "b", key: "k") == empty)
            #expect(try journal.answer(account: "a", key: "K") == nil)
            let keys = [("a", "K"), ("a", "k"), ("c", "k"), ("b", "k")].map { Answer.Key(account: $0, key: $1) }
            for isAlone in [true, false] {
                #expect(try journal.areAnswered(keys, isAlone: isAlone) == [false, true, false, true])
            }
        },
        JournalClause("a second answer to the same key is a conflict") { (journal) throws in
            let answer = Answer(account: "a", key: "k", digest: [1], reply: [1], at: monday)
            let other = Answer(account: "a", key: "k", digest: [2], reply: [2], at: monday.adding(seconds: 1))
            try journal.commit([Commit(answer: answer)])
            #expect(throws: JournalError.conflict(dossier: "A-0001")) {
                try journal.commit([Commit(cases: [SampleCase("A-0001", at: monday).opening], answer: other)])
            }
            #expect(throws: JournalError.self) { try journal.commit([Commit(answer: other), Commit(answer: other)]) }
            #expect(try journal.answer(account: "a", key: "k") == answer)
        },
        JournalClause("an answer is kept for 30 days and then forgotten in passing") { (journal) throws in
            let answer = Answer(account: "a", key: "k", digest: [1], reply: [1], at: monday)
            let last = monday.adding(seconds: Answer.retentionSeconds)
            try journal.commit([Commit(answer: answer)])
            try journal.commit([Commit(clock: last)])
            #expect(try journal.answer(account: "a", key: "k") == answer)
            try journal.commit([Commit(clock: last.adding(seconds: 1))])
            #expect(try journal.answer(account: "a", key: "k") == nil)
            try journal.commit([Commit(answer: answer)])
        },
        JournalClause("an answer that may be forgotten gives way to another, though nobody has swept it away") {
            (journal) throws in
            let last = monday.adding(seconds: Answer.retentionSeconds)
            let answers = [monday, last, last.adding(seconds: 1)].map {
                Answer(account: "a", key: "k", digest: [1], reply: Array("\($0)".utf8), at: $0)
            }
            try journal.commit([Commit(answer: answers[0])])
            #expect(throws: JournalError.self) { try journal.commit([Commit(answer: answers[1])]) }
            #expect(try journal.answer(account: "a", key: "k") == answers[0])
            try journal.commit([Commit(answer: answers[2])])
            #expect(try journal.answer(account: "a", key: "k") == answers[2])
        },
    ]

    static let accounts: [JournalClause] = [
        JournalClause("accounts are read back, replaced whole, and listed by name") { (journal) throws in
            let lan = Account(
                name: "lan", role: .officer, duty: .reception, offices: ["H61.90", "H61.91"], passwordHash: "scrypt$x",
                certificate: "ab", disabled: false)
            var an = Account(name: "an", role: .auditor)
            try journal.commit([Commit(accounts: [lan, an])])
            #expect(try journal.accounts() == [an, lan])
            #expect(try journal.account("lan") == lan)
            #expect(try journal.account(certificate: "ab") == lan)
            #expect(try journal.account(certificate: "cd") == nil)
            an.disabled = true
            try journal.commit([Commit(accounts: [an])])
            #expect(try journal.account("an") == an)
            #expect(try journal.counts().accounts == 2)
        }
    ]

    static let attachments: [JournalClause] = [
        JournalClause("an attachment belongs to each account that uploaded it, and counts once") { (journal) throws in
            let digest = SampleDigest.hex("scan")
            let first = Attachment(sha256: digest, account: "b", mediaType: "application/pdf", bytes: 3)
            let second = Attachment(sha256: digest, account: "a", mediaType: "image/png", bytes: 3)
            try journal.add(first)
            #expect(try journal.attachment(digest, of: "a") == nil)
            try journal.add(second)
            try journal.add(second)
            #expect(try journal.attachment(digest, of: "b") == first)
            #expect(try journal.attachment(digest) == second)
            #expect(try journal.attachment(SampleDigest.hex("none")) == nil)
            #expect(try journal.counts().attachments == 1)
        },
        JournalClause("what was said last of the same bytes counts, until it is final") { (journal) throws in
            let digest = SampleDigest.hex("scan")
            let first = Attachment(sha256: digest, account: "a", mediaType: "text/plain", bytes: 3)
            let second = Attachment(sha256: digest, account: "a", mediaType: "application/pdf", bytes: 3)
            let other = Attachment(sha256: digest, account: "b", mediaType: "text/plain", bytes: 3)
            let isFinal: @Sendable (String) -> Bool = { $0 == "application/pdf" }
            #expect(try journal.add(first, isFinal: isFinal) == first)
            #expect(try journal.add(second, isFinal: isFinal) == second)
            #expect(try journal.add(first, isFinal: isFinal) == second)
            #expect(try journal.add(other, isFinal: isFinal) == other)
            #expect(try journal.attachment(digest, of: "a") == second)
            #expect(try journal.attachment(digest) == second)
        },
        JournalClause("the dossiers that refer to an attachment are found, each once") { (journal) throws in
            let digest = SampleDigest.hex("scan")
            let first = SampleCase("A-0001", at: monday)
            var second = SampleCase("A-0002", at: monday, attachments: [digest, digest])
            try journal.commit([Commit(cases: [second.opening, first.opening])])
            let officer = SampleActor.officer(.reception)
            let asked = try second.apply(
                .requestSupplement(reason: "mờ", components: ["to-khai"]), by: officer, at: monday)
            let given = try second.apply(
                .supplement(components: [.init(code: "to-khai", sha256: SampleDigest.hex("new"))], note: nil),
                by: SampleActor.owner, at: monday)
            try journal.commit([Commit(cases: [asked]), Commit(cases: [given])])
            #expect(try journal.dossiers(referringTo: digest) == ["A-0002"])
            #expect(try journal.dossiers(referringTo: SampleDigest.hex("new")) == ["A-0002"])
            #expect(try journal.dossiers(referringTo: SampleDigest.hex("none")).isEmpty)
        },
    ]

    private static func reservation(_ code: String) -> Reservation {
        Reservation(
            code: code, account: SampleActor.owner.account, procedure: SampleCatalog.procedureCode,
            office: SampleCatalog.officeCode, until: monday.adding(seconds: 86_400))
    }
}
