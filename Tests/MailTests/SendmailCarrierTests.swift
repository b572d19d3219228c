import Foundation
import Notices
import Testing

@testable import Mail

@Suite struct SendmailCarrierTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private func carrier(_ script: String, milliseconds: Int = 20_000) throws -> SendmailCarrier {
        SendmailCarrier(
            program: try scratch.program(script), sender: try SampleNotice.sender(), timeoutMilliseconds: milliseconds)
    }

    @Test func `the program gets -t -i -f with the sender, and the message as it is`() throws {
        let carrier = try carrier(#"printf '%s|' "$@" > "$0.args"; cat > "$0.message""#)
        let notice = SampleNotice.make()
        let letter = try #require(Letter(notice, from: try SampleNotice.sender()))
        #expect(carrier.carry([notice]) == [.taken(.sendmail(status: 0, messageID: letter.messageID))])
        #expect(try scratch.text("sendmail.args") == "-t|-i|-f|motcua@vinhlong.example|")
        #expect(try Array(scratch.text("sendmail.message").utf8) == letter.bytes(lineEnding: .lf))
    }

    @Test(arguments: [
        (65, true), (67, true), (68, true), (1, false), (64, false), (69, false), (70, false), (75, false),
        (77, false), (78, false), (127, false),
    ])
    func `an exit status says whether it is worth another attempt`(status: Int, forGood: Bool) throws {
        let outcome = try carrier("echo 'so  tired'; echo really >&2; exit \(status)").carry([SampleNotice.make()])
        let fault = "exit status \(status): so tired really"
        #expect(outcome == [forGood ? .never(fault) : .later(fault)])
    }

    @Test func `what the program says of the addressee is not repeated`() throws {
        let notice = SampleNotice.make(email: "van.a@example.vn")
        let outcome = try carrier("echo '550 <van.a@example.vn>: no user van.a (Nguyễn Văn A) here'; exit 67")
            .carry([notice])
        #expect(outcome == [.never("exit status 67: 550 <address> no user <address> (<name>) here")])
    }

    @Test func `a program that ends by a signal, or is not there, is tried again`() throws {
        #expect(try carrier("kill -9 $$").carry([SampleNotice.make()]) == [.later("ended by signal 9")])
        let missing = SendmailCarrier(
            program: "\(scratch.path)/none", sender: try SampleNotice.sender(), timeoutMilliseconds: 1000)
        #expect(
            missing.carry([SampleNotice.make()])
                == [.later("start \(scratch.path)/none: No such file or directory")])
    }

    @Test func `a program that does not end is ended with its children`() throws {
        let carrier = try carrier("sleep 600 & wait", milliseconds: 50)
        #expect(carrier.carry([SampleNotice.make()]) == [.later("no answer in time")])
    }

    @Test func `an interruption ends what is running`() throws {
        let carrier = try carrier("echo up > \"$0.up\"; exec sleep 600", milliseconds: 600_000)
        let watcher = Thread { [scratch] in
            while scratch.names("").contains("sendmail.up") == false { sched_yield() }
            carrier.interrupt()
        }
        watcher.start()
        #expect(carrier.carry([SampleNotice.make()]) == [.later("ended by signal 9")])
    }

    @Test func `the signals that the gateway ignores reach the program`() throws {
        signal(SIGPIPE, SIG_IGN)
        let outcome = try carrier("kill -PIPE $$; exit 0").carry([SampleNotice.make()])
        #expect(outcome == [.later("ended by signal 13")])
    }

    @Test func `a batch is carried side by side, each with its own outcome`() throws {
        let carrier = try carrier(
            #"case "$(cat)" in *0001.2.acc*) exit 75;; *0001.3.acc*) exit 67;; *) exit 0;; esac"#)
        let outcomes = carrier.carry(
            (1...4).map { SampleNotice.make($0) } + [SampleNotice.make(5, email: "no address")])
        #expect(outcomes.count == 5)
        #expect(outcomes[1] == .later("exit status 75"))
        #expect(outcomes[2] == .never("exit status 67"))
        for index in [0, 3] {
            guard case .taken = outcomes[index] else {
                Issue.record("\(index): \(outcomes[index])")
                continue
            }
        }
        #expect(outcomes[4] == .never("the e-mail address cannot be used"))
    }

    @Test func `what was handed over cannot be found out`() throws {
        #expect(try carrier("exit 0").trace(SampleNotice.make()) == nil)
    }
}
