// swift-format-ignore-file
// Made from templates/sections/about.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsAboutMustache = ##"""
<section aria-labelledby="about" class="about">
<h2 id="about"><a href="#about">{{#t}}About these numbers{{/t}}</a></h2>
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
<h3>{{#t}}Smartlook’s own figures{{/t}}</h3>
{{#smartlook}}
<p><strong>{{#name}}{{> sections/words}}{{/name}}.</strong> {{explanation}}</p>
{{#tables}}
{{> sections/table}}
{{/tables}}
{{/smartlook}}
{{/hasSmartlook}}
{{#hasAnnotations}}
<h3>{{#t}}Known events{{/t}}</h3>
<ul class="plain">
{{#annotations}}
<li>({{number}}) {{date}}: <bdi>{{text}}</bdi></li>
{{/annotations}}
</ul>
{{/hasAnnotations}}
{{#hasBreaks}}
<h3>{{#t}}Breaks in series{{/t}}</h3>
<ul class="plain">
{{#breaks}}
<li>({{number}}) {{#sentence}}{{> sections/words}}{{/sentence}}</li>
{{/breaks}}
</ul>
{{/hasBreaks}}
{{#hasRestatements}}
<h3>{{#t}}Restated numbers{{/t}}</h3>
<p>{{#t}}Numbers of this week that were published differently before.{{/t}}</p>
{{#restated}}
{{> sections/table}}
{{/restated}}
{{/hasRestatements}}
<p>{{#t}}Every number of this page down to the answers and files behind it, with their checksums:{{/t}} <code>weeklook explain {{week}}.visitors</code></p>
{{#hasFiles}}
<h3 class="paperless">{{#t}}Downloads{{/t}}</h3>
<ul class="downloads">
{{#downloads}}
<li><a href="{{href}}" download>{{label}}</a></li>
{{/downloads}}
</ul>
{{/hasFiles}}
</section>

"""##
}
