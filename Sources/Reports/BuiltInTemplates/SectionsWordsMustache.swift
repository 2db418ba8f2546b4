// swift-format-ignore-file
// Made from templates/sections/words.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsWordsMustache = ##"""
{{% CONTENT_TYPE:PROSE}}
{{#isName}}<bdi>{{text}}</bdi>{{/isName}}{{^isName}}{{text}}{{/isName}}
"""##
}
