import LineProtocol
import Postal

extension Workspace {
    /// A command by which the post collects a fee, with the next number of the post office that does it; others as they are.
    mutating func receipted(_ command: PostalCommand, on item: PostalItem) throws(Refusal) -> PostalCommand {
        switch command {
        case .accept(var acceptance) where acceptance.feeVnd > 0:
            acceptance.feeReceipt = try nextFeeReceipt(of: acceptance.office)
            return .accept(acceptance)
        case .deliver(var delivery) where delivery.feeVnd > 0:
            delivery.feeReceipt = try nextFeeReceipt(of: delivery.office ?? item.postOffice ?? item.recipient.province)
            return .deliver(delivery)
        default: return command
        }
    }
}
