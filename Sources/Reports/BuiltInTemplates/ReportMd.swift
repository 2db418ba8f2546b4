// swift-format-ignore-file
// Made from templates/report.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let reportMd = ##"""
# {{headlineText}}

**{{title}}** {{week}} ({{dates}}, {{timezone}}). {{coverage}}.

{{leadText}}

{{#notices}}
> {{text}}

{{/notices}}
## Key numbers

| Number | This week | Change | Judgement |
| --- | ---: | ---: | --- |
{{#keyNumbers}}
| {{label}} | {{value}} | {{#hasChange}}{{change}} {{since}}{{/hasChange}} | {{judgement}}{{#hasNote}}; {{note}}{{/hasNote}} |
{{/keyNumbers}}

{{#hasGoals}}
### Goals

{{#goals}}
- {{text}}
{{/goals}}
{{/hasGoals}}

## What changed

{{#callouts}}
1. {{arrow}} **{{titleText}}** {{detailText}}
{{/callouts}}

{{changesSentence}}

{{#hasEarlier}}
### Earlier flags

{{#earlier}}
- {{text}}
{{/earlier}}
{{/hasEarlier}}

{{#hasPastRanges}}
{{pastRanges}}
{{/hasPastRanges}}

{{#hasFunnels}}
## Funnels

{{#funnels}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/funnels}}
## Conversion by week

{{#trends}}
{{#panels}}
{{#figure}}
{{> sections/panel.md}}
{{/figure}}
{{/panels}}
{{/trends}}
{{/hasFunnels}}
## Visitors

{{#visitorFigures}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/visitorFigures}}
{{#hasSegments}}
## Who converted

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
## Retention

{{sentenceText}}

{{#hasTable}}
{{note}}

{{> sections/table.md}}
{{/hasTable}}
{{/retention}}

## Events

{{eventsSentence}}

{{#renamed}}
{{text}}

{{/renamed}}
{{#hasEvents}}
| Event | Count | Change | Visitors | Note |
| --- | ---: | ---: | ---: | --- |
{{#eventRows}}
| {{name}} | {{count}} | {{change}} | {{visitors}} | {{flagText}} |
{{/eventRows}}
{{/hasEvents}}

{{#paths}}
## Paths

{{sentenceText}}

{{#panels}}
{{#figure}}
{{> sections/figure.md}}
{{/figure}}
{{/panels}}
{{/paths}}

## About these numbers

{{#facts}}
- {{term}}: {{text}}
{{/facts}}

{{#definitions}}
**{{term}}.** {{text}}

{{/definitions}}
{{#hasBreaks}}
### Breaks in series

{{#breaks}}
- {{text}}
{{/breaks}}
{{/hasBreaks}}

{{#hasRestatements}}
### Restated numbers

{{#restated}}
{{> sections/table.md}}
{{/restated}}
{{/hasRestatements}}

{{#smartlook}}
**Smartlook’s own figures, {{nameText}}.** {{explanation}}

{{> sections/table.md}}
{{/smartlook}}
Made by {{generator}}.

"""##
}
