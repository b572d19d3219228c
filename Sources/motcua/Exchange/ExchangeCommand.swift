import ArgumentParser

/// The commands of `motcua exchange`.
struct ExchangeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "exchange", abstract: "Messages between agencies (edXML): show, verify, export, import, answer.",
        discussion: "Example: motcua exchange verify transfer.edxml --trust root.crt",
        subcommands: [
            ExchangeShow.self, ExchangeVerify.self, ExchangeExport.self, ExchangeImport.self, ExchangeReply.self,
            ExchangeStatus.self,
        ])
}
