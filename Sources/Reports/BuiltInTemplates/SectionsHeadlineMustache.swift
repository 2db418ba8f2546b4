// swift-format-ignore-file
// Made from templates/sections/headline.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsHeadlineMustache = ##"""
<h1 data-id="{{headlineNumbers}}">{{#headline}}{{> sections/words}}{{/headline}}</h1>
<p class="lead" data-id="{{leadNumbers}}">{{#lead}}{{#sentence}}{{> sections/words}}{{/sentence}} {{/lead}}</p>
{{#hasNotices}}
<aside class="notice" aria-label="{{#t}}Notice{{/t}}">
{{#notices}}
<p data-id="{{numbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{/notices}}
</aside>
{{/hasNotices}}

"""##
}
