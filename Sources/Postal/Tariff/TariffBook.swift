public import Civil

/// The price lists that are known, each from its day on.
public struct TariffBook: Hashable, Sendable {
    /// By the day from which they count.
    public let tariffs: [Tariff]

    public init(_ tariffs: [Tariff]) {
        self.tariffs = tariffs.sorted { ($0.validFrom, $0.id) < ($1.validFrom, $1.id) }
    }

    /// The list of a day; before the first one that stands in, and what rests on it is an estimate (CHOICE).
    public func tariff(on day: CivilDate) -> (tariff: Tariff, standsIn: Bool)? {
        if let inForce = tariffs.last(where: { $0.validFrom <= day }) { return (inForce, false) }
        return tariffs.first.map { ($0, true) }
    }

    /// The charge and time of an order by the list of a day.
    ///
    /// Throws ``TariffFault``, among others `noTariff` where there is no list at all.
    public func quote(_ order: PostageOrder, on day: CivilDate) throws(TariffFault) -> Quote {
        guard let (tariff, standsIn) = tariff(on: day) else { throw .noTariff }
        return try tariff.quote(order, standsIn: standsIn)
    }
}
