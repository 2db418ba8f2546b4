// swift-format-ignore-file
// Made from templates/sections/figure.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsFigureMd = ##"""
### {{headingText}}

{{subText}}

{{#hasPictures}}
{{#hasChart}}
![{{alt}}]({{{file}}})

{{/hasChart}}
{{/hasPictures}}
{{#hasSentence}}
{{sentenceText}}

{{/hasSentence}}
{{> sections/table.md}}


"""##
}
