// swift-format-ignore-file
// Made from templates/sections/changes.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsChangesMustache = ##"""
<section aria-labelledby="changes">
<h2 id="changes"><a href="#changes">{{#t}}What changed{{/t}}</a></h2>
{{#hasCallouts}}
<ol class="callouts">
{{#callouts}}
<li class="{{tone}}" data-id="{{numbers}}">
<div class="words">
<h3><span class="arrow" aria-hidden="true">{{arrow}}</span> {{#title}}{{> sections/words}}{{/title}}</h3>
<p>{{#detail}}{{> sections/words}}{{/detail}} <a href="#{{anchor}}">{{place}}</a></p>
</div>
{{#hasSparkline}}<div class="spark">{{{sparkline}}}</div>{{/hasSparkline}}
</li>
{{/callouts}}
</ol>
{{/hasCallouts}}
<p class="sub" data-id="{{changesNumbers}}">{{#changesWords}}{{> sections/words}}{{/changesWords}}</p>
{{#hasEarlier}}
<h3>{{#t}}Earlier weeks, looked at again{{/t}}</h3>
<ul class="plain">
{{#earlier}}
<li data-id="{{numbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</li>
{{/earlier}}
</ul>
{{/hasEarlier}}
</section>

"""##
}
