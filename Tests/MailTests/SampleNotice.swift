import Civil
import Mail
import Notices
import Testing

/// Notices for tests.
enum SampleNotice {
    static let monday = Instant(unixSeconds: 1_551_661_200)

    static func make(
        _ number: Int = 1, name: String = "Nguyễn Văn A", email: String? = "a@example.vn",
        subject: String = "[H61.90-190304-0001] Hồ sơ đã được tiếp nhận / Dossier accepted",
        body: String = "Kính gửi: Nguyễn Văn A\n\nHồ sơ đã được tiếp nhận.\n.\nFrom here on\n"
    ) -> Notice {
        Notice(
            id: Notice.ID(dossier: "H61.90-190304-0001", event: number, kind: .accepted), provision: nil,
            addressee: Notice.Addressee(name: name, email: email), subject: subject, body: body, at: monday)
    }

    static func sender() throws -> Letter.Sender {
        Letter.Sender(
            mailbox: try #require(Mailbox("motcua@vinhlong.example")), name: "UBND tỉnh Vĩnh Long", installation: "0af3"
        )
    }
}
