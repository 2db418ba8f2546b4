import Analysis
import Archive
import Reports
import Smartlook

extension Explanation {
    /// The explanation for programs.
    var json: JSONValue {
        [
            "id": .string(number.id), "name": .string(number.name), "kind": .string(number.kind.rawValue),
            "week": .string(number.week), "value": .number(number.value), "text": .string(number.text),
            "numerator": .integer(number.numerator), "denominator": .integer(number.denominator),
            "formula": .string(number.formula), "interval": .bounds(number.interval),
            "previous": .number(number.previous), "difference": .number(number.difference),
            "difference_interval": .bounds(number.differenceInterval),
            "usual_range": number.usualRange.map {
                ["lower": .number($0.lower), "upper": .number($0.upper), "weeks": .integer(Int64($0.weeks))]
            } ?? .null,
            "signal": .text(number.signal?.rawValue),
            "goal": .number(number.goal?.target),
            "companions": .object(number.companions.mapValues { .integer(Int64($0)) }),
            "definition": .string(number.definition), "definition_hash": .text(definitionHash),
            "window": .text(funnel.map { DurationText.text($0.question.window) }),
            "period": [
                "from": .string(period.lowerBound.description), "to": .string(period.upperBound.description),
                "timezone": .string(report.timezone), "open_until": .string(end.description),
            ],
            "coverage": [
                "complete": .bool(week.isComplete), "from": .string(horizon.from.description),
                "to": .string(horizon.to.description),
                "gaps": .array(
                    gaps.map {
                        ["from": .string($0.lowerBound.description), "to": .string($0.upperBound.description)]
                    }),
            ],
            "sources": .array(origins.map(Self.json)), "published": .array(ledger.map(Self.json)), "page": pageJSON,
            "agrees": agrees.map { .bool($0) } ?? .null, "reason": .text(reason), "command": .string(command),
            "generator": .string(report.generator),
        ]
    }

    private static func json(_ origin: RowOrigin) -> JSONValue {
        [
            "source": .string(origin.source), "operation": .string(origin.operation),
            "request": .string(origin.request), "time": .string(origin.time.description),
            "sha256": .string(origin.sha256), "bytes": .integer(Int64(origin.byteCount)),
            "rows": .integer(Int64(origin.rows)),
        ]
    }

    private static func json(_ published: PublishedNumber) -> JSONValue {
        [
            "published": .string(published.published.description), "value": .number(published.value),
            "numerator": .integer(published.numerator), "denominator": .integer(published.denominator),
            "definition_hash": .string(published.definition), "timezone": .string(published.timezone),
            "data_to": .string(published.dataTo.description), "complete": .bool(published.isComplete),
            "final": published.isFinal.map { .bool($0) } ?? .null,
        ]
    }

    private var pageJSON: JSONValue {
        var members: [String: JSONValue] = ["path": .string(page.path), "value": .null]
        switch page {
        case .missing: members["state"] = .string("missing")
        case .unreadable: members["state"] = .string("unreadable")
        case .silent: members["state"] = .string("silent")
        case .says(let published, _):
            members["state"] = .string("says")
            members["value"] = .number(published.value)
        }
        return .object(members)
    }
}

extension JSONValue {
    /// A number in full, as what is compared has to be.
    fileprivate static func number(_ value: Double?) -> JSONValue { value.map { JSONValue.number($0) } ?? .null }
    fileprivate static func integer(_ value: Int?) -> JSONValue { value.map { JSONValue.integer(Int64($0)) } ?? .null }
    fileprivate static func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    fileprivate static func bounds(_ bounds: Bounds?) -> JSONValue {
        bounds.map { .array([JSONValue.number($0.lower), JSONValue.number($0.upper)]) } ?? .null
    }
}
