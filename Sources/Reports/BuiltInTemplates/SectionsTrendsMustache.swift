// swift-format-ignore-file
// Made from templates/sections/trends.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsTrendsMustache = ##"""
{{#hasFunnels}}
<section aria-labelledby="trends">
<h2 id="trends">Conversion by week</h2>
<p class="sub">The band is the usual range from earlier weeks; a ring marks a week outside it, a hollow dot a week still open.</p>
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
