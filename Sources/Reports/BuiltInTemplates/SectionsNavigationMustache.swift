// swift-format-ignore-file
// Made from templates/sections/navigation.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsNavigationMustache = ##"""
<ul class="weeks">
{{#hasPrevious}}<li><a rel="prev" href="{{previousHref}}">← {{previousLabel}}</a></li>{{/hasPrevious}}{{^hasPrevious}}<li class="none">No earlier report</li>{{/hasPrevious}}
{{#hasIndex}}<li><a href="{{indexHref}}">All weeks</a></li>{{/hasIndex}}
{{#hasNext}}<li><a rel="next" href="{{nextHref}}">{{nextLabel}} →</a></li>{{/hasNext}}{{^hasNext}}<li class="none">No later report</li>{{/hasNext}}
</ul>

"""##
}
