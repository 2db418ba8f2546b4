// swift-format-ignore-file
// Made from templates/removed.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let removedHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="{{#hasLogo}}{{logo}}{{/hasLogo}}{{^hasLogo}}data:,{{/hasLogo}}">
<title>{{weekName}}: {{#t}}not kept any more{{/t}} – {{title}}</title>
<meta name="generator" content="{{generator}}">
<style>{{{style}}}</style>
</head>
<body>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
</header>
<main id="main">
{{#isRevision}}
<h1>{{#t}}Revision {{revision}} of {{weekName}} is not kept any more{{/t}}</h1>
{{/isRevision}}
{{^isRevision}}
<h1>{{#t}}The report of {{weekName}} is not kept any more{{/t}}</h1>
{{/isRevision}}
<p class="lead">{{#t}}It was here, and nothing else will ever be at this address.{{/t}}{{#hasLimit}}{{^hasCurrent}} {{#t}}This site keeps the reports of its newest {{kept}}.{{/t}}{{/hasCurrent}}{{/hasLimit}}</p>
{{#hasCurrent}}
<p><a class="button" href="../index.html">{{#t}}The report of {{weekName}} as it is now{{/t}}</a></p>
{{/hasCurrent}}
<p><a href="{{root}}index.html">{{#t}}The newest week{{/t}}</a> · <a href="{{root}}weeks.html">{{#t}}All weeks in one table{{/t}}</a></p>
</main>
<footer>
<p>{{title}} · {{#t}}made by {{generator}}{{/t}}</p>
</footer>
</body>
</html>

"""##
}
