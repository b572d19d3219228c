import Catalog
import Civil
import Dossiers
import Evidence
import Journal
import LineProtocol
import Notices
import Postal

/// The state on which the sequencer decides: what is committed, overlaid by what was decided and is on its way.
///
/// A command stages what it changes; `keep` adds that to the overlay, `discard` forgets it.
struct Workspace {
    let journal: any Journal
    let cache: CaseCache
    let hallCache: HallCache
    let shelf: ServiceShelf
    let identity: GatewayIdentity
    private(set) var receipts: ReceiptFactory
    var now: Instant

    private(set) var halls = HallOverlay()
    private var group = 0
    private var overlay = GroupOverlay<String, CaseFile>()
    private var staged: [CaseFile] = []
    private var counters: [String: Int] = [:]
    private var stagedCounters: [(name: String, value: Int)] = []
    private var openReservations = GroupOverlay<String, Reservation>()
    /// Messages between agencies that are decided and on their way.
    private(set) var openMessages = OpenMessages()
    /// Minutes of settlements that are decided and on their way.
    private(set) var openSettlements = OpenSettlements()
    private var pool = TermsPool()

    init(
        journal: any Journal, cache: CaseCache, hallCache: HallCache, shelf: ServiceShelf,
        identity: GatewayIdentity, receipts: ReceiptFactory, now: Instant
    ) {
        self.journal = journal
        self.cache = cache
        self.hallCache = hallCache
        self.shelf = shelf
        self.identity = identity
        self.receipts = receipts
        self.now = now
    }

    /// The catalog in force.
    var catalog: Catalog { shelf.data.catalog }

    /// The post offices that the data in force know.
    var postOffices: PostOffices { PostOffices(catalog: catalog, postal: shelf.data.postal) }

    /// The postal charges of the present day.
    var postage: Postage { Postage(postal: shelf.data.postal, day: now.date) }

    // MARK: Reading

    /// The case of a dossier code as all commands before this one leave it; `nil` where there is none.
    mutating func find(_ code: String) throws(Refusal) -> CaseFile? {
        if let file = staged.last(where: { $0.dossier.code == code }) { return file }
        if let overlaid = overlay[code] { return overlaid }
        if let file = cache[code] { return file }
        let version = cache.version
        let file = try reading { () throws(JournalError) in try journal.caseFile(code) }
        if let file { cache.offer(file, readAt: version) }
        return file
    }

    /// The case of a postal item; one that is on its way to the store is found in the overlay.
    mutating func find(item id: ItemID) throws(Refusal) -> CaseFile {
        let stored = try reading { () throws(JournalError) in try journal.dossier(ofItem: id) }
        let code = stored ?? overlay.values.first { $0.item(id) != nil }?.dossier.code
        guard let code, let file = try find(code) else { throw .noItem }
        return file
    }

    /// Whether something in a case happens by itself up to an instant, as all commands before this one leave it.
    func wakesSomething(upTo instant: Instant) throws(Refusal) -> Bool {
        if overlay.values.contains(where: { $0.wakeAt.map { $0 <= instant } ?? false }) { return true }
        return try reading { () throws(JournalError) in try journal.nextWake(upTo: instant) } != nil
    }

    /// A reservation that is stored or on its way.
    func reservation(_ code: String) throws(Refusal) -> Reservation? {
        if let open = openReservations[code] { return open }
        return try reading { () throws(JournalError) in try journal.reservation(code) }
    }

    /// What binds a dossier that is filed now.
    mutating func terms(for procedure: Procedure, of submission: Submission) throws(Refusal) -> SharedTerms {
        pool.shared(try catalog.terms(for: procedure, of: submission, on: now.date))
    }

    /// Calls the journal; its failure becomes the refusal that the client is told.
    func reading<Value>(_ body: () throws(JournalError) -> Value) throws(Refusal) -> Value {
        do { return try body() } catch { throw Refusal(error) }
    }

    // MARK: Numbers

    /// The next free dossier code of an agency on the present day: from 0001 without gaps, but for
    /// reserved codes that nobody used (NĐ 61/2018 Điều 26).
    mutating func nextDossierCode(agency: String) throws(Refusal) -> String {
        let (year, month, day) = now.date.components
        let prefix = "\(agency)-\(twoDigits(year % 100))\(twoDigits(month))\(twoDigits(day))-"
        let number = try next(prefix) { journal throws(JournalError) in
            try journal.lastDossierNumber(prefix: prefix)
        }
        return prefix + String(repeating: "0", count: max(0, 4 - String(number).count)) + String(number)
    }

    /// The next free number of a postal item.
    mutating func nextItem(_ leg: Leg) throws(Refusal) -> ItemID {
        let serial = try next(leg.rawValue) { journal throws(JournalError) in try journal.lastItemSerial(leg) }
        guard let id = ItemID(leg: leg, serial: serial) else { throw .internalFault("postal item numbers are used up") }
        return id
    }

    /// The numbers that an event takes of forms, the register and fee receipts.
    private mutating func numbers(
        for event: CaseEvent, of dossier: Dossier, by actor: Actor
    ) throws(Refusal) -> [IssuedNumber] {
        if case .post(_, .handedOver(let minutes)) = event, minutes.line == 1 {
            return [IssuedNumber(series: Self.minutesSeries(of: minutes.office, in: now), number: minutes.number)]
        }
        if case .post(_, let event) = event {
            return event.feeReceipt.map { [IssuedNumber(series: $0.series, number: $0.number)] } ?? []
        }
        guard case .dossier(let event) = event else { return [] }
        var issued: [IssuedNumber] = []
        for series in event.series(of: dossier, by: actor, at: now) {
            let number = try next(series.name) { journal throws(JournalError) in try journal.lastIssued(series.name) }
            issued.append(IssuedNumber(series: series.name, number: number))
        }
        return issued
    }

    /// The next number of handover minutes (biên bản giao nhận) with the post at an office in the present year.
    mutating func nextMinutes(of office: String) throws(Refusal) -> Int {
        let series = Self.minutesSeries(of: office, in: now)
        return try next(series) { journal throws(JournalError) in try journal.lastIssued(series) }
    }

    /// The next receipt for a fee that the post collects at one of its offices in the present year.
    mutating func nextFeeReceipt(of office: String) throws(Refusal) -> PostalFeeReceipt {
        let year = now.date.year
        let series = PostalFeeReceipt.series(office: office, year: year)
        let number = try next(series) { journal throws(JournalError) in try journal.lastIssued(series) }
        return PostalFeeReceipt(office: office, year: year, number: number)
    }

    private static func minutesSeries(of office: String, in now: Instant) -> String {
        "postalMinutes/\(office)/\(now.date.year)"
    }

    private mutating func next(
        _ name: String, last: (any Journal) throws(JournalError) -> Int
    ) throws(Refusal) -> Int {
        let known = stagedCounters.last { $0.name == name }?.value ?? counters[name]
        let used = if let known { known } else { try reading { () throws(JournalError) in try last(journal) } }
        stagedCounters.append((name, used + 1))
        return used + 1
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    // MARK: Changing

    /// Stages events of a case, each with the receipts that prove it.
    ///
    /// - Parameter file: the case before the events; `nil` when the first event begins it.
    mutating func change(
        _ file: CaseFile?, by actor: Actor, _ events: [(CaseEvent, [ReceiptFactory.Statement])]
    ) throws(Refusal) -> DraftChange {
        var file = file
        let expected = file?.number ?? 0
        var records: [EventRecord] = []
        var drafts: [DraftReceipt] = []
        var forms: [StoredForm] = []
        var occasions: [NoticeOccasion] = []
        for (event, statements) in events {
            let before = file
            let bare = record(event, number: (file?.number ?? 0) + 1, of: file, by: actor, receipts: [])
            if file == nil { file = CaseFile(beginning: bare) } else { file?.evolve(bare) }
            guard var after = file else { throw .internalFault("the first event of a dossier is not a submission") }
            let issued = try numbers(for: event, of: after.dossier, by: actor)
            let first = drafts.count
            let form = try form(issuedBy: event, before: before, after: after, by: actor, numbers: issued)
            if let form { forms.append(try stored(form, of: after)) }
            for statement in statements.map({ $0.naming(issued).naming(form) }) {
                let previous = try hash(of: after.lastReceipt)
                let draft = try receipts.draft(statement, for: after, after: previous, by: actor, at: now)
                after.note(LastReceipt(id: draft.draft.receiptID, sha256: draft.sha256), of: event)
                drafts.append(draft)
            }
            file = after
            let ids = drafts[first...].map(\.draft.receiptID)
            records.append(
                record(event, number: after.number, of: after, by: actor, receipts: ids, issued: issued))
            occasions += occasion(event, before: before, after: after)
        }
        guard let after = file else { throw .internalFault("a change without events") }
        staged.append(after)
        return DraftChange(
            expected: expected, records: records, receipts: drafts, forms: forms, occasions: occasions, after: after)
    }

    /// The hash that the next receipt names; `nil` where there is none before it.
    private func hash(of receipt: LastReceipt?) throws(Refusal) -> String? {
        guard let receipt else { return nil }
        if let known = receipt.sha256 { return known }
        return try reading { () throws(JournalError) in
            guard let stored = try journal.receiptHash(receipt.id) else {
                throw .damaged("the receipt \(receipt.id) is missing")
            }
            return stored
        }
    }

    private func record(
        _ event: CaseEvent, number: Int, of file: CaseFile?, by actor: Actor, receipts: [String],
        issued: [IssuedNumber] = []
    ) -> EventRecord {
        var code = file?.dossier.code ?? ""
        switch event {
        case .dossier(.submitted(let submitted)), .dossier(.drafted(let submitted)): code = submitted.code
        default: break
        }
        return EventRecord(
            dossier: code, number: number, at: now, actor: actor, event: event, receipts: receipts, issued: issued)
    }

    // MARK: The life of the overlay

    /// Begins a new group; what older committed groups overlaid is forgotten, since the cache has it.
    mutating func beginGroup(_ number: Int, committed: Int) {
        group = number
        overlay.forget(upTo: committed)
        halls.forget(upTo: committed)
        openReservations.forget(upTo: committed)
        openMessages.forget(upTo: committed)
        openSettlements.forget(upTo: committed)
    }

    /// Keeps what the last command staged.
    mutating func keep(_ commit: Commit) {
        for file in staged { overlay.set(file.dossier.code, to: file, by: group) }
        for counter in stagedCounters { counters[counter.name] = counter.value }
        halls.keep(commit.halls, group: group)
        if let reservation = commit.reservation { openReservations.set(reservation.code, to: reservation, by: group) }
        if let used = commit.usedReservation { openReservations.remove(used) }
        openMessages.add(commit.messages, group: group)
        openSettlements.add(commit.settlements, group: group)
        discard()
    }

    /// Forgets what the last command staged.
    mutating func discard() {
        staged.removeAll(keepingCapacity: true)
        stagedCounters.removeAll(keepingCapacity: true)
    }

    /// Forgets all that is not committed, after a group could not be stored.
    mutating func reset() {
        discard()
        overlay.removeAll()
        counters.removeAll()
        halls.removeAll()
        openReservations.removeAll()
        openMessages = OpenMessages()
        openSettlements = OpenSettlements()
    }
}
