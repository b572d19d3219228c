extension String {
    /// A form with a number of two digits, 0...99, written over the zeros at each place.
    package init(form: StaticString, _ numbers: [(number: Int, place: Int)]) {
        self.init(unsafeUninitializedCapacity: form.utf8CodeUnitCount) { text in
            let end = text.initialize(
                fromContentsOf: UnsafeBufferPointer(start: form.utf8Start, count: form.utf8CodeUnitCount))
            for (number, place) in numbers {
                text[place] += UInt8(number / 10)
                text[place + 1] += UInt8(number % 10)
            }
            return end
        }
    }
}
