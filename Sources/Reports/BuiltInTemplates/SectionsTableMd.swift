// swift-format-ignore-file
// Made from templates/sections/table.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsTableMd = ##"""
{{#table}}
| {{first}} |{{#head}} {{text}} |{{/head}}
| --- |{{#head}} ---: |{{/head}}
{{#rows}}
| {{nameText}} |{{#cells}} {{.}} |{{/cells}}
{{/rows}}
{{/table}}


"""##
}
