// swift-format-ignore-file
// Made from templates/sections/retention.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsRetentionMustache = ##"""
{{#retention}}
<section aria-labelledby="retention">
<h2 id="retention"><a href="#retention">{{#t}}Retention{{/t}}</a></h2>
<p data-id="{{retentionNumbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{#hasTable}}
<p class="sub">{{note}}</p>
<div class="sc" tabindex="0" role="region" aria-label="{{#t}}Retention by the week of the first visit{{/t}}">
<table class="heat" data-id="retention">
<thead><tr><th scope="col">{{#t}}First seen{{/t}}<th scope="col" class="size">{{#t}}Visitors{{/t}}{{#columns}}<th scope="col" data-id="{{.}}">+{{.}}{{/columns}}
<tbody>
{{#rows}}
<tr{{#isAverage}} class="average"{{/isAverage}}{{#hasNumbers}} data-id="{{numbers}}"{{/hasNumbers}}><th scope="row">{{label}}<td class="size">{{size}}{{#cells}}<td class="{{look}}">{{text}}{{#isOpen}}<span class="v"> {{#t}}so far{{/t}}</span>{{/isOpen}}{{/cells}}{{^isOver}}<td colspan="{{left}}"><span class="v">{{#t}}not yet{{/t}}</span>{{/isOver}}
{{/rows}}
</table>
</div>
{{#hasFiles}}
<p class="sub"><a href="data/retention.csv" download>{{#t}}Download as CSV{{/t}}</a></p>
{{/hasFiles}}
{{/hasTable}}
</section>
{{/retention}}

"""##
}
