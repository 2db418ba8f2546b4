// swift-format-ignore-file
// Made from templates/sections/retention.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsRetentionMustache = ##"""
{{#retention}}
<section aria-labelledby="retention">
<h2 id="retention">Retention</h2>
<p>{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{#hasTable}}
<p class="sub">{{note}}</p>
<div class="sc" tabindex="0" role="region" aria-label="Retention by the week of the first visit">
<table class="heat">
<thead><tr><th scope="col">First seen</th><th scope="col" class="hide">Visitors</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
<tbody>
{{#rows}}
<tr{{#isAverage}} class="average"{{/isAverage}}><th scope="row">{{label}}</th><td class="hide">{{size}}</td>{{#cells}}<td class="{{look}}">{{text}}{{#isOpen}}<span class="v"> so far</span>{{/isOpen}}</td>{{/cells}}{{^isOver}}<td colspan="{{left}}"><span class="v">not yet</span></td>{{/isOver}}</tr>
{{/rows}}
</tbody>
</table>
</div>
<p class="sub"><a href="data/retention.csv" download>Download as CSV</a></p>
{{/hasTable}}
</section>
{{/retention}}

"""##
}
