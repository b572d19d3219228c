import ArgumentParser

/// The commands of `motcua account`.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "The accounts of a gateway, as its administrator.",
        discussion: "Example: motcua account list",
        subcommands: [
            AccountAdd.self, AccountList.self, AccountPasswd.self, AccountDisable.self, AccountEnable.self,
            AccountMapCert.self,
        ])
}
