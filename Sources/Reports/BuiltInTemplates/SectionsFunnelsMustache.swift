// swift-format-ignore-file
// Made from templates/sections/funnels.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsFunnelsMustache = ##"""
{{#hasFunnels}}
<section aria-labelledby="funnel">
<h2 id="funnel"><a href="#funnel">{{#t}}Funnels{{/t}}</a></h2>
{{#funnels}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/funnels}}
</section>
{{/hasFunnels}}

"""##
}
