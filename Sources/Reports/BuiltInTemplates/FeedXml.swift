// swift-format-ignore-file
// Made from templates/feed.xml by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let feedXml = ##"""
<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{{language}}">
<id>{{id}}</id>
<title>{{title}}</title>
<updated>{{updated}}</updated>
<author><name>{{project}}</name></author>
<generator>{{generator}}</generator>
<link rel="self" type="application/atom+xml" href="{{self}}"/>
<link rel="alternate" type="text/html" href="{{home}}"/>
{{#entries}}
<entry>
<id>{{id}}</id>
<title>{{title}}</title>
<link rel="alternate" type="text/html" href="{{href}}"/>
<published>{{published}}</published>
<updated>{{updated}}</updated>
<summary type="text">{{summary}}</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{{summary}}</p><table><tbody>{{#numbers}}<tr><th>{{label}}</th><td>{{value}}</td><td>{{change}}</td><td>{{judgement}}</td></tr>{{/numbers}}</tbody></table></div></content>
</entry>
{{/entries}}
</feed>

"""##
}
