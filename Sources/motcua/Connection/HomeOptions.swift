import ArgumentParser
import Foundation
import Home

/// Which home a command works with.
struct HomeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The gateway's home; else $MOTCUA_HOME, $XDG_DATA_HOME/motcua, ~/.local/share/motcua.", valueName: "dir"))
    var home: String?

    var folder: HomeFolder {
        HomeFolder.resolve(home, environment: ProcessInfo.processInfo.environment)
    }
}
