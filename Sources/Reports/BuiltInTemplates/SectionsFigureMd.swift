// swift-format-ignore-file
// Made from templates/sections/figure.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsFigureMd = ##"""
### {{headingText}}

{{subText}}

{{#hasChart}}
![{{alt}}]({{{file}}})

{{/hasChart}}
{{#hasSentence}}
{{sentenceText}}

{{/hasSentence}}
{{> sections/table.md}}


"""##
}
