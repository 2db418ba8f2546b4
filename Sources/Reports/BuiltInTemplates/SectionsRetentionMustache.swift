// swift-format-ignore-file
// Made from templates/sections/retention.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsRetentionMustache = ##"""
{{#retention}}
<section aria-labelledby="retention">
<h2 id="retention">{{#t}}Retention{{/t}}</h2>
<p>{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{#hasTable}}
<p class="sub">{{note}}</p>
<div class="sc" tabindex="0" role="region" aria-label="{{#t}}Retention by the week of the first visit{{/t}}">
<table class="heat">
<thead><tr><th scope="col">{{#t}}First seen{{/t}}</th><th scope="col" class="hide">{{#t}}Visitors{{/t}}</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
<tbody>
{{#rows}}
<tr{{#isAverage}} class="average"{{/isAverage}}><th scope="row">{{label}}</th><td class="hide">{{size}}</td>{{#cells}}<td class="{{look}}">{{text}}{{#isOpen}}<span class="v"> {{#t}}so far{{/t}}</span>{{/isOpen}}</td>{{/cells}}{{^isOver}}<td colspan="{{left}}"><span class="v">{{#t}}not yet{{/t}}</span></td>{{/isOver}}</tr>
{{/rows}}
</tbody>
</table>
</div>
<p class="sub"><a href="data/retention.csv" download>{{#t}}Download as CSV{{/t}}</a></p>
{{/hasTable}}
</section>
{{/retention}}

"""##
}
