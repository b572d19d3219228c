import ArgumentParser
import Client
import Foundation
import Home

/// The command line of a MotCua gateway.
@main
struct MotCua: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "motcua",
        abstract: "Client, desk, post, verifier and administration of a MotCua gateway.",
        discussion: """
            Example: motcua --help, then motcua init --sandbox, motcuad --clock 2019-03-04T08:00:00+07:00, \
            motcua catalog search "ban tin".
            Every receipt is a simulation and has no legal effect.
            """,
        version: Version.text,
        subcommands: [
            InitCommand.self, CatalogCommand.self, DossierCommand.self, CalendarCommand.self, ReceiptCommand.self,
            FileCommand.self, DeskCommand.self, TicketCommand.self, ExchangeCommand.self, PostCommand.self,
            ReportCommand.self,
            LogCommand.self,
            ClockCommand.self,
            PKICommand.self, AccountCommand.self,
            NoticeCommand.self,
            BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
            BenchCommand.self, BenchPost.self, BenchEvidence.self, TourCommand.self, ReplayCommand.self,
            SendCommand.self,
        ])

    /// Runs the command that the arguments name and ends with its exit code.
    static func main() async {
        umask(0o077)
        let isVerbose = CommandLine.arguments.contains("--verbose")
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            end(failure, isVerbose: isVerbose)
        } catch let error as ClientError {
            end(Failure(error), isVerbose: isVerbose)
        } catch let fault as HomeFault {
            end(Failure(fault), isVerbose: isVerbose)
        } catch {
            end(parsing: error, isVerbose: isVerbose)
        }
    }

    /// Ends as the parser of the arguments wants it; what it has to show, such as help, goes the way of every answer.
    private static func end(parsing error: any Error, isVerbose: Bool) -> Never {
        if !(error is ExitCode), exitCode(for: error) == .validationFailure {
            end(Failure(parsing: error), isVerbose: isVerbose)
        }
        guard exitCode(for: error) == .success else { exit(withError: error) }
        Terminal.write(fullMessage(for: error, columns: nil) + "\n")
        Foundation.exit(ExitStatus.done.rawValue)
    }

    /// Says why a command gives up, and ends with the exit code for that.
    static func end(_ failure: Failure, isVerbose: Bool) -> Never {
        Terminal.endProgress()
        for line in failure.lines(verbose: isVerbose) { Terminal.complain(line) }
        Foundation.exit(failure.status.rawValue)
    }
}
