// swift-format-ignore-file
// Made from templates/sections/retention.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsRetentionMustache = ##"""
{{#retention}}
<section aria-labelledby="retention">
<h2 id="retention">Retention</h2>
<p data-id="{{retentionNumbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{#hasTable}}
<p class="sub">{{note}}</p>
<div class="sc" tabindex="0" role="region" aria-label="Retention by the week of the first visit">
<table class="heat" data-id="retention">
<thead><tr><th scope="col">First seen<th scope="col" class="hide">Visitors{{#columns}}<th scope="col" data-id="{{.}}">+{{.}}{{/columns}}
<tbody>
{{#rows}}
<tr{{#isAverage}} class="average"{{/isAverage}}{{#hasNumbers}} data-id="{{numbers}}"{{/hasNumbers}}><th scope="row">{{label}}<td class="hide">{{size}}{{#cells}}<td class="{{look}}">{{text}}{{#isOpen}}<span class="v"> so far</span>{{/isOpen}}{{/cells}}{{^isOver}}<td colspan="{{left}}"><span class="v">not yet</span>{{/isOver}}
{{/rows}}
</table>
</div>
{{#hasFiles}}
<p class="sub"><a href="data/retention.csv" download>Download as CSV</a></p>
{{/hasFiles}}
{{/hasTable}}
</section>
{{/retention}}

"""##
}
