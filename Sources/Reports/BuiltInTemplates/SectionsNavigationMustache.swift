// swift-format-ignore-file
// Made from templates/sections/navigation.mustache by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let sectionsNavigationMustache = ##"""
<ul class="weeks">
{{#hasPrevious}}<li><a rel="prev" href="{{previousHref}}">← {{previousLabel}}</a></li>{{/hasPrevious}}{{^hasPrevious}}<li class="none">{{#t}}No earlier report{{/t}}</li>{{/hasPrevious}}
{{#hasIndex}}<li><a href="{{indexHref}}">{{#t}}All weeks{{/t}}</a></li>{{/hasIndex}}
{{#hasNext}}<li><a rel="next" href="{{nextHref}}">{{nextLabel}} →</a></li>{{/hasNext}}{{^hasNext}}<li class="none">{{#t}}No later report{{/t}}</li>{{/hasNext}}
</ul>

"""##
}
