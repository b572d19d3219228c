public import Civil
public import Dossiers

/// The control slip of the handling (phiếu kiểm soát quá trình giải quyết hồ sơ): 05 in 2018, 06 in 2025.
public struct ControlSlip: Hashable, Sendable {
    /// One handover between two hands.
    public struct Handover: Hashable, Sendable {
        public enum Timeliness: String, Sendable { case early, onTime, late }

        public var giver: String
        public var receiver: String
        public var at: Instant
        /// When the receiver had it, where that is later noted than the giving (row 14).
        public var receivedAt: Instant?
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

    /// What one agency of an interconnected dossier has to do.
    public struct Task: Hashable, Sendable {
        public var agency: String
        public var name: String
        /// The time of the agency alone; `nil` where it has none.
        public var limit: TimeLimit?
        /// When that ends; `nil` before the task begins.
        public var dueAt: Instant?
        public var state: TaskTime.State
        public var doneAt: Instant?

        public init(
            agency: String, name: String, limit: TimeLimit?, dueAt: Instant?, state: TaskTime.State, doneAt: Instant?
        ) {
            self.agency = agency
            self.name = name
            self.limit = limit
            self.dueAt = dueAt
            self.state = state
            self.doneAt = doneAt
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
    /// Empty where one agency does it all.
    public var tasks: [Task]

    public init(
        reference: FormReference, registerVolume: String, registerSerial: String, owner: FormPerson,
        receivedAt: Instant?, dueAt: Instant?, handlingAgency: String, cooperatingAgencies: [String],
        handovers: [Handover], tasks: [Task] = []
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
        self.tasks = tasks
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
            ] + (tasks.isEmpty ? [] : [taskSection]),
            signatures: [])
    }

    private static let columns: [FormTable.Column] = [
        FormTable.Column("agencies", "TÊN CƠ QUAN", share: 30),
        FormTable.Column("at", "THỜI GIAN GIAO, NHẬN", share: 34),
        FormTable.Column("timeliness", "KẾT QUẢ GIẢI QUYẾT HỒ SƠ", share: 17, alignment: .centre),
        FormTable.Column("note", "GHI CHÚ", share: 19),
    ]

    private var taskSection: FormSection {
        FormSection(
            text: "Nhiệm vụ và thời hạn của từng cơ quan:",
            table: FormTable(
                columns: Self.taskColumns,
                rows: tasks.map { task in
                    [
                        task.agency, task.name, task.limit?.vietnamese ?? "không quy định",
                        task.dueAt.map(FormTime.short) ?? "",
                        task.doneAt.map { "hoàn thành \(FormTime.short($0))" } ?? task.state.text,
                    ]
                }))
    }

    private static let taskColumns: [FormTable.Column] = [
        FormTable.Column("agency", "CƠ QUAN", share: 26),
        FormTable.Column("task", "NHIỆM VỤ", share: 30),
        FormTable.Column("limit", "THỜI HẠN", share: 14, alignment: .centre),
        FormTable.Column("dueAt", "HẠN XONG", share: 14, alignment: .centre),
        FormTable.Column("state", "TÌNH TRẠNG", share: 16, alignment: .centre),
    ]

    private func row(_ handover: Handover) -> [String] {
        let given = FormTime.moment(handover.at)
        let (giver, receiver) = ("Người giao: ………………………", "Người nhận: ………………………")
        let times = handover.receivedAt.map { received in
            ["Giao: \(given)", giver, "Nhận: \(FormTime.moment(received))", receiver]
        }
        return [
            "1. Giao: \(handover.giver)\n2. Nhận: \(handover.receiver)",
            (times ?? [given, giver, receiver]).joined(separator: "\n"),
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

extension TaskTime.State {
    fileprivate var text: String {
        switch self {
        case .waiting: "chưa đến lượt"
        case .open: "đang giải quyết"
        case .done: "hoàn thành"
        case .dropped: "không thực hiện"
        }
    }
}
