// swift-format-ignore-file
// Made from templates/sections/panel.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsPanelMd = ##"""
### {{headingText}}

{{subText}}

{{#hasPictures}}
{{#hasChart}}
![{{alt}}]({{{file}}})

{{/hasChart}}
{{/hasPictures}}

"""##
}
