// swift-format-ignore-file
// Made from templates/sections/table.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsTableMustache = ##"""
{{#table}}
<div class="sc" tabindex="0" role="region" aria-label="{{label}}">
<table{{#hasNumbers}} data-id="{{numbers}}"{{/hasNumbers}}>
<thead><tr><th scope="col">{{first}}{{#head}}<th scope="col"{{#hasNumbers}} data-id="{{numbers}}"{{/hasNumbers}}>{{text}}{{/head}}
<tbody>
{{#rows}}
<tr{{#hasNumbers}} data-id="{{numbers}}"{{/hasNumbers}}><th scope="row">{{#name}}{{> sections/words}}{{/name}}{{#cells}}<td>{{.}}{{/cells}}
{{/rows}}
</table>
</div>
{{/table}}

"""##
}
