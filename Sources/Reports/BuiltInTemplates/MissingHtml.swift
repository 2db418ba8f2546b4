// swift-format-ignore-file
// Made from templates/missing.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let missingHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{{policy}}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="{{#hasLogo}}{{logo}}{{/hasLogo}}{{^hasLogo}}data:,{{/hasLogo}}">
<title>{{#t}}No such page{{/t}} – {{title}}</title>
<meta name="generator" content="{{generator}}">
<style>{{{style}}}</style>
</head>
<body>
<header class="mast">
<p class="brand">{{#hasLogo}}<img class="logo" src="{{logo}}" alt="">{{/hasLogo}}{{title}}</p>
</header>
<main id="main">
<h1>{{#t}}There is no such page{{/t}}</h1>
<p class="lead">{{#t}}Reports are at addresses such as 2026/W46/index.html. Perhaps this week has none, or the address was mistyped.{{/t}}</p>
{{#hasAddress}}
<p><a class="button" href="{{address}}">{{#t}}All reports{{/t}}</a></p>
<p><a href="{{weeksAddress}}">{{#t}}All weeks in one table{{/t}}</a></p>
{{/hasAddress}}
</main>
<footer>
<p>{{title}} · {{#t}}made by {{generator}}{{/t}}</p>
</footer>
</body>
</html>

"""##
}
