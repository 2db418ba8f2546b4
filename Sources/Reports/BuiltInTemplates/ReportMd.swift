// swift-format-ignore-file
// Made from templates/report.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let reportMd = ##"""
# {{headlineText}}

**{{title}}** {{weekName}} ({{dates}}, {{timezone}}). {{coverage}}.

{{leadText}}

{{#notices}}
> {{text}}

{{/notices}}
## {{#t}}Key numbers{{/t}}

| {{#t}}Number{{/t}} | {{#t}}This week{{/t}} | {{#t}}Change{{/t}} | {{#t}}Judgement{{/t}} |
| --- | ---: | ---: | --- |
{{#keyNumbers}}
| {{label}} | {{value}} | {{#hasChange}}{{change}} {{since}}{{/hasChange}} | {{judgement}}{{#hasNote}}; {{note}}{{/hasNote}} |
{{/keyNumbers}}

{{#hasGoals}}
### {{#t}}Goals{{/t}}

{{#goals}}
- {{text}}
{{/goals}}
{{/hasGoals}}

## {{#t}}What changed{{/t}}

{{#callouts}}
1. {{arrow}} **{{titleText}}** {{detailText}}
{{/callouts}}

{{changesSentence}}

{{#hasEarlier}}
### {{#t}}Earlier weeks, looked at again{{/t}}

{{#earlier}}
- {{text}}
{{/earlier}}
{{/hasEarlier}}

{{#hasFunnels}}
## {{#t}}Funnels{{/t}}

{{#funnels}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/funnels}}
## {{#t}}Conversion by week{{/t}}

{{#trends}}
{{#panels}}
{{#figure}}
{{> sections/panel.md}}
{{/figure}}
{{/panels}}
{{/trends}}
{{/hasFunnels}}
{{#timing}}
## {{#t}}Time to convert{{/t}}

{{sentenceText}}

{{#figures}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/figures}}
{{/timing}}
## {{#t}}Visitors{{/t}}

{{#visitorFigures}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/visitorFigures}}
{{#hasSegments}}
## {{#t}}Who converted{{/t}}

{{#moved}}
- {{text}}
{{/moved}}

{{#segments}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/segments}}
{{/hasSegments}}
{{#retention}}
## {{#t}}Retention{{/t}}

{{sentenceText}}

{{#hasTable}}
{{note}}

{{> sections/table.md}}
{{/hasTable}}
{{/retention}}

## {{#t}}Events{{/t}}

{{eventsSentence}}

{{#renamed}}
{{text}}

{{/renamed}}
{{#hasEvents}}
| {{#t}}Event{{/t}} | {{#t}}Count{{/t}} | {{#t}}Change{{/t}} | {{#t}}Visitors{{/t}} | {{#t}}Note{{/t}} |
| --- | ---: | ---: | ---: | --- |
{{#eventRows}}
| {{name}} | {{count}} | {{change}} | {{visitors}} | {{flagText}} |
{{/eventRows}}
{{/hasEvents}}

{{#paths}}
## {{#t}}Paths{{/t}}

{{sentenceText}}

{{#panels}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/panels}}
{{/paths}}

## {{#t}}About these numbers{{/t}}

{{#facts}}
- {{term}}: {{text}}
{{/facts}}

{{#definitions}}
**{{term}}.** {{text}}

{{/definitions}}
{{#hasBreaks}}
### {{#t}}Breaks in series{{/t}}

{{#breaks}}
- ({{number}}) {{text}}
{{/breaks}}
{{/hasBreaks}}

{{#hasRestatements}}
### {{#t}}Restated numbers{{/t}}

{{#restated}}
{{> sections/table.md}}
{{/restated}}
{{/hasRestatements}}

{{#smartlook}}
**{{#t}}Smartlook’s own figures{{/t}}, {{nameText}}.** {{explanation}}

{{#tables}}
{{> sections/table.md}}

{{/tables}}
{{/smartlook}}
{{#t}}Made by {{generator}}.{{/t}}

"""##
}
