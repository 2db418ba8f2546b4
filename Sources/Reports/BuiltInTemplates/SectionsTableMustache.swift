// swift-format-ignore-file
// Made from templates/sections/table.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsTableMustache = ##"""
{{#table}}
<div class="sc" tabindex="0" role="region" aria-label="{{label}}">
<table>
<thead><tr><th scope="col">{{first}}</th>{{#head}}<th scope="col">{{.}}</th>{{/head}}</tr></thead>
<tbody>
{{#rows}}
<tr><th scope="row">{{#name}}{{> sections/words}}{{/name}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
{{/rows}}
</tbody>
</table>
</div>
{{/table}}

"""##
}
