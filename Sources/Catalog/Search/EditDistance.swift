/// The number of single-letter edits (insert, delete, replace, swap of neighbours) between two words,
/// or `nil` when it is over `limit`.
package func editDistance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var older = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    var current = previous
    for row in 0..<left.count {
        current[0] = row + 1
        var least = current[0]
        for column in 0..<right.count {
            var cost = min(
                previous[column + 1] + 1, current[column] + 1,
                previous[column] + (left[row] == right[column] ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, older[column - 1] + 1)
            }
            current[column + 1] = cost
            least = min(least, cost)
        }
        if least > limit { return nil }
        (older, previous, current) = (previous, current, older)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
}
