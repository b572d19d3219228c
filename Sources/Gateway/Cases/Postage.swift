import Catalog
import Civil
import JSON
import LineProtocol
import Postal

/// The postal charge of a result, as far as it can be known before the result exists.
enum Postage {
    /// The weight that a result is taken to have, in grams; a few sheets in a cover (assumed).
    static let assumedResultGrams = 100

    /// The weight that a dossier is taken to have where nobody weighed it, in grams (assumed).
    static let assumedDossierGrams = 100

    /// The tariff in force.
    static let tariff = Tariff.daNang2021

    /// The charge for sending a result.
    static func ofResult(from place: Place, to address: Address) throws(Refusal) -> Quote {
        try quote(.result, grams: assumedResultGrams, from: place, to: destination(address))
    }

    /// The charge for the dossier leg; the charge for carrying a fee comes with it (chuyển nộp lệ phí).
    static func ofDossier(
        _ service: PostalService, grams: Int, from: Address, to: Place, transfersFee: Bool,
        exemption: PostageExemption?
    ) throws(Refusal) -> Quote {
        try asking { () throws(TariffFault) in
            try tariff.quote(
                leg: .dossier, of: service, weightGrams: grams, from: destination(from), to: to,
                transfersFee: transfersFee, exemption: exemption)
        }
    }

    /// The time of an item of the official post; the tariff has no price for it, so no line either.
    static func ofOfficial(from: Place, to: Place) throws(Refusal) -> Quote {
        try asking { () throws(TariffFault) in
            try tariff.quote(leg: .official, of: .result, weightGrams: assumedDossierGrams, from: from, to: to)
        }
    }

    static func quote(_ service: PostalService, grams: Int, from: Place, to: Place) throws(Refusal) -> Quote {
        try asking { () throws(TariffFault) in
            try tariff.quote(service: service, weightGrams: grams, from: from, to: to)
        }
    }

    private static func asking(_ quote: () throws(TariffFault) -> Quote) throws(Refusal) -> Quote {
        do {
            return try quote()
        } catch {
            switch error {
            case .weightOutOfRange(let grams): throw Refusal(.weightOutOfRange(grams))
            case .unknownProvince(let code):
                throw .invalid([
                    Problem(
                        at: JSONPointer.root.appending("province"), code: "unknown",
                        message: Bilingual(
                            vi: "Không có tỉnh mang mã “\(code)”; dùng mã hai chữ số của Tổng cục Thống kê, ví dụ 86.",
                            en: "No province has the code “\(code)”; use the two-digit GSO code, such as 86."))
                ])
            }
        }
    }

    static func destination(_ address: Address) -> Place {
        Place(province: address.province, district: address.district)
    }
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
        return PostalParty(
            name: office.name.vi, phone: "", line: office.name.vi, commune: nil, district: office.district,
            province: agency.gso, postcode: office.postcode ?? agency.postcode)
    }
}
