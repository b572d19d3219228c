import Catalog
import Civil
import MotCuaTesting

/// The sample catalog, and the same with other facts about its procedure.
enum SampleCatalogs {
    static let plain = SampleCatalog.catalog

    static func changing(_ change: (inout Procedure) -> Void) -> Catalog {
        var procedure = SampleCatalog.procedure
        change(&procedure)
        return Catalog(
            procedures: [procedure], offices: plain.offices, agencies: plain.agencies, holidays: plain.holidays)
    }

    /// The sample office is named anew from a day on.
    static func renaming(from date: CivilDate) -> Catalog {
        let offices = plain.offices.map { office in
            var office = office
            var phase = OfficePhase(from: date)
            phase.name = Bilingual(vi: "Sở mới", en: "New department")
            office.phases = [phase]
            return office
        }
        return Catalog(
            procedures: plain.procedures, offices: offices, agencies: plain.agencies, holidays: plain.holidays)
    }

    /// Only the first of the sample offices is named anew from a day on.
    static func renamingFirst(from date: CivilDate) -> Catalog {
        let offices = plain.offices.map { office in
            guard office.code == SampleCatalog.officeCode else { return office }
            var office = office
            var phase = OfficePhase(from: date)
            phase.name = Bilingual(vi: "Sở mới", en: "New department")
            office.phases = [phase]
            return office
        }
        return Catalog(
            procedures: plain.procedures, offices: offices, agencies: plain.agencies, holidays: plain.holidays)
    }

    /// The sample office has a one-stop unit of its own.
    static let withUnit: Catalog = {
        let offices = plain.offices.map { office in
            var office = office
            office.oneStop = OneStopUnit(name: Bilingual(vi: "Bộ phận Một cửa", en: "One-stop unit"))
            return office
        }
        return Catalog(
            procedures: plain.procedures, offices: offices, agencies: plain.agencies, holidays: plain.holidays)
    }()

    static func online(_ mode: OnlineService.Mode?, level: Int? = nil) -> Catalog {
        changing { $0.online = OnlineService(level: level, mode: mode, evidence: nil) }
    }
}
