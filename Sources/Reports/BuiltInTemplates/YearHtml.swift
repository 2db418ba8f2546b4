// swift-format-ignore-file
// Made from templates/year.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let yearHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="{{#hasLogo}}{{logo}}{{/hasLogo}}{{^hasLogo}}data:,{{/hasLogo}}">
<title>{{year}} – {{title}}</title>
<meta name="generator" content="{{generator}}">
{{#hasAddress}}
<link rel="canonical" href="{{yearAddress}}">
{{/hasAddress}}
{{#hasFeed}}
<link rel="alternate" type="application/atom+xml" title="{{title}}" href="{{feedHref}}">
{{/hasFeed}}
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#main">{{#t}}Skip to the weeks{{/t}}</a>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
<p class="when"><span>{{count}}</span> <span class="zone">{{timezone}}</span></p>
<nav aria-label="{{#t}}Site{{/t}}">
<ul class="weeks">
{{#hasPrevious}}<li><a rel="prev" href="../{{previous}}/index.html">← {{previous}}</a></li>{{/hasPrevious}}
<li><a href="../index.html">{{#t}}The newest week{{/t}}</a></li>
<li><a href="../weeks.html">{{#t}}All weeks{{/t}}</a></li>
{{#hasNext}}<li><a rel="next" href="../{{next}}/index.html">{{next}} →</a></li>{{/hasNext}}
</ul>
</nav>
</header>
<main id="main">
<h1>{{#t}}The weeks of {{year}}{{/t}}</h1>
{{#hasRemoved}}<p class="lead">{{removed}}</p>{{/hasRemoved}}
{{#hasWeeks}}
{{> sections/weeks}}
{{/hasWeeks}}
</main>
<footer>
{{#hasFeed}}<p><a href="{{feedHref}}">{{#t}}Subscribe to the feed{{/t}}</a></p>{{/hasFeed}}
<p>{{title}} · {{#t}}made by {{generator}} from data to {{asOf}}{{/t}}</p>
</footer>
</body>
</html>

"""##
}
