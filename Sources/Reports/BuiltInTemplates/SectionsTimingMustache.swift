// swift-format-ignore-file
// Made from templates/sections/timing.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsTimingMustache = ##"""
{{#timing}}
<section aria-labelledby="timing">
<h2 id="timing"><a href="#timing">{{#t}}Time to convert{{/t}}</a></h2>
<p data-id="{{numbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{#figures}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/figures}}
</section>
{{/timing}}

"""##
}
