import Foundation
import GRDB
import Hashing
import Smartlook

/// Stores the pieces of one import, within one transaction.
struct ImportStore {
    private let importer: Importer
    private let name: String
    private let db: Database
    private let spill: ImportSpill
    private var visitors: ImportNames
    private var texts: ImportNames
    private var sessions: ImportNames?
    private var weeks: [Int64: ImportRows] = [:]
    /// What was put aside, each time by week, in the order of the file.
    private var batches: [[(week: Int64, run: ImportSpill.Run)]] = []
    private var buffered = 0
    private var uids: [UInt32: UInt32] = [:]
    private var uidTexts: [UInt32: Data] = [:]
    private var first = Int64.max
    private var last = Int64.min
    private var latestOrder: Int64?
    /// Whether every row's order is greater than those before: then none is there twice.
    private var isAscending = true
    private(set) var result = Importer.Result()
    /// Whether the same file has been imported in the same way before: then all that was stored is to be undone.
    private(set) var isRepeated = false
    /// SHA-256 of the file, once it has been read.
    var digest: [UInt8] = []
    var byteCount = 0

    /// So many rows wait in memory before they are packed and put aside; merging them takes more memory than storing.
    private var most: Int { importer.mapping.sequence == nil ? 2_000_000 : 1_000_000 }

    init(_ importer: Importer, _ name: String, _ path: String, _ db: Database) throws {
        self.importer = importer
        self.name = name
        self.db = db
        spill = try ImportSpill(beside: path)
        try db.setCache(megabytes: 128)
        let erased = try ErasedVisitors(db)
        visitors = try ImportNames(
            db, table: "visitor", column: "key", isErased: erased.isEmpty ? nil : { erased.contains($0) })
        texts = try ImportNames(db, table: "text", column: "value")
        if importer.mapping.session != nil {
            sessions = try ImportNames(db, table: "session", column: "key", extra: "visitor")
        }
    }

    // MARK: Pieces

    mutating func add(_ chunk: ImportChunk) throws {
        let base = Int64(result.rows)
        result.rows += chunk.rows
        result.rejected += chunk.rejections.count
        let columns = chunk.columns
        guard !columns.visitor.isEmpty else { return }
        let visitor = try visitors.ids(of: chunk.visitors)
        let hasErased = visitor.contains(0)
        // Numbers of a piece begin with 1, as 0 is none. What only erased visitors said does not come back.
        let text = [0] + (try texts.ids(of: chunk.texts, isUsed: hasErased ? Self.used(chunk, visitor) : nil))
        let custom = columns.type.isEmpty ? 0 : try texts.id(of: "custom")
        var session: [UInt32] = []
        if sessions != nil {
            let owners = Self.owners(chunk, visitor)
            let found = try sessions?.ids(
                of: chunk.sessions, extra: { owners[$0] }, isUsed: owners.map { $0 != 0 })
            session = [0] + (found ?? [])
        }
        let properties = try chunk.propertyNames.map { try texts.id(of: $0) }
        for (row, uid) in chunk.uids { uids[visitor[Int(row)]] = text[Int(uid) + 1] }
        for uid in Set(chunk.uids.values) where text[Int(uid) + 1] != 0 {
            uidTexts[text[Int(uid) + 1]] = Data(chunk.texts.bytes(Int(uid)))
        }
        note(columns)
        for (week, rows) in chunk.weeks {
            // Erased visitors stay away.
            let rows = hasErased ? rows.filter { visitor[Int(columns.visitor[Int($0)])] != 0 } : rows
            weeks[week, default: ImportRows()].append(
                columns, rows, visitor: visitor, text: text, session: session, properties: properties, base: base,
                custom: custom)
            buffered += rows.count
        }
        if buffered >= most { try putAside() }
    }

    private mutating func note(_ columns: ImportChunk.Columns) {
        first = min(first, columns.time.min() ?? .max)
        last = max(last, columns.time.max() ?? .min)
        guard importer.mapping.sequence != nil else { return }
        for order in columns.sequence {
            if let latestOrder, order <= latestOrder { isAscending = false }
            latestOrder = order
        }
    }

    /// By number, which texts of a piece the rows of visitors who may be here refer to.
    private static func used(_ chunk: ImportChunk, _ visitor: [UInt32]) -> [Bool] {
        var used = [Bool](repeating: false, count: chunk.texts.count + 1)
        let columns = chunk.columns
        for column in [columns.name, columns.type, columns.page] + columns.properties {
            for (row, number) in column.enumerated() where visitor[Int(columns.visitor[row])] != 0 {
                used[Int(number)] = true
            }
        }
        for (owner, uid) in chunk.uids where visitor[Int(owner)] != 0 { used[Int(uid) + 1] = true }
        return Array(used.dropFirst())
    }

    /// The visitor of each of a piece's sessions.
    private static func owners(_ chunk: ImportChunk, _ visitor: [UInt32]) -> [Int64] {
        var owners = [Int64](repeating: 0, count: chunk.sessions.count)
        for (row, session) in chunk.columns.session.enumerated() where session != 0 {
            if owners[Int(session) - 1] == 0 {
                owners[Int(session) - 1] = Int64(visitor[Int(chunk.columns.visitor[row])])
            }
        }
        return owners
    }

    /// Packs what waits in memory.
    private mutating func putAside() throws {
        let waiting = weeks.sorted { $0.key < $1.key }
        weeks = [:]
        buffered = 0
        let packed = onAllCores(waiting.map(\.value)) { rows in
            var rows = rows
            rows.sort()
            return rows.columns()
        }
        guard !waiting.isEmpty else { return }
        batches.append(
            try zip(waiting, packed).map { (week: $0.key, run: try spill.write($1, count: $0.value.count)) })
    }

    // MARK: The end

    /// Stores all that was read.
    mutating func finish(now: Instant) throws -> Importer.Result {
        guard first <= last else { return result }
        result.first = Instant(microseconds: first)
        result.last = Instant(microseconds: last)
        let sha256 = digest.hex
        let fingerprint = importer.mapping.fingerprint + "\u{0}" + importer.source
        let known = try String.fetchOne(
            db, sql: "SELECT mapping FROM imported_file WHERE sha256 = ?", arguments: [sha256])
        let coverage = "import:\(importer.source)"
        if known == fingerprint {
            isRepeated = true
            return result
        }
        try putAside()
        let custom = try texts.id(of: "custom")
        try forgetNames()
        // The same file read in another way takes the place of what it was.
        result.added -= try db.removeEvents(ofFile: sha256)
        let origin = Origin(
            operation: coverage, request: name, time: now, sha256: sha256, byteCount: byteCount)
        let originID = UInt32(try db.insert(origin))
        try db.execute(
            sql: "INSERT OR REPLACE INTO imported_file VALUES (?, ?)", arguments: [sha256, fingerprint])
        let identity = importer.mapping.sequence == nil ? "file\u{0}\(sha256)" : "sequence\u{0}\(importer.source)"
        let shared = Shared(
            high: EventKey(source: "import", identity: identity).high, origin: originID,
            custom: custom, sequenceBase: try takeSequences())
        let imports = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM coverage WHERE kind = 'events' AND source = ?", arguments: [coverage])
        if importer.mapping.sequence != nil, !isAscending || imports ?? 0 > 0 {
            try mergeBatches(shared)
        } else {
            try storeWeeks(shared)
        }
        try nameUsers()
        return result
    }

    /// Makes room for putting weeks in order: everybody has an id, and weeks are written from end to end.
    private mutating func forgetNames() throws {
        visitors.forget()
        texts.forget()
        sessions?.forget()
        try db.setCache(megabytes: 16)
        returnFreedMemory()
    }

    /// What all events of an import share.
    struct Shared: Sendable {
        let high: UInt64
        let origin: UInt32
        let custom: UInt32
        /// What is added to a row's number to get its place in the order of arrival; nil where rows have sequences.
        let sequenceBase: Int64?
    }

    private func takeSequences() throws -> Int64? {
        guard importer.mapping.sequence == nil else { return nil }
        let next = try db.nextSequence()
        try db.setSetting("next_sequence", to: String(next + Int64(result.rows)))
        return next
    }

    /// Notes what the import covers.
    func cover(to horizonEnd: Instant?) throws {
        guard first <= last else { return }
        let behindLast = Instant(microseconds: last).advanced(byMicroseconds: 1)
        try db.extendCoverage(
            "events", source: "import:\(importer.source)",
            by: Horizon(from: Instant(microseconds: first), to: max(horizonEnd ?? behindLast, behindLast)))
    }

    /// The columns of a week, or why there are none.
    private typealias Week = Result<(week: Int64, columns: [(name: String, data: Data)], count: Int), ArchiveError>

    /// Stores weeks one by one, where no event can have been there before.
    private mutating func storeWeeks(_ shared: Shared) throws {
        var packing = OrderedWork<Week>()
        var (unpacked, packed) = (0, [Week]())
        func store() throws {
            for week in packed {
                let week = try week.get()
                try db.execute(sql: "DELETE FROM segment WHERE week = ?", arguments: [week.week])
                try db.insertSegment(week.columns, count: week.count, week: week.week)
            }
            packed = []
        }
        let runs = Dictionary(grouping: batches.joined(), by: \.week).mapValues { $0.map(\.run) }
        for (week, runs) in runs.sorted(by: { $0.key < $1.key }) {
            let parts = try runs.map { (columns: try spill.read($0), count: $0.count) }
            let before = try db.segments(where: "week = \(week)").first?.rows
            let count = parts.reduce(before?.count ?? 0) { $0 + $1.count }
            result.added += count - (before?.count ?? 0)
            // Memory holds one large week or a few small ones unpacked; what is packed takes little.
            while unpacked > 0, unpacked + count > most / 2, let done = packing.next() {
                unpacked -= (try? done.get().count) ?? 0
                packed.append(done)
            }
            unpacked += count
            packing.add {
                Week { () throws(ArchiveError) in
                    var rows = try ImportRows(parts)
                    guard var merged = before else {
                        rows.sort()
                        return (week, rows.columns(with: shared), rows.count)
                    }
                    merged.append(EventRows(rows, shared))
                    return (week, merged.rows(at: merged.visitorOrder()).columns(), merged.count)
                }
            }
            // While the next week is packed.
            try store()
        }
        while let done = packing.next() {
            packed.append(done)
            try store()
        }
    }

    /// Folds events in where some may have been there before: the batches in the order of the file, so that of rows with
    /// one sequence the later in the file counts.
    private mutating func mergeBatches(_ shared: Shared) throws {
        for batch in batches {
            var arrivals = EventRows()
            var order: [Int64] = []
            for (_, run) in batch {
                let rows = try ImportRows([(columns: try spill.read(run), count: run.count)])
                order += rows.arrival
                arrivals.append(EventRows(rows, shared))
            }
            arrivals = arrivals.rows(at: order.indices.sorted { order[$0] < order[$1] })
            result.added += try db.merge(arrivals.deduplicated())
        }
    }

    private func nameUsers() throws {
        if !uids.isEmpty { try db.setCache(megabytes: 128) }
        let update = try db.cachedStatement(sql: "UPDATE visitor SET uid = ? WHERE id = ?")
        for (visitor, uid) in uids.sorted(by: { $0.key < $1.key }) where visitor != 0 {
            try update.execute(arguments: [uidTexts[uid], Int64(visitor)])
        }
    }
}

extension Database {
    /// How many pages are kept in memory: an index that is written all over, such as that of visitors' ids, has to fit.
    fileprivate func setCache(megabytes: Int) throws {
        try execute(sql: "PRAGMA cache_size = -\(megabytes << 10); PRAGMA shrink_memory")
    }
}

extension ImportRows {
    /// Appends some rows of a piece, with the archive's ids for its numbers.
    fileprivate mutating func append(
        _ columns: ImportChunk.Columns, _ rows: some Collection<Int32>, visitor ids: [UInt32], text: [UInt32],
        session sessions: [UInt32], properties names: [UInt32], base: Int64, custom: UInt32
    ) {
        let before = count
        visitor += rows.lazy.map { ids[Int(columns.visitor[Int($0)])] }
        time += rows.lazy.map { columns.time[Int($0)] }
        if columns.sequence.isEmpty {
            order += rows.lazy.map { Int64(columns.row[Int($0)]) + base }
        } else {
            order += rows.lazy.map { columns.sequence[Int($0)] }
            arrival += rows.lazy.map { Int64(columns.row[Int($0)]) + base }
        }
        name += rows.lazy.map { text[Int(columns.name[Int($0)])] }
        if !columns.session.isEmpty { session += rows.lazy.map { sessions[Int(columns.session[Int($0)])] } }
        if !columns.type.isEmpty {
            type += rows.lazy.map {
                let number = columns.type[Int($0)]
                return number == 0 ? custom : text[Int(number)]
            }
        }
        if !columns.page.isEmpty { page += rows.lazy.map { text[Int(columns.page[Int($0)])] } }
        for (property, values) in zip(names, columns.properties) {
            properties[property, default: [UInt32](repeating: 0, count: before)] += rows.lazy.map {
                text[Int(values[Int($0)])]
            }
        }
        padProperties()
    }

    /// The columns of a segment.
    fileprivate func columns(with shared: ImportStore.Shared) -> [(name: String, data: Data)] {
        func constant(_ value: UInt64) -> Data { IntegerColumn.encode([value]) }
        var rows = self
        if rows.type.isEmpty { rows.type = [UInt32](repeating: shared.custom, count: count) }
        if rows.page.isEmpty { rows.page = [UInt32](repeating: 0, count: count) }
        var columns = rows.columns().filter { $0.name != "arrival" }
        if let order = columns.firstIndex(where: { $0.name == "order" }) { columns[order].name = "key.low" }
        if session.isEmpty { columns.append(("session", constant(0))) }
        columns.append(("origin", constant(UInt64(shared.origin))))
        columns.append(("key.high", constant(shared.high)))
        columns.append(("sequence", constant(UInt64(bitPattern: shared.sequenceBase ?? 0))))
        return columns
    }
}

extension EventRows {
    fileprivate init(_ rows: ImportRows, _ shared: ImportStore.Shared) {
        let none = [UInt32](repeating: 0, count: rows.count)
        self.init()
        key = rows.order.map { EventKey(high: shared.high, low: UInt64(bitPattern: $0)) }
        time = rows.time
        sequence = rows.order.map { $0 + (shared.sequenceBase ?? 0) }
        visitor = rows.visitor
        session = rows.session.isEmpty ? none : rows.session
        name = rows.name
        type = rows.type.isEmpty ? [UInt32](repeating: shared.custom, count: rows.count) : rows.type
        page = rows.page.isEmpty ? none : rows.page
        origin = [UInt32](repeating: shared.origin, count: rows.count)
        properties = rows.properties.filter { $0.value.contains { $0 != 0 } }
    }
}
