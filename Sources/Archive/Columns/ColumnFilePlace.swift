import Foundation

/// Where an archive's `ColumnFile` lies, and how it is written and taken away.
struct ColumnFilePlace: Sendable {
    /// The archive itself, not a link to it: whoever calls it by another name finds the same file.
    private let archive: String
    private var path: String { archive + "-columns" }
    /// Where one is made. A fixed name, so that what a killed process leaves does not add up.
    private var draft: String { path + ".new" }

    init(archive: String) {
        let resolved = realpath(archive, nil)
        defer { free(resolved) }
        self.archive = resolved.map { String(cString: $0) } ?? archive
    }

    /// The file, if it was made from a state of the archive and what is wanted of it is whole.
    func file(stamp: [UInt8], events: Int, where isWanted: (String) -> Bool) -> ColumnFile? {
        ColumnFile(path: path, beside: archive, stamp: stamp, events: events, where: isWanted)
    }

    /// Takes away the file and what is being made of one.
    func remove() {
        unlink(draft)
        unlink(path)
    }

    /// Writes a file in the place of the one there is; where that cannot be done, nothing has happened.
    ///
    /// - Returns: whether it was written.
    func write(_ events: EventColumns, stamp: [UInt8], keeping earlier: ColumnFile?) -> Bool {
        var runs = events.kept
        runs += (earlier?.others ?? []).map { ($0.column, $0.bytes) }
        var directory = ColumnDirectory(stamp: stamp, times: events.time, columns: runs.map(\.column))
        for (index, run) in runs.enumerated() where directory.columns[index].sums.isEmpty {
            directory.columns[index].sums = BlockSums.sums(of: run.bytes)
        }
        let length = directory.place()
        let isWritten = withDraft(length: length) { descriptor in
            directory.bytes(length: length).withUnsafeBytes { Self.write($0, at: 0, to: descriptor) }
                && zip(directory.columns, runs).allSatisfy { Self.write($1.bytes, at: $0.offset, to: descriptor) }
        }
        return withExtendedLifetime((events, earlier)) { isWritten }
    }

    /// Fills a draft and gives it its name.
    private func withDraft(length: Int, _ fill: (Int32) -> Bool) -> Bool {
        var owner = stat()
        guard stat(archive, &owner) == 0, hasRoom(for: length) else { return false }
        let descriptor = open(draft, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // Another process that makes one is let finish; what it has named already is no draft any more.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isDraft(descriptor) else { return false }
        guard ftruncate(descriptor, 0) == 0, fchmod(descriptor, owner.st_mode & 0o666) == 0, fill(descriptor),
            rename(draft, path) == 0
        else {
            unlink(draft)
            return false
        }
        return true
    }

    private func isDraft(_ descriptor: Int32) -> Bool {
        var (own, named) = (stat(), stat())
        return fstat(descriptor, &own) == 0 && lstat(draft, &named) == 0 && own.st_mode & S_IFMT == S_IFREG
            && own.st_ino == named.st_ino && own.st_dev == named.st_dev
    }

    /// Whether a file of some length would leave the archive as much room to grow, and may be so long.
    private func hasRoom(for length: Int) -> Bool {
        var disk = statvfs()
        guard statvfs(archive, &disk) == 0 else { return false }
        let free = UInt64(disk.f_bavail).multipliedReportingOverflow(by: UInt64(disk.f_frsize))
        guard free.overflow || free.partialValue / 2 >= UInt64(length) else { return false }
        var limit = rlimit()
        #if canImport(Glibc)
            let result = getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        #else
            let result = getrlimit(RLIMIT_FSIZE, &limit)
        #endif
        return result == 0 && UInt64(limit.rlim_cur) >= UInt64(length)
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, at offset: Int, to descriptor: Int32) -> Bool {
        var done = 0
        while done < bytes.count, let start = bytes.baseAddress {
            let count = pwrite(descriptor, start + done, bytes.count - done, off_t(offset + done))
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }
}

extension EventColumns {
    /// The columns that a file keeps. Sequences are not among them: they would be more than all others together, and
    /// only users of several visitors need them.
    fileprivate var kept: [(column: ColumnDirectory.Column, bytes: UnsafeRawBufferPointer)] {
        var kept: [(column: ColumnDirectory.Column, bytes: UnsafeRawBufferPointer)] = []
        func keep<Number>(_ name: String, _ numbers: ColumnBuffer<Number>, codes: EventCodes? = nil) {
            kept.append(
                (
                    ColumnDirectory.Column(
                        name: name, width: MemoryLayout<Number>.size, count: numbers.count,
                        isPerVisitor: codes?.isPerVisitor ?? false, dictionary: codes?.dictionary ?? []),
                    numbers.bytes
                ))
        }
        func keep(_ name: String, _ codes: EventCodes?) {
            switch codes?.codes {
            case .one(let numbers): keep(name, numbers, codes: codes)
            case .two(let numbers): keep(name, numbers, codes: codes)
            case .four(let numbers): keep(name, numbers, codes: codes)
            case nil: break
            }
        }
        keep("visitor", visitors)
        keep("start", starts)
        switch time.storage {
        case .ticks(let ticks, _, _): keep("time", ticks)
        case .microseconds(let microseconds): keep("time", microseconds)
        }
        keep("name", name)
        keep("type", type)
        keep("page", page)
        if let sessions = isWithoutSessions ? ColumnBuffer(count: 0) : session { keep("session", sessions) }
        for (property, codes) in properties.sorted(by: { $0.key < $1.key }) {
            keep("property:\(property)", codes)
        }
        return kept
    }
}
