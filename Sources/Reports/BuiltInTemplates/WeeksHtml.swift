// swift-format-ignore-file
// Made from templates/weeks.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let weeksHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="{{#hasLogo}}{{logo}}{{/hasLogo}}{{^hasLogo}}data:,{{/hasLogo}}">
<title>{{#t}}All weeks{{/t}} – {{title}}</title>
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
<a class="skip" href="#main">{{#t}}Skip to the weeks{{/t}}</a>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
<p class="when"><span>{{count}}</span> <span class="zone">{{timezone}}</span></p>
<nav aria-label="{{#t}}Site{{/t}}">
<ul class="weeks">
<li><a href="index.html">{{#t}}The newest week{{/t}}</a></li>
</ul>
</nav>
</header>
<main id="main">
<h1>{{#t}}All weeks{{/t}}</h1>
<p class="lead">{{#hasRemoved}}{{#t}}Newest first.{{/t}} {{removed}}{{/hasRemoved}}{{^hasRemoved}}{{#t}}Newest first. Every report stays at its address.{{/t}}{{/hasRemoved}}</p>
<div class="sc" tabindex="0" role="region" aria-label="{{#t}}All weeks{{/t}}">
<table class="all">
<thead>
<tr><th scope="col">{{#t}}Week{{/t}}</th><th scope="col">{{#t}}Visitors{{/t}}</th><th scope="col">{{conversionName}}</th></tr>
</thead>
<tbody>
{{#weeks}}
<tr><th scope="row"><a href="{{href}}">{{label}}</a> <span class="since">{{dates}}</span>{{#hasFlag}} <span class="badge partial">{{flag}}</span>{{/hasFlag}} <span class="words">{{#headline}}{{> sections/words}}{{/headline}}</span></th><td>{{visitors}}</td><td>{{conversion}}</td></tr>
{{/weeks}}
</tbody>
</table>
</div>
<p><a href="weeks.csv" download>{{#t}}Download as CSV{{/t}}</a></p>
</main>
<footer>
{{#hasFeed}}<p><a href="{{feedHref}}">{{#t}}Subscribe to the feed{{/t}}</a></p>{{/hasFeed}}
<p>{{title}} · {{count}} · {{#t}}made by {{generator}} from data to {{asOf}}{{/t}}</p>
</footer>
</body>
</html>

"""##
}
