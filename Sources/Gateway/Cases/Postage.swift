import Catalog
import Civil
import JSON
import LineProtocol
import Postal

/// The postal charge on a day, as far as it can be known before the item exists.
struct Postage {
    /// The weight that a result is taken to have, in grams; a few sheets in a cover (assumed).
    static let assumedResultGrams = 100

    /// The weight that a dossier is taken to have where nobody weighed it, in grams (assumed).
    static let assumedDossierGrams = 100

    let postal: PostalData
    /// The day whose price list counts.
    let day: CivilDate

    /// The charge for sending a result; the charge for carrying a fee that is collected at delivery comes with it
    /// (QĐ 45/2016/QĐ-TTg Điều 11(b)).
    func ofResult(from place: Place, to address: Address, transfersFee: Bool) throws(Refusal) -> Quote {
        let route = try route(from: place, to: address.place)
        return try quote(
            PostageOrder(
                service: .result, weightGrams: Self.assumedResultGrams, route: route, transfersFee: transfersFee))
    }

    /// The charge for the dossier leg; the charge for carrying a fee comes with it (chuyển nộp lệ phí).
    func ofDossier(
        _ service: PostalService, grams: Int, from: Address, to: Place, transfersFee: Bool,
        exemption: PostageExemption?
    ) throws(Refusal) -> Quote {
        let route = try route(from: from.place, to: to)
        return try quote(
            PostageOrder(
                leg: .dossier, of: service, weightGrams: grams, route: route, transfersFee: transfersFee,
                exemption: exemption))
    }

    /// The time of an item of the official post; the tariff has no price for it, so no line either.
    func ofOfficial(from: Place, to: Place) throws(Refusal) -> Quote {
        let route = try route(from: from, to: to)
        return try quote(
            PostageOrder(leg: .official, of: .result, weightGrams: Self.assumedDossierGrams, route: route))
    }

    /// The charge for sending an item on to another address, from where it is.
    func ofRedirection(of item: PostalItem, to address: Address) throws(Refusal) -> Quote {
        let route = try route(from: item.whereabouts, to: address.place)
        return try quote(PostageOrder(service: .result, weightGrams: item.weightGrams, route: route))
    }

    /// The charge of an order by the list of the day.
    func quote(_ order: PostageOrder) throws(Refusal) -> Quote {
        do { return try postal.tariffs.quote(order, on: day) } catch { throw Refusal(error) }
    }

    /// The way between two places as it is on the day.
    func route(from: Place, to: Place) throws(Refusal) -> Route {
        do { return try postal.route(from: from, to: to, on: day) } catch { throw Refusal(error) }
    }
}

extension Refusal {
    /// Why no charge can be quoted, told where the client can mend it.
    init(_ fault: TariffFault) {
        switch fault {
        case .weightOutOfRange(let grams): self.init(PostalRefusal.weightOutOfRange(grams))
        case .unknownProvince: self = Self.problem("province", "unknown", fault.text)
        case .noReduction: self = Self.problem("exemption", "unknown", fault.text)
        case .noTariff, .noPrice: self = .rule("noTariff", fault.text)
        }
    }

    private static func problem(_ key: String, _ code: String, _ text: Bilingual) -> Refusal {
        .invalid([Problem(at: JSONPointer.root.appending(key), code: code, message: text)])
    }
}

extension Address {
    /// The place of the address, as far as the post asks.
    var place: Place { Place(province: province, district: district, commune: commune) }
}

extension Catalog {
    /// The working calendar of an office; the standard one where the catalog has it no longer.
    func calendar(ofOffice code: String) -> WorkingCalendar {
        office(code).map { calendar(for: $0) } ?? WorkingCalendar(holidays: holidays, hours: .standard)
    }

    /// An office as the sender of a postal item.
    func sender(_ code: String) throws(Refusal) -> PostalParty {
        guard let office = office(code), let agency = agency(office.agency) else {
            throw .internalFault("the catalog has lost the office \(code)")
        }
        return PostalParty(office, of: agency)
    }
}
