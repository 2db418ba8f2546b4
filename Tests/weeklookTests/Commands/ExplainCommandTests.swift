import Foundation
import Testing

@testable import weeklook

/// Every number of a report can be asked for, is counted again, and is held against what was published.
@Suite struct ExplainCommandTests {
    /// Three weeks of a shop in which ten of forty visitors buy.
    private func shop() async throws -> BuiltProgram {
        let program = try BuiltProgram()
        var rows = ["visitor,event,time,country", "v0,open,2026-01-02T10:00:00Z,CZ", "v0,open,2026-01-27T10:00:00Z,CZ"]
        for week in 0..<3 {
            let date = ["2026-01-05", "2026-01-12", "2026-01-19"][week]
            for visitor in 0..<40 {
                let country = visitor < 20 ? "CZ" : "DE"
                rows.append("v\(visitor),view,\(date)T10:00:00Z,\(country)")
                if visitor < 10 { rows.append("v\(visitor),buy,\(date)T10:10:00Z,\(country)") }
            }
        }
        try program.write(rows.joined(separator: "\n") + "\n", to: "a.csv")
        try program.write(
            """
            funnels:
              - {key: sale, name: Sale, steps: [view, buy], window: 1d}
            segments:
              - {key: czechs, name: Czechs, where: {property: country, is: CZ}}
            report: {dimensions: [country]}
            """, to: "weeklook.yml")
        #expect(try await program.run("import", "a.csv").status == 0)
        return program
    }

    @Test func aNumberIsExplainedAndCountedAgain() async throws {
        let program = try await shop()
        let before = try await program.run("explain", "2026-W03.sale.conversion", "--json")
        #expect(before.status == 0, "\(before.errors)")
        #expect(try before.json()["agrees"] is NSNull)
        #expect(try await program.run("site").status == 0)

        let result = try await program.run("explain", "2026-W03.sale.conversion", "--json")
        #expect(result.status == 0, "\(result.errors)")
        let answer = try result.json()
        #expect(answer["value"] as? Double == 0.25 && answer["numerator"] as? Int == 10)
        #expect(answer["denominator"] as? Int == 40 && answer["agrees"] as? Bool == true)
        #expect(answer["window"] as? String == "1d" && (answer["definition_hash"] as? String)?.count == 16)
        #expect((answer["definition"] as? String)?.contains("Conversion is the number at the last step") == true)
        let period = try #require(answer["period"] as? NSDictionary)
        #expect(period["from"] as? String == "2026-01-12T00:00:00Z")
        #expect(period["open_until"] as? String == "2026-01-20T00:00:00Z")
        let sources = try #require(answer["sources"] as? [NSDictionary])
        // The week and the day after it, in which its windows may still close.
        #expect(sources.count == 1 && sources.first?["rows"] as? Int == 100)
        #expect((sources.first?["request"] as? String)?.contains("a.csv") == true)
        #expect((answer["published"] as? [NSDictionary])?.first?["numerator"] as? Int == 10)

        let text = try await program.run("explain", "2026-W03.sale.conversion")
        for part in ["= 10 / 40 = 25.0%", "Agrees       yes", "Interval     14.2–40.2%", "sha256"] {
            #expect(text.output.contains(part), "\(part): \(text.output)")
        }
    }

    /// The command that an explanation names gives its number.
    @Test(arguments: [
        ("visitors", "40"), ("visitors.returning", "40"), ("sale.conversion", "10"), ("sale.country.CZ", "10"),
        ("sale.rule_segment.Czechs", "10"), ("event.buy", "10"), ("paths.view.buy", "10"),
        ("retention.2026-W02", "39"),
    ]) func theCommandGivesTheNumber(path: String, number: String) async throws {
        let program = try await shop()
        let result = try await program.run("explain", "2026-W03.\(path)", "--json")
        #expect(result.status == 0, "\(result.errors)")
        let command = try #require(try result.json()["command"] as? String)
        #expect(command.hasPrefix("weeklook "))
        let again = try await program.shell("\"$WEEKLOOK\" \(command.dropFirst(9)) --csv")
        #expect(again.status == 0, "\(command): \(again.errors)")
        let words = again.output.split { ",\n".contains($0) }
        #expect(words.contains { $0 == number }, "\(command): \(again.output)")
    }

    @Test func whatNoLongerAgreesIsNamed() async throws {
        let program = try await shop()
        #expect(try await program.run("site").status == 0)
        try program.write("visitor,event,time\nv99,view,2026-01-13T10:00:00Z\n", to: "late.csv")
        #expect(try await program.run("import", "late.csv").status == 0)
        let result = try await program.run("explain", "2026-W03.sale.conversion")
        #expect(result.status == ProgramStatus.nothingToReport.rawValue)
        #expect(result.output.contains("NO: the archive gives 24.4% now"), "\(result.output)")
        #expect(result.output.contains("events of the week arrived later"))
        // What the change does not touch still agrees.
        #expect(try await program.run("explain", "2026-W03.sale.converted").status == 0)
        #expect(try await program.run("explain", "2026-W02.sale.conversion").status == 0)
    }

    @Test func theListNamesWhatCanBeExplained() async throws {
        let program = try await shop()
        let list = try await program.run("explain", "--list", "--week", "2026-W03", "--json")
        let numbers = try #require(try list.json()["numbers"] as? [NSDictionary])
        let ids = Set(numbers.compactMap { $0["id"] as? String })
        #expect(ids.contains("2026-W03.sale.conversion") && ids.contains("2026-W03.archive.events"))
        #expect(try await program.run("explain", "--list").output.contains("2026-W04.visitors"))
        #expect(try await program.run("explain", "2026-W04.visitors.2026-W03.new").status == 0)
    }

    @Test func mistakesAreNamed() async throws {
        let program = try await shop()
        for (arguments, part) in [
            ("explain", "--list"), ("explain --list 2026-W03.visitors", "--list"), ("explain visitors", "not an id"),
            ("explain 2026-W03.nothing", "no number '2026-W03.nothing'"),
        ] {
            let result = try await program.shell("$WEEKLOOK \(arguments)")
            #expect(result.status == ProgramStatus.usage.rawValue && result.errors.contains(part), "\(result.errors)")
        }
        let none = try await program.run("explain", "2027-W03.visitors")
        #expect(none.status == ProgramStatus.nothingToReport.rawValue)
    }
}
