public import Catalog
import Civil
import Dossiers
public import JSON
public import Journal

/// One dossier as it is told to the National Public Service Portal: `DongBoHoSoMC` and its progress
/// `CapNhatTienDoHoSoMC` (fields as annotated by a vendor of such systems; structure standard QCVN 120:2019/BTTTT).
///
/// All values are texts. What is obligatory is always there, empty where it is not known yet; what this system does not
/// know otherwise is absent. It holds personal data.
public struct SyncDocument: Sendable {
    private let fold: SyncFold
    private let catalog: Catalog
    private let isUpdating: Bool?

    /// - Parameter isUpdating: whether the receiver has had an earlier document of the dossier; `nil` where that is not
    ///   known.
    public init?(_ records: [EventRecord], catalog: Catalog, isUpdating: Bool? = nil) {
        guard let fold = SyncFold(records) else { return nil }
        self.fold = fold
        self.catalog = catalog
        self.isUpdating = isUpdating
    }

    /// The whole document.
    public func json() -> JSON {
        let dossier = SyncDossier(fold: fold, catalog: catalog)
        return .object([
            "madonvi": .string(fold.life.dossier.office), "isUpdating": isUpdating.map { .bool($0) },
            "DongBoHoSoMC": dossier.json(), "CapNhatTienDoHoSoMC": .array(fold.steps.map(progress)),
        ])
    }

    private func progress(_ step: SyncFold.Step) -> JSON {
        .object([
            "MaHoSo": .string(fold.life.dossier.code), "NguoiXuLy": .string(step.performer),
            "ChucDanh": step.record.actor.duty.map { .string(SyncCodes.title($0)) },
            "ThoiDiemXuLy": .string(SyncCodes.time(step.record.at)),
            "PhongBanXuLy": .string(catalog.name(ofOffice: step.office, asOf: step.record.at.date)?.vi ?? step.office),
            "NoiDungXuLy": .string(step.content), "TrangThai": .string(String(step.status.rawValue)),
            "NgayBatDau": step.since.map { .string(SyncCodes.time($0)) },
            "NgayKetThucTheoQuyDinh": step.due.map { .string(SyncCodes.time($0)) },
        ])
    }
}
