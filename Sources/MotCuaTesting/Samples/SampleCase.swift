public import Catalog
public import Civil
public import Dossiers
import Evidence
public import Journal
public import Postal

/// A dossier for tests that plays through the rules, and the changes that a journal is to store of it.
public struct SampleCase {
    /// The case as it stands.
    public private(set) var file: CaseFile
    /// The change that begins it.
    public let opening: CaseChange

    /// A dossier that was just submitted.
    /// - Parameters:
    ///   - attachments: the digests of its papers.
    ///   - procedure: the sample procedure, perhaps with other facts.
    public init(
        _ code: String, owner: Actor = SampleActor.owner, office: String = SampleCatalog.officeCode,
        deciding: String? = nil, tasks: [Terms.Task] = [], at: Instant, delivery: ResultChannel = .counter,
        channel: Channel = .online, attachments: [String] = [], receipts: Int = 1, awaitsStamp: Bool = false,
        procedure: Procedure = SampleCatalog.procedure, billVnd: Int64? = nil
    ) {
        let submission = Self.submission(
            by: owner, office: office, channel: channel, delivery: delivery, attachments: attachments)
        let terms = Terms(
            procedure: procedure, deciding: deciding ?? office, tasks: tasks, billVnd: billVnd,
            ruleSet: .inForce(on: at.date), on: at.date)
        let event = DossierEvent.submitted(
            .init(code: code, owner: owner.account, submission: submission, terms: SharedTerms(terms)))
        let signed = Self.receipts(receipts, of: code, number: 1, at: at, awaitsStamp: awaitsStamp)
        let record = EventRecord(
            dossier: code, number: 1, at: at, actor: owner, event: .dossier(event), receipts: signed.map(\.id))
        guard let file = CaseFile(beginning: record) else { preconditionFailure("a submission begins a case") }
        self.file = file
        opening = CaseChange(expected: 0, records: [record], receipts: signed, after: file)
    }

    /// Lets events happen, whatever the rules say.
    /// - Parameter receipts: how many receipts prove the last of them.
    public mutating func add(
        _ events: [CaseEvent], by actor: Actor = .system, at: Instant, receipts: Int = 0
    ) -> CaseChange {
        let (code, expected) = (file.dossier.code, file.number)
        let signed = Self.receipts(receipts, of: code, number: expected + events.count, at: at)
        var records: [EventRecord] = []
        for (offset, event) in events.enumerated() {
            let record = EventRecord(
                dossier: code, number: expected + offset + 1, at: at, actor: actor, event: event,
                receipts: offset == events.count - 1 ? signed.map(\.id) : [])
            file.evolve(record)
            records.append(record)
        }
        return CaseChange(expected: expected, records: records, receipts: signed, after: file)
    }

    /// Does something that the rules allow.
    /// - Throws: `DossierRefusal`.
    public mutating func apply(
        _ command: DossierCommand, by actor: Actor, at: Instant, receipts: Int = 0
    ) throws(DossierRefusal) -> CaseChange {
        let events = try file.dossier.decide(command, by: actor, now: at, calendar: SampleCatalog.calendar)
        return add(events.map(CaseEvent.dossier), by: actor, at: at, receipts: receipts)
    }

    /// Registers a postal item that carries the result.
    public mutating func register(_ item: ItemID, at: Instant) -> CaseChange {
        let party = PostalParty(name: "Nguyễn Văn A", phone: "0912345678", line: "12 Lê Lợi", province: "86")
        let quote = Quote(tariff: "sample", zone: .sameDistrict, weightGrams: 50, lines: [], transits: [])
        let registration = Registration(
            id: item, dossier: file.dossier.code, sender: party, recipient: party, weightGrams: 50, postage: quote)
        return add([.post(item: item, event: .registered(registration: registration))], at: at)
    }

    private static func submission(
        by owner: Actor, office: String, channel: Channel, delivery: ResultChannel, attachments: [String]
    ) -> Submission {
        let address = Address(line: "12 Lê Lợi", commune: "Phường 1", district: "Vĩnh Long", province: "86")
        let applicant = Applicant(
            kind: .citizen, id: owner.account, name: "Nguyễn Văn A", phone: "0912345678", address: address)
        return Submission(
            procedure: SampleCatalog.procedureCode, office: office, applicant: applicant,
            components: attachments.map { SubmittedComponent(code: "to-khai", sha256: $0) },
            delivery: Delivery(
                dossier: channel, result: delivery, address: address,
                recipient: Recipient(name: "Nguyễn Văn A", phone: "0912345678")),
            payment: .none)
    }

    private static func receipts(_ count: Int, of code: String, number: Int, at: Instant, awaitsStamp: Bool = false)
        -> [SignedReceipt]
    {
        (0..<count).map { place in
            let random = Array(SampleDigest.hex(Array("\(code) \(number) \(place)".utf8)).utf8.prefix(10))
            let id = ULID.make(milliseconds: at.unixSeconds * 1000, random: random)
            let kind = ReceiptKind.submission
            let payload = Array(
                #"{"dossierCode":"\#(code)","receiptId":"\#(id)","seq":\#(number),"type":"\#(kind.type)"}"#.utf8)
            let digest = SampleDigest.hex(payload)
            return SignedReceipt(
                id: id, kind: kind, dossier: code,
                eventNumber: number, at: at, payload: payload, cms: [0x30, UInt8(truncatingIfNeeded: place)],
                sha256: digest, awaitsStamp: awaitsStamp)
        }
    }
}
