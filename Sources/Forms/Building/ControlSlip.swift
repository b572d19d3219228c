public import Civil
import Dossiers

/// The control slip of the handling (phiếu kiểm soát quá trình giải quyết hồ sơ): 05 in 2018, 06 in 2025.
public struct ControlSlip: Hashable, Sendable {
    /// One handover between two hands.
    public struct Handover: Hashable, Sendable {
        public enum Timeliness: String, Sendable { case early, onTime, late }

        public var giver: String
        public var receiver: String
        public var at: Instant
        /// How the giver kept the time allotted to the step; `nil` where it has none.
        public var timeliness: Timeliness?
        public var note: String

        public init(giver: String, receiver: String, at: Instant, timeliness: Timeliness?, note: String = "") {
            self.giver = giver
            self.receiver = receiver
            self.at = at
            self.timeliness = timeliness
            self.note = note
        }
    }

    public var reference: FormReference
    public var registerVolume: String
    public var registerSerial: String
    public var owner: FormPerson
    public var receivedAt: Instant?
    public var dueAt: Instant?
    public var handlingAgency: String
    public var cooperatingAgencies: [String]
    public var handovers: [Handover]

    public init(
        reference: FormReference, registerVolume: String, registerSerial: String, owner: FormPerson,
        receivedAt: Instant?, dueAt: Instant?, handlingAgency: String, cooperatingAgencies: [String],
        handovers: [Handover]
    ) {
        self.reference = reference
        self.registerVolume = registerVolume
        self.registerSerial = registerSerial
        self.owner = owner
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.handlingAgency = handlingAgency
        self.cooperatingAgencies = cooperatingAgencies
        self.handovers = handovers
    }

    /// The form as it is printed.
    public var document: FormDocument? {
        reference.form(
            .controlSlip,
            [
                FormSection(items: [
                    FormItem("registerVolume", "Quyển số", registerVolume, isShort: true),
                    FormItem("registerSerial", "Số thứ tự", registerSerial, isShort: true),
                    FormItem("ownerName", "Chủ hồ sơ", owner.name, isPersonal: true),
                    reference.dossierItem,
                    reference.contentItem,
                    FormItem("receivedAt", "Thời gian nhận hồ sơ", receivedAt.map(FormTime.moment)),
                    FormItem("dueAt", "Thời gian hẹn trả kết quả", dueAt.map(FormTime.moment)),
                    FormItem("handlingAgency", "Cơ quan giải quyết hồ sơ", handlingAgency),
                    FormItem(
                        "cooperatingAgencies", "Cơ quan phối hợp",
                        cooperatingAgencies.isEmpty ? "không có" : cooperatingAgencies.joined(separator: "; ")),
                ]),
                FormSection(table: FormTable(columns: Self.columns, rows: handovers.map(row))),
            ],
            signatures: [])
    }

    private static let columns: [FormTable.Column] = [
        FormTable.Column("agencies", "TÊN CƠ QUAN", share: 30),
        FormTable.Column("at", "THỜI GIAN GIAO, NHẬN", share: 34),
        FormTable.Column("timeliness", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", share: 17, alignment: .centre),
        FormTable.Column("note", "GHI CHÚ", share: 19),
    ]

    private func row(_ handover: Handover) -> [String] {
        [
            "1. Giao: \(handover.giver)\n2. Nhận: \(handover.receiver)",
            "\(FormTime.moment(handover.at))\nNgười giao: ………………………\nNgười nhận: ………………………",
            handover.timeliness?.text ?? "", handover.note,
        ]
    }
}

extension ControlSlip.Handover.Timeliness {
    fileprivate var text: String {
        switch self {
        case .early: "Trước hạn"
        case .onTime: "Đúng hạn"
        case .late: "Quá hạn"
        }
    }
}
