import ArgumentParser
import Testing

@testable import Analysis
@testable import weeklook

@Suite struct FunnelOptionsTests {
    private static var questions: [FunnelQuestion] {
        var all = FunnelQuestion(steps: [
            EventCondition(names: ["a|b", "c\\d"], types: ["url"], page: "/x*"), EventCondition("it's"),
            EventCondition(
                "buy", properties: [EventCondition.PropertyCondition(name: "plan", values: ["x|y", "z = 1"])]),
        ])
        all.window = 90_000_000
        all.order = .strict
        all.entry = .first
        all.scope = .session
        all.completion = .inside
        all.exclusions = [.init(event: EventCondition("out:side"), from: 0, to: 2)]
        all.held = "cart id"
        all.optional = [1]
        all.strictTypes = ["click", "url"]
        return [
            FunnelQuestion(steps: [EventCondition("a"), EventCondition("b")]),
            FunnelQuestion(steps: [EventCondition("a"), EventCondition("b")], window: nil, order: .any), all,
        ]
    }

    /// What explains a number must ask the very question that it was made of.
    @Test func aQuestionsFlagsAskIt() throws {
        for question in Self.questions {
            let arguments = try #require(question.arguments)
            #expect(try FunnelOptions.parse(arguments).question() == question, "\(arguments)")
        }
    }

    @Test func aStepWithoutANameHasNoFlags() {
        let question = FunnelQuestion(steps: [EventCondition(names: [], page: "/a"), EventCondition("b")])
        #expect(question.arguments == nil)
    }

    @Test func wordsAreQuotedForTheShell() async throws {
        let words = ["plain-1", "two words", "it's", "$HOME `id`", "", "a;b|c", "é"]
        let program = try BuiltProgram()
        let line = "for word in \(ShellText.line(words)); do printf '%s\\n' \"$word\"; done"
        #expect(try await program.shell(line).output == words.map { $0 + "\n" }.joined())
    }
}
