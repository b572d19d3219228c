import Civil
import Postal

/// An item with the calendar and clock of a test, to be driven from command to command.
struct Walk {
    var item: PostalItem
    var now: Instant
    let calendar: WorkingCalendar

    /// A registered result on Monday 2019-03-04 at 08:00, or at another moment.
    init(at now: Instant = moment(2019, 3, 4, 8), calendar: WorkingCalendar = weekdays, quote: Quote? = nil) {
        let registration = sample(quote: quote)
        item = .started(by: registration, at: now)
        self.now = now
        self.calendar = calendar
    }

    /// An item in a state, reached by the shortest way.
    init(to state: ItemState) {
        self.init()
        for command in Self.way(to: state) {
            do {
                try run(command)
            } catch {
                preconditionFailure("the way to \(state) is closed: \(error)")
            }
        }
        if state == .attemptFailed {
            item.evolve(.attemptFailed(reason: .recipientAbsent, action: .noticeLeft), at: now)
        }
        precondition(item.state == state, "the way to \(state) ends in \(item.state)")
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

    static func way(to state: ItemState) -> [PostalCommand] {
        switch state {
        case .resultReady: []
        case .cancelledCollectedInPerson: [.cancel]
        case .collected: [collect]
        case .inTransit: way(to: .collected) + [scan(.intoSorting)]
        case .atDeliveryOffice: way(to: .inTransit) + [scan(.atDeliveryOffice)]
        case .outForDelivery, .attemptFailed: way(to: .atDeliveryOffice) + [scan(.outForDelivery)]
        case .awaitingPickup: way(to: .inTransit) + [scan(.awaitingPickup)]
        case .invited: way(to: .outForDelivery) + [.fail(.recipientAbsent)]
        case .returning: way(to: .outForDelivery) + [.fail(.refused)]
        case .returnedToAuthority: way(to: .returning) + [handBack]
        case .delivered: way(to: .outForDelivery) + [deliver]
        case .settled: way(to: .delivered) + [remit]
        case .damaged: way(to: .collected) + [.fail(.damaged)]
        case .lost: way(to: .collected) + [.fail(.lost)]
        }
    }

    static let collect = PostalCommand.collect(Handover(office: "H61.12"))
    static let deliver = PostalCommand.deliver(
        Delivery(recipient: "Nguyễn Văn A", idChecked: .cccd, recipientSigned: true))
    static let handBack = PostalCommand.handBack(receivedBy: "Trần Thị B")
    static let remit = PostalCommand.remit(reference: "BB-0001")

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

func sample(
    leg: Leg = .result, recipient: String = "Nguyễn Văn A", weightGrams: Int = 80, quote: Quote? = nil
) -> Registration {
    guard let id = ItemID(leg: leg, serial: 45_201_600) else { preconditionFailure("serial in range") }
    let postage =
        quote
        ?? Quote(
            tariff: "DN2021", zone: .sameProvince, weightGrams: 80, lines: [],
            transits: [Transit(leg: .result, route: Route(zone: .sameProvince), returnsSlip: false)])
    return Registration(
        id: id, dossier: "H61.12-190304-0001",
        sender: PostalParty(name: "Sở Tư pháp", phone: "02703000000", line: "1 Hoàng Thái Hiếu", province: "86"),
        recipient: PostalParty(name: recipient, phone: "0912345678", line: "12 Lê Lợi", province: "86"),
        weightGrams: weightGrams, postage: postage, contents: ["Phiếu lý lịch tư pháp"])
}
