// swift-format-ignore-file
// Made from templates/slack.md by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let slackMd = ##"""
*{{headlineText}}*
{{title}} · {{week}} ({{dates}}, {{timezone}}). {{coverage}}.

{{leadText}}
{{#notices}}
> {{text}}
{{/notices}}

*Key numbers*
{{#keyNumbers}}
• {{label}}: *{{value}}*{{#hasChange}}, {{arrow}} {{change}} {{since}}{{/hasChange}}. {{judgement}}{{#hasNote}}; {{note}}{{/hasNote}}.
{{/keyNumbers}}

*What changed*
{{#callouts}}
• {{arrow}} *{{titleText}}* {{detailText}}
{{/callouts}}
{{changesSentence}}
{{#hasAddress}}

<{{{address}}}|Open the report of {{week}}>
{{/hasAddress}}

"""##
}
