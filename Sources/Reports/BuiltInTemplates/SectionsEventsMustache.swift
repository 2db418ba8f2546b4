// swift-format-ignore-file
// Made from templates/sections/events.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsEventsMustache = ##"""
<section aria-labelledby="events">
<h2 id="events"><a href="#events">{{#t}}Events{{/t}}</a></h2>
<p class="sub" data-id="events">{{eventsSentence}}</p>
{{#renamed}}
<p class="note">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{/renamed}}
{{#hasEvents}}
<div class="sc" tabindex="0" role="region" aria-label="{{#t}}Events by name{{/t}}">
<table class="events" data-id="event">
<thead><tr><th scope="col">{{#t}}Event{{/t}}<th scope="col">{{#t}}Count{{/t}}<th scope="col">{{#t}}Change{{/t}}<th scope="col" class="hide">{{#t}}Visitors{{/t}}<th scope="col" class="trend">{{#t}}Weeks{{/t}}
<tbody>
{{#eventRows}}
<tr{{#hasNumbers}} data-id="{{numbers}}"{{/hasNumbers}}><th scope="row">{{#isName}}<bdi>{{#nameWords}}{{> sections/words}}{{/nameWords}}</bdi>{{/isName}}{{^isName}}{{name}}{{/isName}}<span class="flag">{{#flag}}{{> sections/words}}{{/flag}}</span><td>{{count}}<td>{{change}}<td class="hide">{{visitors}}<td class="trend">{{{sparkline}}}
{{/eventRows}}
</table>
</div>
{{#hasFiles}}
<p class="sub"><a href="data/events.csv" download>{{#t}}Download all events as CSV{{/t}}</a></p>
{{/hasFiles}}
{{/hasEvents}}
</section>

"""##
}
