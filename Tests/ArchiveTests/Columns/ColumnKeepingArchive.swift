import Foundation
import Testing

@testable import Archive
@testable import Smartlook

/// An archive that keeps its columns in a file, however few they are.
final class ColumnKeepingArchive {
    let temporary: TemporaryArchive
    let archive: ReportArchive
    var random: Lottery
    /// In seconds.
    static let week: Int64 = 7 * 86_400
    var file: String { temporary.path + "-columns" }

    init(_ seed: Int = 1) throws {
        temporary = try TemporaryArchive()
        archive = try ReportArchive(path: temporary.path, columnFileThreshold: 0)
        random = Lottery(seed)
    }

    var hasFile: Bool { FileManager.default.fileExists(atPath: file) }

    /// The columns as a new process reads them that knows of no file.
    func wanted(_ selection: ColumnSelection) throws -> PlainColumns {
        PlainColumns(try ReportArchive(path: temporary.path, columnFileThreshold: .max).columns(selection))
    }

    func found(_ selection: ColumnSelection) throws -> PlainColumns {
        PlainColumns(try ReportArchive(path: temporary.path, columnFileThreshold: 0).columns(selection))
    }

    /// Whether two readings, one that may write the file and one that finds it, are right.
    func expectRight(_ selection: ColumnSelection, _ what: String = "") throws {
        let wanted = try wanted(selection)
        #expect(try found(selection) == wanted, "first reading, \(what)")
        #expect(try found(selection) == wanted, "second reading, \(what)")
    }

    func store(_ count: Int, from number: Int = 0, weeks: ClosedRange<Int> = 0...2, isMerged: Bool = true) throws {
        let events = (number..<(number + count)).map { number in
            var event = EventRecord.test(
                "e\(number)", visitor: "v\(random.next(9))", name: "n\(random.next(6))",
                seconds: Int64(weeks.lowerBound + random.next(weeks.count)) * Self.week + Int64(random.next(600_000)),
                properties: [
                    .init(name: "country", value: "c\(random.next(3))"),
                    .init(name: "p\(random.next(2))", value: "\(random.next(300))"),
                ])
            if random.next(3) == 0 { event.session = "s\(number % 5)" }
            event.pageURL = random.next(2) == 0 ? nil : "/\(random.next(4))"
            return event
        }
        try archive.store(events, source: "api", origin: .test)
        if isMerged { try archive.mergeArrivals() }
    }
}

/// Numbers of chance, the same for one seed.
struct Lottery {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}
