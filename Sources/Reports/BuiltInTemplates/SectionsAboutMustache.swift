// swift-format-ignore-file
// Made from templates/sections/about.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsAboutMustache = ##"""
<section aria-labelledby="about" class="about">
<h2 id="about">About these numbers</h2>
<dl class="facts">
{{#facts}}
<div><dt>{{term}}</dt><dd data-id="{{numbers}}">{{text}}</dd></div>
{{/facts}}
</dl>
<dl>
{{#definitions}}
<div><dt><bdi>{{term}}</bdi></dt><dd>{{#sentence}}{{> sections/words}}{{/sentence}}</dd></div>
{{/definitions}}
</dl>
{{#hasSmartlook}}
<h3>Smartlook’s own figures</h3>
{{#smartlook}}
<p><strong>{{#name}}{{> sections/words}}{{/name}}.</strong> {{explanation}}</p>
{{> sections/table}}
{{/smartlook}}
{{/hasSmartlook}}
{{#hasAnnotations}}
<h3>Known events</h3>
<ul class="plain">
{{#annotations}}
<li>({{number}}) {{date}}: <bdi>{{text}}</bdi></li>
{{/annotations}}
</ul>
{{/hasAnnotations}}
{{#hasBreaks}}
<h3>Breaks in series</h3>
<ul class="plain">
{{#breaks}}
<li>{{#sentence}}{{> sections/words}}{{/sentence}}</li>
{{/breaks}}
</ul>
{{/hasBreaks}}
{{#hasRestatements}}
<h3>Restated numbers</h3>
<p>Numbers of this week that were published differently before.</p>
{{#restated}}
{{> sections/table}}
{{/restated}}
{{/hasRestatements}}
<p>Every number has an id in the page (data-id), and <code>weeklook explain</code> says of an id such as {{week}}.visitors where its number comes from.</p>
{{#hasFiles}}
<h3 class="paperless">Downloads</h3>
<ul class="downloads">
{{#downloads}}
<li><a href="{{href}}" download>{{label}}</a></li>
{{/downloads}}
</ul>
{{/hasFiles}}
</section>

"""##
}
