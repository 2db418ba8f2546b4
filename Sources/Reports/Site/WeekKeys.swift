import Analysis
import Archive
import Hashing
import Smartlook

/// A digest, for each week, of everything that its report is made of: while it is the same, so are the report's bytes.
///
/// A report looks back and never forward, so a week's digest goes on from that of the week before: what arrives late in an
/// old week makes that week and all later ones anew, and nothing before it.
struct WeekKeys {
    private let answers: ProjectAnswers
    private let options: ReportOptions
    /// By the index of a week, the digest of all answers up to it.
    private let prefixes: [[UInt8]]
    private let common: [UInt8]
    private var published: [String: [PublishedNumber]]
    private let settling: Settling

    init(answers: ProjectAnswers, options: ReportOptions) {
        self.answers = answers
        self.options = options
        settling = Settling(answers: answers, timezone: options.timezone)
        var digest: [UInt8] = []
        var prefixes: [[UInt8]] = []
        for week in answers.weeks.indices {
            var fields = DigestFields(digest)
            fields.add(answers, week)
            digest = fields.digest
            prefixes.append(digest)
        }
        self.prefixes = prefixes
        var fields = DigestFields()
        fields.add(options)
        fields.add(definitionsOf: answers)
        common = fields.digest
        published = Dictionary(grouping: options.published, by: \.week)
    }

    /// Takes into account what is published since.
    mutating func add(_ numbers: [PublishedNumber]) {
        for number in numbers { published[number.week, default: []].append(number) }
    }

    /// The digest of what stands in place of a week that is not kept.
    func removalKey(_ week: String) -> String {
        var fields = DigestFields(common)
        fields.add(week)
        fields.add(options.keep.weeks)
        return fields.digest.hex
    }

    /// The digest of one week and of what its page links to.
    func key(_ week: Int, links: [String?]) -> String {
        var fields = DigestFields(prefixes[week])
        fields.add(common)
        if !settling.isSettled(week) {
            fields.add(answers.horizon.to.microseconds)
            fields.add(options.asOf.microseconds)
        }
        for found in answers.breaks where found.weekIndex <= week { fields.add("\(found)") }
        // What was said once and is said still leaves no trace in the report.
        let said = Dictionary(grouping: published[answers.weeks[week].week.description] ?? [], by: \.measure)
        for (_, numbers) in said.sorted(by: { $0.key < $1.key }) where numbers.count > 1 {
            for number in numbers { fields.add("\(number)") }
        }
        for link in links { fields.add(link ?? "none") }
        return fields.digest.hex
    }
}

/// Values one after the other as bytes, each with its length, so that no two lists make the same bytes.
private struct DigestFields {
    private var bytes: [UInt8]

    init(_ before: [UInt8] = []) { bytes = before }

    var digest: [UInt8] { SHA256Digest(of: bytes).bytes }

    mutating func add(_ value: Int64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func add(_ value: Int) { add(Int64(value)) }

    mutating func add(_ value: Int?) {
        add(value == nil ? 0 : 1)
        add(value ?? 0)
    }

    mutating func add(_ values: [Int]) {
        add(values.count)
        for value in values { add(value) }
    }

    mutating func add(_ values: [UInt8]) {
        add(values.count)
        bytes.append(contentsOf: values)
    }

    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }
}

extension DigestFields {
    /// What the answers say of one week.
    fileprivate mutating func add(_ answers: ProjectAnswers, _ week: Int) {
        add("\(answers.weeks[week])")
        add(answers.visitors[week].map { "\($0)" } ?? "none")
        add(answers.arrivals?[week])
        for event in answers.events where event.weeks[week].occurrences > 0 || event.weeks[week].visitors != 0 {
            add(event.name)
            add(event.weeks[week].occurrences)
            add(event.weeks[week].visitors)
        }
        for funnel in answers.funnels { add(funnel.weeks[week]) }
        if let cohorts = answers.retention {
            add(cohorts[week].size)
            for (age, cohort) in cohorts[...week].reversed().enumerated() where cohort.cells.indices.contains(age) {
                add(cohort.cells[age])
            }
        }
        if let paths = answers.paths?.weeks[week] {
            add([paths.occurrences, paths.again, paths.ends, paths.sessions])
            for edge in paths.edges {
                add(edge.step)
                add(edge.source)
                add(edge.target)
                add(edge.count)
            }
        }
    }

    private mutating func add(_ week: FunnelWeek) {
        add(week.steps)
        add(week.isKnown ? 1 : 0)
        add(week.isRipe.map { $0 ? 1 : 0 })
        add(week.closed ?? [-1])
        add(week.smartlook ?? [-1])
        add(week.durations.count)
        for duration in week.durations { add(duration) }
        add(week.segments.count)
        for segments in week.segments {
            add(segments.count)
            for segment in segments {
                add(segment.value.map { "=\($0)" } ?? "none")
                add(segment.steps)
            }
        }
    }

    /// What is asked, and what does not depend on the week.
    fileprivate mutating func add(definitionsOf answers: ProjectAnswers) {
        let hashes = Publication.definitionHashes(answers.funnels.map(\.definition))
        for funnel in answers.funnels.map(\.definition) {
            add(funnel.key)
            add(funnel.name)
            add("\(funnel.stepNames)")
            add(hashes[funnel.key] ?? "")
            add("\(funnel.isPrimary) \(String(describing: funnel.goal)) \(String(describing: funnel.smartlookID))")
        }
        // Rules hold no sets, so that they are described alike by every process.
        for segment in answers.segments { add("\(segment)") }
        add(answers.level.rawValue)
        add(answers.horizon.from.microseconds)
        add(answers.paths?.start ?? "none")
        if answers.arrivals == nil { add([answers.visitorTotal, answers.eventTotal]) }
    }

    fileprivate mutating func add(_ options: ReportOptions) {
        for text in [
            options.title, options.projectName, options.timezone, options.baseURL ?? "none", options.generator,
            options.markdown.rawValue, options.language.code, "\(options.templates.accent)",
            options.templates.logo?.address ?? "none",
        ] + options.dimensions { add(text) }
        for (path, text) in options.templates.texts.sorted(by: { $0.key < $1.key }) {
            add(path)
            add(text)
        }
        for note in options.annotations { add("\(note.date) \(note.text)") }
        for goal in options.goals { add("\(goal)") }
        for erasure in options.erasures { add(erasure.microseconds) }
    }
}
