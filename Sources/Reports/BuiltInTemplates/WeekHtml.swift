// swift-format-ignore-file
// Made from templates/week.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let weekHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="{{#hasLogo}}{{logo}}{{/hasLogo}}{{^hasLogo}}data:,{{/hasLogo}}">
<title>{{pageTitle}}</title>
<meta name="description" content="{{leadText}}">
<meta name="generator" content="{{generator}}">
{{#hasAddress}}
<link rel="canonical" href="{{address}}">
<meta property="og:type" content="article">
<meta property="og:title" content="{{headlineText}}">
<meta property="og:description" content="{{leadText}}">
{{/hasAddress}}
{{#hasPrevious}}
<link rel="prev" href="{{previousHref}}">
{{/hasPrevious}}
{{#hasNext}}
<link rel="next" href="{{nextHref}}">
{{/hasNext}}
{{#hasFeed}}
<link rel="alternate" type="application/atom+xml" title="{{title}}" href="{{feedHref}}">
{{/hasFeed}}
<style>{{{style}}}</style>
</head>
<body>
<a class="skip" href="#main">{{#t}}Skip to the report{{/t}}</a>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
<p class="when"><strong>{{weekName}}</strong> <span>{{dates}}</span> <span class="zone">{{timezone}}</span> <a class="badge{{^isComplete}} partial{{/isComplete}}" href="#about">{{coverage}}</a></p>
{{#hasNavigation}}
<nav aria-label="{{#t}}Weeks{{/t}}">
{{> sections/navigation}}
</nav>
{{/hasNavigation}}
{{#isSuperseded}}
<p class="notice">{{#t}}This is revision {{revision}} of the report, as it was.{{/t}} <a href="{{currentHref}}">{{#t}}The report as it is now{{/t}}</a></p>
{{/isSuperseded}}
{{^isSuperseded}}
{{#isRevised}}
<p class="when">{{#t}}Revision {{revision}} of {{revised}}.{{/t}} <a href="#about">{{#t}}What was restated{{/t}}</a>{{#revisions}} <a href="{{href}}">{{label}}</a>{{/revisions}}</p>
{{/isRevised}}
{{/isSuperseded}}
</header>
<main id="main" data-id="{{week}}">
{{> sections/headline}}
{{> sections/numbers}}
{{> sections/changes}}
{{> sections/funnels}}
{{> sections/trends}}
{{> sections/timing}}
{{> sections/visitors}}
{{> sections/retention}}
{{> sections/events}}
{{> sections/paths}}
{{> sections/about}}
</main>
<footer>
{{#hasNavigation}}
<nav aria-label="{{#t}}Weeks, again{{/t}}">
{{> sections/navigation}}
</nav>
{{/hasNavigation}}
<p>{{title}} · {{weekName}} · {{#t}}made by {{generator}} from data to {{asOf}}{{/t}}</p>
</footer>
</body>
</html>

"""##
}
