import Catalog
import Civil
import Dossiers

/// The code lists of the synchronisation with the national portal, as far as they are known.
enum SyncCodes {
    /// `KenhThucHien` (verified in two systems); that a kiosk counts as online is DESIGN.
    static func channel(_ channel: Channel) -> String {
        switch channel {
        case .inPerson: "1"
        case .online, .kiosk: "2"
        case .postal: "3"
        }
    }

    /// `LoaiDoiTuong` (verified: 1 citizen, 2 enterprise, 3 state agency, 4 other organisation). An organisation that
    /// names itself by an agency code is a state agency; foreigners count as citizens, households as enterprises (DESIGN).
    static func applicant(_ applicant: Applicant) -> String {
        switch applicant.kind {
        case .citizen, .foreigner: "1"
        case .business, .householdBusiness: "2"
        case .organisation: (try? AgencyCode(applicant.id)) == nil ? "4" : "3"
        case .foreignOrganisation: "4"
        }
    }

    /// `HinhThuc` (0 counter, 1 post: read in one system). An online return has no value of its own there: 0 (DESIGN).
    static func result(_ channel: ResultChannel) -> String { channel == .post ? "1" : "0" }

    /// `DuocThanhToanTrucTuyen` (1–2 verified, 0 and 3 in use): 0 nothing to pay, 2 paid at the gateway of the province,
    /// 3 not paid online.
    static func onlinePayment(_ life: DossierAtTime) -> String {
        if life.payments.contains(where: \.isOnline) { return "2" }
        let terms = life.dossier.terms
        let isBilled = terms.billVnd.map { $0 > 0 } ?? terms.fees.contains { $0.amountVnd > 0 }
        let owes = isBilled || !life.payments.isEmpty
        return owes ? "3" : "0"
    }

    /// `yyyyMMddHHmmss` at UTC+7.
    static func time(_ moment: Instant) -> String {
        moment.description.prefix(19).filter(\.isASCIIDigit)
    }

    /// What an officer of a duty is called (wording: DESIGN).
    static func title(_ duty: Duty) -> String {
        switch duty {
        case .reception: "Cán bộ tiếp nhận và trả kết quả"
        case .processing: "Cán bộ thụ lý"
        case .approval: "Người ký duyệt"
        case .clerk: "Văn thư"
        }
    }
}

extension Character {
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
