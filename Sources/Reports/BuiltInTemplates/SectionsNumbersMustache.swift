// swift-format-ignore-file
// Made from templates/sections/numbers.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsNumbersMustache = ##"""
<section aria-labelledby="kpis">
<h2 id="kpis"><a href="#kpis">{{#t}}Key numbers{{/t}}</a></h2>
<ul class="cards">
{{#keyNumbers}}
<li data-id="{{numbers}}">
<p class="label">{{label}}</p>
<p class="value{{#isThin}} thin{{/isThin}}{{#isLong}} long{{/isLong}}">{{value}}</p>
{{#hasChange}}<p class="delta {{tone}}"><span aria-hidden="true">{{arrow}}</span> {{change}} <span class="since">{{since}}</span></p>{{/hasChange}}
{{#hasSparkline}}<div class="spark">{{{sparkline}}}</div>{{/hasSparkline}}
<p class="usual">{{#judged}}{{> sections/words}}{{/judged}}</p>
{{#hasNote}}<p class="usual">{{#noted}}{{> sections/words}}{{/noted}}</p>{{/hasNote}}
</li>
{{/keyNumbers}}
</ul>
{{#hasGoals}}
<h3>{{#t}}Goals{{/t}}</h3>
<ul class="plain">
{{#goals}}
<li data-id="{{numbers}}">{{#sentence}}{{> sections/words}}{{/sentence}}</li>
{{/goals}}
</ul>
{{/hasGoals}}
</section>

"""##
}
