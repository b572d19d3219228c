extension DepositBundle {
    /// `README.md`, in both languages.
    static func readme(_ dossier: String, receipts: Int) -> String {
        """
        # \(dossier)

        **Đây là mô phỏng, không có giá trị pháp lý. This is a simulation without legal effect.**

        ## Tiếng Việt

        Bằng chứng nộp hồ sơ \(dossier) cùng lịch sử xử lý: \(receipts) giấy đã ký.

        | nơi | có gì |
        | --- | --- |
        | `receipts/001-…` | từng giấy theo thứ tự ký: `receipt.json` (nội dung), `receipt.p7s` (chữ ký CAdES kèm dấu thời gian), `receipt.tlog-proof` (bằng chứng có trong nhật ký) |
        | `certs/`, `crl/` | chứng thư số và danh sách thu hồi |
        | `checkpoint`, `log.vkey` | đầu nhật ký mới nhất đã ký và khóa công khai của nhật ký |

        Kiểm tra trên máy có `sh` và `openssl` từ 3.0, không cần mạng:

            sh verify.sh --root <SHA-256 của chứng thư gốc> --log <khóa của nhật ký>

        Hai giá trị đó được in tại quầy; chứng thư gốc và khóa nằm trong gói này tự nó không chứng minh gì. Mã thoát 0: không
        có gì sai. Kiểm tra chặt hơn: `motcua receipt verify <gói>.zip --trust root.crt`.

        Gói này chứng minh: ai đã ký gì, vào lúc nào, không giấy nào ở giữa bị bỏ đi hay đổi. Không chứng minh: những gì xảy ra
        sau giấy cuối cùng.

        ## English

        The proof that dossier \(dossier) was deposited, with its history: \(receipts) signed receipts.

        | place | what is there |
        | --- | --- |
        | `receipts/001-…` | each receipt in the order of signing: `receipt.json` (what is stated), `receipt.p7s` (CAdES signature with time stamp), `receipt.tlog-proof` (that it stands in the log) |
        | `certs/`, `crl/` | certificates, and lists of revoked ones |
        | `checkpoint`, `log.vkey` | the newest signed head of the log, and the log's public key |

        Check it on any machine with `sh` and `openssl` 3.0 or later, without a network:

            sh verify.sh --root <SHA-256 of the root certificate> --log <key of the log>

        Both are printed at the counter; the root and the key inside this bundle prove nothing by themselves. Exit code 0:
        nothing is wrong. Stricter: `motcua receipt verify <bundle>.zip --trust root.crt`.

        It proves who signed what and when, and that no receipt in between was left out or exchanged. It doesn't prove what
        happened after the last one.

        """
    }
}
