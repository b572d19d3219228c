/// A tracking status in the words that multi-carrier trackers use.
public enum TrackingStatus: String, Codable, Sendable, CaseIterable {
    case pending
    case pickedUp = "picked_up"
    case inTransit = "in_transit"
    case onHold = "on_hold"
    case outForDelivery = "out_for_delivery"
    case readyForPickup = "ready_for_pickup"
    case deliveryFailed = "delivery_failed"
    case returnToSender = "return_to_sender"
    case delivered
    case cancelled
    case unknown
}
