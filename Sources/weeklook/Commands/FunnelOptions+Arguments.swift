import Analysis

extension FunnelQuestion {
    /// The flags of `weeklook funnel` that ask this question; nil where a step has no name, which no flag can say.
    var arguments: [String]? {
        guard !steps.contains(where: { $0.names.isEmpty }), !exclusions.contains(where: { $0.event.names.isEmpty })
        else { return nil }
        var arguments = steps.flatMap { ["--step", NameList.text($0.names)] }
        for (index, step) in steps.enumerated() {
            let types = step.types.isEmpty ? [] : [("type", NameList.text(step.types))]
            let conditions =
                (step.page.map { [("page", $0)] } ?? []) + types
                + step.properties.map { ($0.name, NameList.text($0.values)) }
            arguments += conditions.flatMap { ["--where", "\(index + 1):\($0)=\($1)"] }
        }
        arguments += ["--window", DurationText.text(window)]
        if order != .loose { arguments += ["--order", order.rawValue] }
        if entry != .any { arguments += ["--entry", entry.rawValue] }
        if scope != .visitor { arguments += ["--scope", scope.rawValue] }
        if completion != .window { arguments += ["--completion", completion.rawValue] }
        for exclusion in exclusions {
            arguments += [
                "--exclude", "\(NameList.text(exclusion.event.names)):\(exclusion.from + 1)-\(exclusion.to + 1)",
            ]
        }
        if let held { arguments += ["--hold", held] }
        for step in optional.sorted() { arguments += ["--optional", "\(step + 1)"] }
        for type in strictTypes { arguments += ["--strict-types", type] }
        return arguments
    }
}

extension NameList {
    /// Names in one argument, as `names(_:)` reads them.
    static func text(_ names: [String]) -> String {
        names.map { $0.replacing("|", with: "\\|") }.joined(separator: "|")
    }
}

/// Words as a shell reads them.
enum ShellText {
    static func line(_ words: [String]) -> String {
        words.map(word).joined(separator: " ")
    }

    private static func word(_ text: String) -> String {
        let isPlain =
            !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar)
                    || "-_./:=+,@%".unicodeScalars.contains(scalar)
            }
        return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
    }
}
