import JSON
import Testing

@testable import motcua

struct LedgerTextTests {
    private static let minutes: JSON = [
        "number": "3/2026", "at": "2026-04-01T08:00:00+07:00", "by": "lan", "agency": "H61.04", "agencyName": "Sở mẫu",
        "from": "2026-03-01", "to": "2026-03-31", "basis": "Điều 12(9)", "reference": "UNC-12", "dossiers": 2,
        "carried": 0, "collected": 1_100_000, "refunded": 200_000, "amount": 900_000,
        "lines": [
            [
                "dossier": "H61.04-260302-0001", "purpose": "phi", "carried": 0, "collected": 1_100_000, "refunded": 0,
                "amount": 1_100_000,
            ],
            [
                "dossier": "H61.04-260302-0002", "purpose": "phi", "carried": 0, "collected": 0, "refunded": 200_000,
                "amount": -200_000,
            ],
        ],
    ]

    @Test func `minutes show each dossier and the sums`() {
        #expect(
            DeskSettle.text(Self.minutes) == [
                "minutes 3/2026, 2026-04-01T08:00:00+07:00, lan",
                "with H61.04 Sở mẫu, 2026-03-01 – 2026-03-31, in đồng",
                "DOSSIER             PURPOSE  CARRIED  COLLECTED  REFUNDED  AMOUNT",
                "H61.04-260302-0001  phi      0        1.100.000  0         1.100.000",
                "H61.04-260302-0002  phi      0        0          200.000   -200.000",
                "                             0        1.100.000  200.000   900.000", "UNC-12 (Điều 12(9))",
            ])
    }

    @Test func `the ledger shows what is due to each agency, and the minutes`() {
        let ledger: JSON = [
            "office": "H61.04", "from": "2026-04-01", "to": "2026-04-02", "opening": 0, "closing": 0, "totals": [],
            "days": [],
            "settlement": [
                "from": "2026-04-01", "to": "2026-04-30", "basis": "Điều 12(9)", "due": 7000,
                "agencies": [["agency": "H61.05", "dossiers": 1, "due": 7000]],
            ],
            "settlements": [Self.minutes],
        ]
        let lines = ReportLedger.text(ledger)
        #expect(lines.contains("to settle for 2026-04-01 – 2026-04-30: 7.000 (Điều 12(9))"))
        #expect(lines.contains("  H61.05: 7.000, dossiers: 1"))
        #expect(lines.last?.hasPrefix("3/2026   2026-04-01T08:00:00+07:00  H61.04") == true)
        #expect(lines.last?.hasSuffix("900.000") == true)
    }
}
