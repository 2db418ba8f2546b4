// swift-format-ignore-file
// Made from templates/sections/trends.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsTrendsMustache = ##"""
{{#hasFunnels}}
<section aria-labelledby="trends" class="together">
<h2 id="trends"><a href="#trends">{{#t}}Conversion by week{{/t}}</a></h2>
<p class="sub">{{#t}}The band is the usual range from earlier weeks; a ring marks a week outside it, a hollow dot a week still open.{{/t}}</p>
{{#trends}}
<div class="panels">
{{#panels}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/panels}}
</div>
{{/trends}}
</section>
{{/hasFunnels}}

"""##
}
