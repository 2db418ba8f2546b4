// swift-format-ignore-file
// Made from templates/sections/weeks.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsWeeksMustache = ##"""
<ol class="list">
{{#weeks}}
<li>
<p class="when"><strong>{{short}}</strong> <span>{{dates}}</span>{{#hasFlag}} <span class="badge partial">{{flag}}</span>{{/hasFlag}}</p>
<p class="title"><a href="{{href}}">{{#headline}}{{> sections/words}}{{/headline}}</a></p>
<p class="sub">{{#addsVisitors}}{{visitors}} {{#t}}visitors{{/t}}{{#addsConversion}} · {{/addsConversion}}{{/addsVisitors}}{{#addsConversion}}{{conversionName}} {{conversion}}{{/addsConversion}}</p>
</li>
{{/weeks}}
</ol>

"""##
}
