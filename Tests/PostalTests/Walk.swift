import Civil

@testable import Postal

/// An item with the calendar and clock of a test, to be driven from command to command.
struct Walk {
    var item: PostalItem
    var now: Instant
    let calendar: WorkingCalendar

    /// A registered result on Monday 2019-03-04 at 08:00, or at another moment.
    init(
        at now: Instant = moment(2019, 3, 4, 8), calendar: WorkingCalendar = weekdays, quote: Quote? = nil,
        leg: Leg = .result, slip: Slip? = nil
    ) {
        let registration = sample(leg: leg, quote: quote, slip: slip)
        item = .started(by: registration, at: now)
        self.now = now
        self.calendar = calendar
    }

    /// An item in a state of a leg, reached by the shortest way.
    init(to state: ItemState, on leg: Leg = .result) {
        self.init(leg: leg)
        for command in Self.way(to: state, on: leg) {
            do {
                wait(for: command)
                try run(command)
            } catch {
                preconditionFailure("the way to \(state) is closed: \(error)")
            }
        }
        if state == .noRecipient || state == .opened { now = now.adding(seconds: Self.months) }
        if state == .attemptFailed {
            item.evolve(.attemptFailed(reason: .recipientAbsent, action: .noticeLeft), at: now)
        }
        precondition(item.state == state, "the way to \(state) ends in \(item.state)")
    }

    /// Longer than the notice before an item is opened, and than the offer to the issuing body.
    private static let months: Int64 = 100 * 86_400

    /// Moves the clock on to when a command is due, where it has to be waited for.
    mutating func wait(for command: PostalCommand) {
        if case .timer = command { now = item.wakeAt ?? now }
        if command.action == .open || command.action == .destroy { now = now.adding(seconds: Self.months) }
    }

    @discardableResult
    mutating func run(_ command: PostalCommand) throws(PostalRefusal) -> [PostalEvent] {
        let events = try item.decide(command, now: now, calendar: calendar)
        for event in events { item.evolve(event, at: now) }
        return events
    }

    mutating func run(_ commands: [PostalCommand]) throws(PostalRefusal) {
        for command in commands { try run(command) }
    }

    /// Moves the clock to the moment the item waits for and runs the timer.
    mutating func wake() throws(PostalRefusal) {
        now = item.wakeAt ?? now
        try run(.timer)
    }

    /// The states in which an item of a leg can be.
    static func states(on leg: Leg) -> [ItemState] {
        var reached: Set<ItemState> = [leg.beginning]
        for row in Transition.table(of: leg) { reached.formUnion(row.from + [row.to].compactMap(\.self)) }
        return ItemState.allCases.filter(reached.contains)
    }

    static func way(to state: ItemState, on leg: Leg = .result) -> [PostalCommand] {
        switch leg {
        case .dossier: wayOfDossier(to: state)
        case .result: wayOfResult(to: state)
        case .official: wayOfOfficial(to: state)
        }
    }

    private static func wayOfDossier(to state: ItemState) -> [PostalCommand] {
        switch state {
        case .checking: [.check(added: [], lacking: [])]
        case .lacking: [.check(added: [], lacking: ["so-yeu-ly-lich"])]
        case .abandoned: [.abandon]
        case .slipSigned: wayOfDossier(to: .checking) + [sign]
        case .sealed: wayOfDossier(to: .slipSigned) + [seal]
        case .accepted: wayOfDossier(to: .sealed) + [accept]
        case .inTransit: wayOfDossier(to: .accepted) + [scan(.intoSorting)]
        case .atAuthority: wayOfDossier(to: .inTransit) + [scan(.outForDelivery)]
        case .handedOver: wayOfDossier(to: .atAuthority) + [handOver()]
        case .handedOverIncomplete: wayOfDossier(to: .atAuthority) + [handOver(missing: ["to-khai"])]
        case .noticeDelivered: wayOfDossier(to: .handedOver) + [appoint, .inform(.slip)]
        case .closed: wayOfDossier(to: .handedOver) + [.close]
        case .withdrawn: wayOfDossier(to: .accepted) + [withdraw]
        case .damaged: wayOfDossier(to: .accepted) + [.fail(.damaged)]
        case .lost: wayOfDossier(to: .accepted) + [.fail(.lost)]
        case .unreturnable: wayOfDossier(to: .withdrawn) + [keep]
        case .noRecipient: wayOfDossier(to: .unreturnable) + [publish, .timer]
        case .opened, .surrendered, .destroyed: wayOfDossier(to: .noRecipient) + end(state)
        default: []
        }
    }

    private static func wayOfOfficial(to state: ItemState) -> [PostalCommand] {
        switch state {
        case .sealed: [seal]
        case .abandoned: [.abandon]
        case .collected: wayOfOfficial(to: .sealed) + [collect]
        case .inTransit: wayOfOfficial(to: .collected) + [scan(.intoSorting)]
        case .atDeliveryOffice: wayOfOfficial(to: .inTransit) + [scan(.atDeliveryOffice)]
        case .outForDelivery: wayOfOfficial(to: .atDeliveryOffice) + [scan(.outForDelivery)]
        case .delivered: wayOfOfficial(to: .outForDelivery) + [deliver]
        case .returning: wayOfOfficial(to: .outForDelivery) + [.fail(.refused)]
        case .returnedToAuthority: wayOfOfficial(to: .returning) + [handBack]
        case .damaged: wayOfOfficial(to: .collected) + [.fail(.damaged)]
        case .lost: wayOfOfficial(to: .collected) + [.fail(.lost)]
        default: []
        }
    }

    private static func wayOfResult(to state: ItemState) -> [PostalCommand] {
        switch state {
        case .resultReady: []
        case .cancelledCollectedInPerson: [.cancel]
        case .replaced: [.replace]
        case .collected: [collect]
        case .inTransit: wayOfResult(to: .collected) + [scan(.intoSorting)]
        case .redirected: wayOfResult(to: .inTransit) + [redirect]
        case .atDeliveryOffice: wayOfResult(to: .inTransit) + [scan(.atDeliveryOffice)]
        case .outForDelivery, .attemptFailed: wayOfResult(to: .atDeliveryOffice) + [scan(.outForDelivery)]
        case .awaitingPickup: wayOfResult(to: .inTransit) + [scan(.awaitingPickup)]
        case .invited: wayOfResult(to: .outForDelivery) + [.fail(.recipientAbsent)]
        case .returning: wayOfResult(to: .outForDelivery) + [.fail(.refused)]
        case .returnedToAuthority: wayOfResult(to: .returning) + [handBack]
        case .delivered: wayOfResult(to: .outForDelivery) + [deliver]
        case .settled: wayOfResult(to: .delivered) + [remit]
        case .damaged: wayOfResult(to: .collected) + [.fail(.damaged)]
        case .lost: wayOfResult(to: .collected) + [.fail(.lost)]
        case .unreturnable: wayOfResult(to: .returning) + [keep]
        case .noRecipient: wayOfResult(to: .returning) + [.noRecipient(.keep(.refused)), publish]
        case .opened, .surrendered, .destroyed: wayOfResult(to: .noRecipient) + end(state)
        default: []
        }
    }

    private static func end(_ state: ItemState) -> [PostalCommand] {
        switch state {
        case .surrendered: [open, surrender]
        case .destroyed: [open, destroy]
        default: [open]
        }
    }

    static let keep = PostalCommand.noRecipient(.keep(.movedNoAddress))
    static let publish = PostalCommand.noRecipient(.publish(place: "Bưu điện tỉnh Vĩnh Long"))
    static let open = PostalCommand.noRecipient(
        .open(CouncilMinutes(number: "BB-HĐ-1", contents: "1 bằng tốt nghiệp", issuer: "Sở Giáo dục và Đào tạo")))
    static let surrender = PostalCommand.noRecipient(.surrender(receivedBy: "Lê Văn D"))
    static let destroy = PostalCommand.noRecipient(.destroy(record: "BB-TH-1"))

    static let collect = PostalCommand.collect(Handover(office: "H61.12"))
    static let deliver = PostalCommand.deliver(
        Delivery(recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true))
    static let handBack = PostalCommand.handBack(receivedBy: "Trần Thị B")
    static let remit = PostalCommand.remit(reference: "BB-0001")

    static let sign = PostalCommand.sign(senderSigned: true, workerSigned: true)
    static let seal = PostalCommand.seal(Sealing(number: "NP-0001", witnessed: true))
    static let accept = PostalCommand.accept(Acceptance(office: "850000", postageSettled: true))
    static let appoint = PostalCommand.appoint(due: moment(2019, 3, 20, 17))
    static let withdraw = PostalCommand.withdraw(proof: sample(leg: .dossier).id.description)
    static let rewrap = PostalCommand.rewrap(inventory: "1 giấy phép, nguyên vẹn")
    static let redirect = PostalCommand.redirect(
        to: PostalParty(name: "Nguyễn Văn A", phone: "0912345678", line: "5 Trần Phú", province: "01"),
        postage: Quote(
            tariff: "test", zone: .distantRegion, weightGrams: 80,
            lines: [
                QuoteLine(
                    label: Bilingual(vi: "Cước", en: "Postage"), amountVnd: 31_500, tariffRow: "test", estimated: false)
            ],
            transits: [Transit(leg: .result, route: Route(zone: .distantRegion), returnsSlip: false)]))

    static func handOver(missing: [String] = [], line: Int = 1) -> PostalCommand {
        .handOver(
            HandoverMinutes(number: 7, line: line, office: "H61.12", receivedBy: "Trần Thị B", missing: missing))
    }

    static func scan(_ code: EventCode) -> PostalCommand {
        .scan(ScanEvent(code: code, office: "850000"))
    }

    /// A command that asks for the action; the scan and the reason are ones that the state allows, where it allows any.
    func command(_ action: PostalAction) -> PostalCommand {
        switch action {
        case .collect: Self.collect
        case .scan: Self.scan(item.allowedScans.first ?? .intoSorting)
        case .fail: .fail(item.allowedReasons.first ?? .refused)
        case .deliver: Self.deliver
        case .return: Self.handBack
        case .remit: Self.remit
        case .cancel: .cancel
        case .replace: .replace
        case .check: .check(added: [], lacking: [])
        case .abandon: .abandon
        case .sign: Self.sign
        case .seal: Self.seal
        case .accept: Self.accept
        case .handover: Self.handOver()
        case .complete: .complete
        case .appoint: Self.appoint
        case .inform: .inform(.slip)
        case .close: .close
        case .withdraw: Self.withdraw
        case .redirect: Self.redirect
        case .rewrap: Self.rewrap
        case .unreturnable: Self.keep
        case .publish: Self.publish
        case .open: Self.open
        case .surrender: Self.surrender
        case .destroy: Self.destroy
        }
    }
}

let weekdays = WorkingCalendar(holidays: HolidayCalendar([]), hours: .standard)

/// Weekdays without the Tết week of 2019, Monday 4 to Friday 8 February.
let tet2019 = WorkingCalendar(
    holidays: HolidayCalendar((4...8).map { Holiday(date: day(2019, 2, $0), name: "Tết", kind: .statutory) }),
    hours: .standard)

func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: dayOfMonth) else { preconditionFailure("no such day") }
    return date
}

func moment(_ year: Int, _ month: Int, _ dayOfMonth: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(day(year, month, dayOfMonth), minuteOfDay: hour * 60 + minute)
}

let vinhLong = Place(province: "86", district: "Thành phố Vĩnh Long")

/// A slip of the dossier leg: two papers of three that the list knows; the applicant comes for the result.
func slip(_ service: PostalService = .dossier, feeVnd: Int64 = 0, papers: [String] = ["to-khai", "mau"]) -> Slip {
    Slip(
        service: service, procedure: "1.009374", procedureName: "Cấp giấy phép xuất bản bản tin",
        papers: papers.map { SlipPaper(code: $0, name: $0, isOriginal: true) },
        published: [
            PublishedPaper(code: "to-khai", isRequired: true), PublishedPaper(code: "mau", isRequired: true),
            PublishedPaper(code: "so-yeu-ly-lich", isRequired: false),
        ], feeVnd: feeVnd)
}

func sample(
    leg: Leg = .result, recipient: String = "Nguyễn Văn A", weightGrams: Int = 80, quote: Quote? = nil,
    slip given: Slip? = nil
) -> Registration {
    guard let id = ItemID(leg: leg, serial: 45_201_600) else { preconditionFailure("serial in range") }
    let postage =
        quote
        ?? Quote(
            tariff: "DN2021", zone: .sameProvince, weightGrams: 80, lines: [],
            transits: [
                Transit(
                    leg: leg, route: Route(zone: .sameProvince),
                    returnsSlip: leg == .dossier && given?.service != .both)
            ])
    return Registration(
        id: id, dossier: "H61.12-190304-0001",
        sender: PostalParty(name: "Sở Tư pháp", phone: "02703000000", line: "1 Hoàng Thái Hiếu", province: "86"),
        recipient: PostalParty(name: recipient, phone: "0912345678", line: "12 Lê Lợi", province: "86"),
        weightGrams: weightGrams, postage: postage, contents: ["Phiếu lý lịch tư pháp"],
        slip: given ?? (leg == .dossier ? slip() : nil))
}
