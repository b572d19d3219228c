import Civil
import Evidence
import JSON

extension HostileCorpus {
    /// One file of the corpus.
    public struct File: Sendable {
        /// The path below the folder of the corpus.
        public let path: String
        public let bytes: [UInt8]
    }

    /// Every file: a folder for each receipt, `index.json`, the roots, the keys of log and witness, and a README.
    public var files: [File] {
        var files = [
            File(path: "root.crt", bytes: root), File(path: "look-alike-root.crt", bytes: lookAlikeRoot),
            File(path: "log.vkey", bytes: Array((logKey + "\n").utf8)),
            File(path: "witness.vkey", bytes: Array((witnessKey + "\n").utf8)),
            File(path: "index.json", bytes: Array((index.prettyPrinted() + "\n").utf8)),
            File(path: "README.md", bytes: Array(readme.utf8)),
        ]
        for receipt in receipts {
            files.append(File(path: "\(receipt.folder)/receipt.json", bytes: receipt.payload))
            files.append(File(path: "\(receipt.folder)/receipt.p7s", bytes: receipt.cms))
            if let proof = receipt.proof {
                files.append(File(path: "\(receipt.folder)/receipt.tlog-proof", bytes: proof))
            }
            let lists = receipt.lists.flatMap { Wrapping.pem($0, label: "X509 CRL") }
            if !lists.isEmpty { files.append(File(path: "\(receipt.folder)/crl.pem", bytes: lists)) }
        }
        return files
    }

    /// What has to be said of each receipt, in the order of the folders.
    private var index: JSON {
        .array(
            receipts.map { receipt in
                .object([
                    "path": .string("\(receipt.folder)/receipt.p7s"),
                    "verdict": .string(receipt.expected.verdict.rawValue),
                    "reason": receipt.expected.reason.map { .string($0.rawValue) } ?? .null,
                    "class": .string(receipt.kind.rawValue), "title": .string(receipt.title),
                    "log": receipt.expected.log.map { .string($0) }, "at": .string("\(present)"),
                    "signedAt": .string("\(receipt.signedAt)"), "expect": .string(dossier),
                ])
            })
    }

    private var readme: String {
        let rows = HostileClass.allCases.compactMap { kind -> String? in
            let count = receipts.count { $0.kind == kind }
            return count == 0 ? nil : "| `\(kind.rawValue)` | \(kind.name.en) | \(kind.name.vi) | \(count) |"
        }
        let accepted = receipts.count { $0.expected.verdict == .valid && $0.kind != .log }
        return """
            # Hostile receipts · Biên nhận giả mạo

            \(receipts.count) receipts of a simulation, made to test verifiers. Their keys were thrown away; nothing here \
            has any legal effect.
            \(receipts.count) biên nhận mô phỏng để thử chương trình kiểm tra. Khóa ký đã bị hủy; không tệp nào có giá trị \
            pháp lý.

            | class | what it attacks | nội dung | count |
            | --- | --- | --- | --- |
            \(rows.joined(separator: "\n"))

            ## How to use it

            Judge every `receipt.p7s` with the `receipt.json`, `crl.pem` and `receipt.tlog-proof` beside it. Trust
            `root.crt` alone; the present is `\(present)`, the dossier that is expected `\(dossier)`, the log's key in
            `log.vkey`, and one signature by `witness.vkey` is asked for. `index.json` says of each what the verdict is and
            for which reason; `log` says what its proof is worth. A receipt must be refused unless its verdict is `valid`:
            that is so of \(accepted), and of those of the class `log`, whose receipts are true and whose proofs are not
            (`included` alone holds). A verifier that knows no time stamps judges at `signedAt`. `look-alike-root.crt` bears
            the name of the root and must not be trusted.

                motcua receipt verify . --trust root.crt --at \(present) \\
                    --expect \(dossier) --log-key log.vkey --witness witness.vkey --quorum 1 --json

            ## Cách dùng

            Kiểm tra từng `receipt.p7s` cùng `receipt.json`, `crl.pem` và `receipt.tlog-proof` trong cùng thư mục. Chỉ tin
            `root.crt`; thời điểm hiện tại là `\(present)`, hồ sơ cần đối chiếu là `\(dossier)`, khóa của nhật ký ở
            `log.vkey`, và cần một chữ ký của nhân chứng `witness.vkey`. `index.json` nêu kết luận (`verdict`) và lý do
            (`reason`) đúng của từng biên nhận; `log` nêu giá trị của bằng chứng nhật ký. Phải từ chối mọi biên nhận không có
            kết luận `valid`. Có \(accepted) biên nhận phải được chấp nhận; trong nhóm `log` biên nhận là thật, chỉ bằng
            chứng là giả (trừ `included`). Chương trình không hiểu dấu thời gian thì kiểm tra tại `signedAt`.
            `look-alike-root.crt` mang tên của gốc và không được tin.

            """
    }
}
