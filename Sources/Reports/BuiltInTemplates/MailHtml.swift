// swift-format-ignore-file
// Made from templates/mail.html by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let mailHtml = ##"""
<!DOCTYPE html>
<html lang="{{language}}" dir="ltr" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>{{subject}}</title>
<!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><![endif]-->
<style>
@media (prefers-color-scheme: dark) {
.bg { background-color: #14171c !important; }
.ink { color: #e9ecf0 !important; }
.soft { color: #a9b2bd !important; }
.accent { color: {{accentDark}} !important; border-color: {{accentDark}} !important; }
.good { color: #4fc3b5 !important; }
.bad { color: #f0975a !important; }
.rule { border-color: #2f353e !important; }
}
</style>
</head>
<body class="bg" style="margin:0;padding:0;background-color:#ffffff;-webkit-text-size-adjust:100%;">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all;">{{preheader}}</div>
<table role="presentation" class="bg" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;background-color:#ffffff;border-collapse:collapse;">
<tr><td align="center" style="padding:0 16px;">
<!--[if mso]><table role="presentation" width="560" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;border-collapse:collapse;">
<tr><td class="ink" align="left" style="padding:24px 0 32px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#16191d;word-break:break-word;">
<p class="soft" style="margin:0 0 20px;font-size:14px;line-height:20px;color:#4d5661;"><b class="ink" style="color:#16191d;">{{title}}</b><br>{{weekName}} &middot; {{dates}} &middot; {{timezone}}{{^isComplete}} &middot; <b>{{coverage}}</b>{{/isComplete}}</p>
{{#hasCorrection}}
<p class="bad" style="margin:0 0 20px;color:#a8430c;"><b>{{#t}}Corrected.{{/t}}</b> {{correction}}</p>
{{/hasCorrection}}
<h1 class="ink" style="margin:0 0 16px;font-size:24px;line-height:30px;font-weight:bold;color:#16191d;">{{#headline}}{{> sections/words}}{{/headline}}</h1>
{{#isQuiet}}
<p style="margin:0 0 20px;">{{quietSentence}}</p>
{{/isQuiet}}
{{^isQuiet}}
{{#notices}}
<p style="margin:0 0 16px;padding:0 0 0 12px;border-left:4px solid {{accent}};">{{#sentence}}{{> sections/words}}{{/sentence}}</p>
{{/notices}}
<p style="margin:0 0 20px;">{{#lead}}{{#sentence}}{{> sections/words}}{{/sentence}} {{/lead}}</p>
{{/isQuiet}}
{{#hasAddress}}
<p style="margin:0 0 8px;"><a class="accent" href="{{address}}" style="display:inline-block;padding:10px 18px;border:2px solid {{accent}};border-radius:6px;font-weight:bold;line-height:20px;text-decoration:none;color:{{accent}};">{{#t}}Open the full report{{/t}}</a></p>
{{/hasAddress}}
{{#hasAttachments}}
<p class="soft" style="margin:0 0 8px;font-size:14px;line-height:20px;color:#4d5661;">{{attachments}}</p>
{{/hasAttachments}}
{{^isQuiet}}
<h2 class="ink" style="margin:32px 0 8px;font-size:18px;line-height:24px;font-weight:bold;color:#16191d;">{{#t}}Key numbers{{/t}}</h2>
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;">
{{#numbers}}
<tr>
<th class="ink rule" scope="row" align="left" valign="top" style="padding:10px 8px 10px 0;border-top:1px solid #dde2e8;font-weight:normal;text-align:left;color:#16191d;">{{label}}</th>
<td class="ink rule" align="right" valign="top" style="padding:10px 12px 10px 0;border-top:1px solid #dde2e8;font-weight:bold;white-space:nowrap;text-align:right;color:#16191d;">{{value}}</td>
<td class="rule" align="left" valign="top" style="padding:10px 0;border-top:1px solid #dde2e8;"><span class="{{toneClass}}" style="color:{{toneColor}};">{{words}}</span></td>
</tr>
{{/numbers}}
</table>
{{#hasCallouts}}
<h2 class="ink" style="margin:32px 0 8px;font-size:18px;line-height:24px;font-weight:bold;color:#16191d;">{{#t}}What changed{{/t}}</h2>
{{#callouts}}
<p style="margin:0;"><b>{{#heading}}{{> sections/words}}{{/heading}}</b></p>
<p class="soft" style="margin:0 0 14px;font-size:14px;line-height:20px;color:#4d5661;">{{#detail}}{{> sections/words}}{{/detail}}</p>
{{/callouts}}
{{#hasMore}}
<p class="soft" style="margin:0 0 14px;font-size:14px;line-height:20px;color:#4d5661;">{{more}}</p>
{{/hasMore}}
{{/hasCallouts}}
{{#funnels}}
<h2 class="ink" style="margin:32px 0 8px;font-size:18px;line-height:24px;font-weight:bold;color:#16191d;">{{#heading}}{{> sections/words}}{{/heading}}</h2>
<p class="soft" style="margin:0 0 14px;font-size:14px;line-height:20px;color:#4d5661;">{{#sub}}{{> sections/words}}{{/sub}}</p>
{{#funnelPicture}}
<img src="cid:{{contentID}}" width="{{width}}" alt="{{alt}}" style="display:block;width:100%;max-width:430px;height:auto;border:0;margin:0 0 12px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#4d5661;">
{{/funnelPicture}}
{{#tables}}
<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;margin:0 0 16px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;">
<tr><th class="soft" scope="col" align="left" valign="bottom" style="padding:6px 8px 6px 0;font-weight:normal;font-size:13px;text-align:left;color:#4d5661;">{{first}}</th>{{#head}}<th class="soft" scope="col" align="right" valign="bottom" style="padding:6px 0 6px 8px;font-weight:normal;font-size:13px;text-align:right;color:#4d5661;">{{text}}</th>{{/head}}</tr>
{{#rows}}
<tr><th class="ink rule" scope="row" align="left" valign="top" style="padding:6px 8px 6px 0;border-top:1px solid #dde2e8;font-weight:normal;text-align:left;color:#16191d;">{{#name}}{{> sections/words}}{{/name}}</th>{{#cells}}<td class="ink rule" align="right" valign="top" style="padding:6px 0 6px 8px;border-top:1px solid #dde2e8;white-space:nowrap;text-align:right;color:#16191d;">{{.}}</td>{{/cells}}</tr>
{{/rows}}
</table>
{{/tables}}
{{#trendPicture}}
<p style="margin:20px 0 0;"><b>{{#trendHeading}}{{> sections/words}}{{/trendHeading}}</b></p>
<p class="soft" style="margin:0 0 10px;font-size:14px;line-height:20px;color:#4d5661;">{{#trendSub}}{{> sections/words}}{{/trendSub}}</p>
<img src="cid:{{contentID}}" width="{{width}}" alt="{{alt}}" style="display:block;width:100%;max-width:430px;height:auto;border:0;margin:0 0 12px;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#4d5661;">
{{/trendPicture}}
{{/funnels}}
{{/isQuiet}}
<p class="soft rule" style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dde2e8;font-size:13px;line-height:19px;color:#4d5661;">{{reason}} <a class="accent" href="{{unsubscribe}}" style="color:{{accent}};">{{#t}}Unsubscribe{{/t}}</a><br>{{source}}</p>
</td></tr>
</table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr>
</table>
</body>
</html>

"""##
}
