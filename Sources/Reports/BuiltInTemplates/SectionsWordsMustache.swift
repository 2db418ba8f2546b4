// swift-format-ignore-file
// Made from templates/sections/words.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsWordsMustache = ##"""
{{#isName}}<bdi>{{text}}</bdi>{{/isName}}{{^isName}}{{text}}{{/isName}}
"""##
}
