// swift-format-ignore-file
// Made from templates/sitemap.xml by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sitemapXml = ##"""
<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
{{#pages}}
<url><loc>{{address}}</loc><lastmod>{{updated}}</lastmod></url>
{{/pages}}
</urlset>

"""##
}
