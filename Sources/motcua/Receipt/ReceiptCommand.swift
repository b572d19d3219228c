import ArgumentParser

/// The commands of `motcua receipt`.
struct ReceiptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt", abstract: "Signed receipts: fetch, verify without a server, explain.",
        discussion: "Example: motcua receipt verify receipts/ --trust root.crt",
        subcommands: [
            ReceiptList.self, ReceiptGet.self, ReceiptBundle.self, ReceiptVerify.self, ReceiptExplain.self,
            ReceiptCorpus.self,
        ])
}
