import Testing

@testable import Archive

@Suite struct OrderedWorkTests {
    @Test func resultsComeInTheOrderOfTheWork() {
        var work = OrderedWork<Int>()
        var taken: [Int] = []
        for number in 0..<500 {
            // The first ones take longest.
            work.add { (0..<(500 - number)).reduce(number) { value, _ in value } }
            if work.count > 4, let value = work.next() { taken.append(value) }
        }
        while let value = work.next() { taken.append(value) }
        #expect(taken == Array(0..<500))
        #expect(work.count == 0)
    }
}
