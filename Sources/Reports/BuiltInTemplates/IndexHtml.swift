// swift-format-ignore-file
// Made from templates/index.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let indexHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="{{#hasLogo}}{{logo}}{{/hasLogo}}{{^hasLogo}}data:,{{/hasLogo}}">
<title>{{title}}</title>
<meta name="description" content="{{leadText}}">
<meta name="generator" content="{{generator}}">
{{#hasAddress}}
<link rel="canonical" href="{{address}}">
<meta property="og:type" content="website">
<meta property="og:url" content="{{address}}">
<meta property="og:title" content="{{title}}: {{headlineText}}">
<meta property="og:description" content="{{leadText}}">
{{#hasPicture}}
<meta property="og:image" content="{{picture}}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="{{headlineText}}">
<meta name="twitter:card" content="summary_large_image">
{{/hasPicture}}
{{/hasAddress}}
{{#hasFeed}}
<link rel="alternate" type="application/atom+xml" title="{{title}}" href="{{feedHref}}">
{{/hasFeed}}
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#main">{{#t}}Skip to the newest week{{/t}}</a>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
<p class="when">{{#t}}Newest week{{/t}}: <strong>{{weekName}}</strong> <span>{{dates}}</span> <span class="zone">{{timezone}}</span></p>
</header>
<main id="main" data-id="{{week}}">
<h1 data-id="{{headlineNumbers}}">{{#headline}}{{> sections/words}}{{/headline}}</h1>
<p class="lead" data-id="{{leadNumbers}}">{{#lead}}{{#sentence}}{{> sections/words}}{{/sentence}} {{/lead}}</p>
<p><a class="button" href="{{newestHref}}">{{#t}}Read the report of {{weekName}}{{/t}}</a></p>
<section aria-labelledby="trends">
<h2 id="trends"><a href="#trends">{{#t}}Week by week{{/t}}</a></h2>
{{#figures}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/figures}}
</section>
{{#hasOverview}}
<section aria-labelledby="overview">
<h2 id="overview">{{#t}}Since the beginning{{/t}}</h2>
{{#overview}}
{{#figure}}
{{> sections/figure}}
{{/figure}}
{{/overview}}
</section>
{{/hasOverview}}
<section aria-labelledby="weeks">
<h2 id="weeks"><a href="#weeks">{{#t}}The weeks{{/t}}</a></h2>
{{#years}}
<h3 class="year"><a href="{{yearHref}}">{{year}}</a></h3>
{{> sections/weeks}}
{{/years}}
{{#hasOlder}}
<h3 class="year">{{#t}}Earlier years{{/t}}</h3>
<ul class="weeks">
{{#older}}
<li><a href="{{href}}">{{year}}</a></li>
{{/older}}
</ul>
{{/hasOlder}}
{{#hasRemoved}}<p class="sub">{{removed}}</p>{{/hasRemoved}}
<p><a class="button" href="weeks.html">{{#t}}All weeks in one table{{/t}}</a></p>
</section>
</main>
<footer>
{{#hasFeed}}<p><a href="{{feedHref}}">{{#t}}Subscribe to the feed{{/t}}</a></p>{{/hasFeed}}
<p>{{title}} · {{count}} · {{#t}}made by {{generator}} from data to {{asOf}}{{/t}}</p>
</footer>
</body>
</html>

"""##
}
