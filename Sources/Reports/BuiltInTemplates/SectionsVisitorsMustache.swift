// swift-format-ignore-file
// Made from templates/sections/visitors.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsVisitorsMustache = ##"""
<section aria-labelledby="visitors">
<h2 id="visitors"><a href="#visitors">{{#t}}Visitors{{/t}}</a></h2>
{{#visitorFigures}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/visitorFigures}}
</section>
{{#hasSegments}}
<section aria-labelledby="segments">
<h2 id="segments"><a href="#segments">{{#t}}Who converted{{/t}}: {{#segmentsOf}}{{> sections/words}}{{/segmentsOf}}</a></h2>
{{#hasMoved}}
<ul class="moved">
{{#moved}}
<li data-id="{{numbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</li>
{{/moved}}
</ul>
{{/hasMoved}}
{{#segments}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/segments}}
</section>
{{/hasSegments}}

"""##
}
