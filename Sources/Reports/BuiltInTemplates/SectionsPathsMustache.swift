// swift-format-ignore-file
// Made from templates/sections/paths.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsPathsMustache = ##"""
{{#paths}}
<section aria-labelledby="paths">
<h2 id="paths"><a href="#paths">{{#t}}Paths{{/t}}</a></h2>
<p data-id="{{numbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
<div class="panels">
{{#panels}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/panels}}
</div>
</section>
{{/paths}}

"""##
}
