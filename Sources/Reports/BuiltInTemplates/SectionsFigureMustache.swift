// swift-format-ignore-file
// Made from templates/sections/figure.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsFigureMustache = ##"""
<figure id="{{id}}" data-id="{{numbers}}">
<figcaption><h3><a href="#{{id}}">{{#heading}}{{> sections/words}}{{/heading}}</a></h3>
<p class="sub">{{#sub}}{{> sections/words}}{{/sub}}</p></figcaption>
{{#hasChart}}
{{#hasWide}}
<div class="c">{{{compact}}}</div>
<div class="w">{{{wide}}}</div>
{{/hasWide}}
{{^hasWide}}
<div class="one">{{{compact}}}</div>
{{/hasWide}}
{{/hasChart}}
{{#hasSentence}}
<p class="state">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{/hasSentence}}
<details><summary>{{#t}}Data for this chart{{/t}}</summary>
{{> sections/table}}
{{#hasFiles}}
<p class="sub"><a href="{{csv}}" download>{{#t}}Download as CSV{{/t}}</a></p>
{{/hasFiles}}
</details>
</figure>

"""##
}
