// swift-format-ignore-file
// Made from templates/slack.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let slackMd = ##"""
*{{headlineText}}*
{{title}} · {{weekName}} ({{dates}}, {{timezone}}). {{coverage}}.

{{leadText}}
{{#notices}}
> {{text}}
{{/notices}}

*{{#t}}Key numbers{{/t}}*
{{#keyNumbers}}
• {{label}}: *{{value}}*{{#hasChange}}, {{arrow}} {{change}} {{since}}{{/hasChange}}. {{judgement}}{{#hasNote}}; {{note}}{{/hasNote}}.
{{/keyNumbers}}

*{{#t}}What changed{{/t}}*
{{#callouts}}
• {{arrow}} *{{titleText}}* {{detailText}}
{{/callouts}}
{{changesSentence}}
{{#hasAddress}}

<{{{address}}}|{{#t}}Open the report of {{weekName}}{{/t}}>
{{/hasAddress}}

"""##
}
