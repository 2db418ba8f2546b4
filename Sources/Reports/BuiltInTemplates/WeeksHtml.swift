// swift-format-ignore-file
// Made from templates/weeks.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let weeksHtml = ##"""
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>All weeks – {{title}}</title>
<meta name="generator" content="{{generator}}">
{{#hasAddress}}
<link rel="canonical" href="{{weeksAddress}}">
{{/hasAddress}}
{{#hasFeed}}
<link rel="alternate" type="application/atom+xml" title="{{title}}" href="{{feedHref}}">
{{/hasFeed}}
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the weeks</a>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
<p class="when"><span>{{count}}</span> <span class="zone">{{timezone}}</span></p>
<nav aria-label="Site">
<ul class="weeks">
<li><a href="index.html">The newest week</a></li>
</ul>
</nav>
</header>
<main id="main">
<h1>All weeks</h1>
<p class="lead">Newest first. Every report stays at its address.</p>
<div class="sc" tabindex="0" role="region" aria-label="All weeks">
<table class="all">
<thead>
<tr><th scope="col">Week</th><th scope="col">Visitors</th><th scope="col">{{conversionName}}</th><th scope="col">Headline</th></tr>
</thead>
<tbody>
{{#weeks}}
<tr><th scope="row"><a href="{{href}}">{{label}}</a> <span class="since">{{dates}}</span></th><td>{{visitors}}</td><td>{{conversion}}</td><td class="words">{{#hasFlag}}<span class="badge partial">{{flag}}</span> {{/hasFlag}}{{#headline}}{{> sections/words}}{{/headline}}</td></tr>
{{/weeks}}
</tbody>
</table>
</div>
</main>
<footer>
{{#hasFeed}}<p><a href="{{feedHref}}">Subscribe to the feed</a></p>{{/hasFeed}}
<p>{{title}} · {{count}} · made by {{generator}} from data to {{asOf}}</p>
</footer>
</body>
</html>

"""##
}
