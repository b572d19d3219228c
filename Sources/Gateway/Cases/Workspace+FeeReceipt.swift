import LineProtocol
import Postal

extension Workspace {
    /// A command by which the post collects a fee, with the number of the receipt that it gives; others as they are.
    mutating func receipted(_ command: PostalCommand, on item: PostalItem) throws(Refusal) -> PostalCommand {
        switch command {
        case .accept(let acceptance) where acceptance.feeVnd > 0 && acceptance.feeReceipt == nil:
            return .accept(
                Acceptance(
                    office: acceptance.office, postageSettled: acceptance.postageSettled, feeVnd: acceptance.feeVnd,
                    feeReceipt: try nextFeeReceipt(of: acceptance.office)))
        case .deliver(let delivery) where delivery.feeVnd > 0 && delivery.feeReceipt == nil:
            return .deliver(
                Delivery(
                    recipient: delivery.recipient, idChecked: delivery.idChecked,
                    recipientSigned: delivery.recipientSigned, workerSigned: delivery.workerSigned,
                    contentsAgreed: delivery.contentsAgreed, proxy: delivery.proxy, takenBack: delivery.takenBack,
                    lostPapers: delivery.lostPapers, feeVnd: delivery.feeVnd,
                    feeReceipt: try nextFeeReceipt(
                        of: item.postOffice ?? item.recipient.postcode ?? item.recipient.province)))
        default: return command
        }
    }
}
