// swift-format-ignore-file
// Made from templates/sections/events.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsEventsMustache = ##"""
<section aria-labelledby="events">
<h2 id="events">Events</h2>
<p class="sub">{{eventsSentence}}</p>
{{#renamed}}
<p class="note">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{/renamed}}
{{#hasEvents}}
<div class="sc" tabindex="0" role="region" aria-label="Events by name">
<table class="events">
<thead><tr><th scope="col">Event</th><th scope="col">Count</th><th scope="col">Change</th><th scope="col" class="hide">Visitors</th><th scope="col" class="trend">Weeks</th></tr></thead>
<tbody>
{{#eventRows}}
<tr><th scope="row">{{#isName}}<bdi>{{name}}</bdi>{{/isName}}{{^isName}}{{name}}{{/isName}}<span class="flag">{{#flag}}{{> sections/words}}{{/flag}}</span></th><td>{{count}}</td><td>{{change}}</td><td class="hide">{{visitors}}</td><td class="trend">{{{sparkline}}}</td></tr>
{{/eventRows}}
</tbody>
</table>
</div>
{{#hasFiles}}
<p class="sub"><a href="data/events.csv" download>Download all events as CSV</a></p>
{{/hasFiles}}
{{/hasEvents}}
</section>

"""##
}
