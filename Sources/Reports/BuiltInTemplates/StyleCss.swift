// swift-format-ignore-file
// Made from templates/style.css by the tests of Reports with RECORD=all.

extension BuiltInTemplates {
    static let styleCss = ##"""
*,*::before,*::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;padding:0 16px 48px;max-width:792px;background-color:var(--bg);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
a{color:var(--accent);text-underline-offset:.18em;text-decoration-thickness:.07em}
a:focus-visible,summary:focus-visible,.sc:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;left:-999rem}
.skip:focus{left:16px;top:8px;z-index:2;padding:8px 12px;background-color:var(--bg)}
h1,h2,h3{line-height:1.2}
h1{text-wrap:balance}
h1{margin:36px 0 14px;font-size:clamp(1.6rem,1.15rem + 2.2vw,2.4rem);font-weight:750;letter-spacing:-.022em}
h2{margin:64px 0 14px;padding-top:20px;border-top:1px solid var(--grid);font-size:1.375rem;font-weight:700;letter-spacing:-.012em}
h3{margin:0;font-size:1.0625rem;font-weight:650}
h2,h3{position:relative}
h2>a,h3>a{color:inherit;text-decoration:none}
:is(h2,h3)>a:is(:hover,:focus-visible)::before{content:"#" / "";position:absolute;left:-.75em;color:var(--accent);font-weight:400}
.range{white-space:nowrap}
wbr{display:none}
th wbr,.far{display:inline}
p{margin:0 0 12px}
p,dd{max-width:38em}
.lead{max-width:40em;margin-bottom:20px;font-size:1.125rem;line-height:1.55;color:var(--ink);text-wrap:pretty}
.sub,.usual,.since,.zone,.flag,.none{color:var(--ink2)}
.sub{margin:4px 0 12px;font-size:.9375rem}
.mast{padding:22px 0 0;font-size:.9375rem}
.mast .brand{margin:0;font-weight:700;font-size:1.0625rem;letter-spacing:-.01em}
.logo{height:1.6em;margin-right:.5em;vertical-align:middle}
.when{margin:2px 0 0;color:var(--ink2)}
.when strong{color:var(--ink)}
.when span,.when a,.when strong{margin-right:10px}
.badge{display:inline-block;padding:2px 10px;border:1px solid var(--grid);border-radius:99px;background-color:var(--surface);color:var(--ink2);font-size:.8125rem;line-height:20px;text-decoration:none;white-space:nowrap}
.badge.partial{border-color:var(--ink2);border-style:dashed;color:var(--ink);font-weight:600}
ul.weeks{display:flex;flex-wrap:wrap;gap:4px 20px;margin:10px 0 0;padding:0;list-style:none}
ul.weeks a,ul.weeks .none{display:inline-block;padding:4px 0;min-height:24px}
.notice{margin:0 0 20px;padding:14px 18px;border-left:4px solid var(--accent);border-radius:0 8px 8px 0;background-color:var(--surface);font-size:.9375rem}
.notice p:last-child{margin-bottom:0}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(128px,1fr));gap:10px;margin:0;padding:0;list-style:none}
.cards li{display:flex;flex-direction:column;padding:14px 10px 14px 12px;border-radius:12px;background-color:var(--surface)}
.cards p{margin:0}
.cards .label{font-size:.875rem;color:var(--ink2)}
.cards .value{margin:2px 0 2px;font-size:1.5rem;font-weight:700;line-height:1.25;letter-spacing:-.02em}
.cards .long{font-size:1.125rem;line-height:1.667}
.cards .thin{color:var(--ink2)}
.cards .delta{font-size:.9375rem;font-weight:600}
.cards .since{font-weight:400;white-space:nowrap}
.cards .usual{margin-top:4px;font-size:.8125rem;line-height:1.4}
.plain>.delta,.delta.plain{color:var(--ink2)}
.good.delta,li.good .arrow{color:var(--good)}
.bad.delta,li.bad .arrow{color:var(--bad)}
.spark{margin-top:8px;line-height:0}
.cards .label{min-height:3.1em}
.cards .spark{margin:8px 0 4px}
.spark svg,figure svg{display:block;max-width:100%;height:auto}
.callouts{margin:0 0 12px;padding:0;list-style:none}
.callouts li{display:flex;gap:8px 24px;align-items:flex-start;justify-content:space-between;padding:16px 0;border-top:1px solid var(--grid)}
.callouts li:first-child{border-top:0;padding-top:4px}
.callouts p{margin:6px 0 0;color:var(--ink2);font-size:.9375rem}
.callouts .words{flex:1 1 320px;min-width:0}
.callouts a,.sub a,.downloads a{display:inline-block;min-height:24px}
figure{margin:0 0 36px}
figcaption .sub{margin-bottom:14px}
.w{display:none}
.panels{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(320px,100%),1fr));gap:0 32px;margin-bottom:8px}
.panels figure{display:flex;flex-direction:column;margin:0 0 28px;min-width:0}
.panels figcaption{flex:1}
#paths~.panels figcaption{flex:none}
p+.panels{margin-top:24px}
.state{padding:16px 18px;border-radius:8px;background-color:var(--surface);color:var(--ink2)}
.note,.moved{font-size:.9375rem}
.moved{padding-left:1.2em}
details{margin-top:8px;font-size:.875rem}
summary{display:inline-block;padding:4px 0;min-height:24px;color:var(--ink2);cursor:pointer}
summary::before{content:"+ "}
details[open]>summary::before{content:"\2212  "}
.sc{position:relative;overflow-x:auto;margin:6px 0 10px;background:linear-gradient(90deg,var(--bg) 30%,transparent) 0/32px 100% local,linear-gradient(270deg,var(--bg) 30%,transparent) 100%/32px 100% local,linear-gradient(90deg,var(--grid),transparent) 0/14px 100%,linear-gradient(270deg,var(--grid),transparent) 100%/14px 100%;background-repeat:no-repeat}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4}
th,td{padding:7px 0 7px 16px;border-bottom:1px solid var(--grid);text-align:right;vertical-align:baseline;white-space:nowrap}
th:first-child{padding-left:0;text-align:left;white-space:normal;min-width:8em;font-weight:400}
thead th,thead th:first-child{color:var(--ink2);font-weight:600;vertical-align:bottom}
.events tbody th{font-weight:500;overflow-wrap:anywhere}
.events .flag{display:block;font-size:.8125rem;font-weight:400}
.events tbody th,.events td{vertical-align:middle}
.events .trend{width:136px}
.events td.trend{padding-top:3px;padding-bottom:3px;line-height:0}
.events .trend svg{display:inline-block;vertical-align:middle}
.all .since{white-space:nowrap}
.all .words{display:block;color:var(--ink2)}
.all thead th+th{max-width:7.5em;white-space:normal}
.mast>.notice{margin:12px 0 0}
.v{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.heat{border-collapse:separate;border-spacing:2px}
.heat th,.heat td{padding:6px 4px;border:0;min-width:44px}
.heat th:first-child{position:sticky;left:0;z-index:1;min-width:5.4em;padding-left:0;background-color:var(--bg);white-space:nowrap}
.heat .size{padding-right:8px;color:var(--ink2)}
.heat thead th{vertical-align:baseline}
.heat .average th,.heat .average td{font-weight:650}
.heat td{border-radius:3px;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.heat .thin{color:var(--ink2)}
.heat .open{outline:1px dashed var(--ink2);outline-offset:-1px}
.heat0{background-color:var(--seq0)}
.heat1{background-color:var(--seq1)}
.heat2{background-color:var(--seq2)}
.heat3{background-color:var(--seq3)}
.heat4{background-color:var(--seq4)}
.heat5{background-color:var(--seq5);color:var(--bg)}
.heat6{background-color:var(--seq6);color:var(--bg)}
@media screen and (prefers-color-scheme:dark){.heat4{color:var(--bg)}}
@media (forced-colors:active){.heat td{color:CanvasText}}
.about{font-size:.875rem;color:var(--ink2)}
.about h2,.about h3{color:var(--ink)}
.about h3{margin:22px 0 6px;font-size:.9375rem}
dl{margin:0 0 14px}
dl>div{padding:7px 0}
dt{font-weight:650;color:var(--ink)}
dd{margin:0}
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(220px,1fr));gap:0 24px}
.downloads,.plain{margin:0;padding:0;list-style:none}
.cards+h3,.sub+h3{margin:20px 0 6px}
.plain+.sub{margin-top:12px}
.downloads{display:flex;flex-wrap:wrap;gap:4px 20px}
.list{margin:0;padding:0;list-style:none}
.list li{padding:14px 0;border-top:1px solid var(--grid)}
.list p{margin:0}
.list .title{font-weight:600}
.list .title a{display:inline-block;min-height:24px;color:var(--ink);text-decoration-color:var(--axis)}
.year{margin:26px 0 10px}
.button{display:inline-block;padding:10px 18px;border-radius:8px;background-color:var(--accent);color:var(--bg);font-weight:600;text-decoration:none}
footer{margin-top:56px;padding-top:14px;border-top:1px solid var(--grid);color:var(--ink2);font-size:.875rem}
footer p{margin:10px 0 0}
@media (max-width:359px){body{padding:0 12px 40px}}
@media (min-width:752px){.c{display:none}.w{display:block}}
@media (min-width:792px){body{padding:0 36px 64px}}
@media (max-width:479px){.hide{display:none}.callouts li{flex-direction:column}.callouts .words{flex-basis:auto}.events .trend{width:76px}.events .trend svg{width:70px}.events tbody th:first-child{min-width:7em}th,td{padding-left:8px}th:first-child{min-width:6em;overflow-wrap:anywhere}table{font-size:.8125rem}.cards .label{min-height:0}.cards li:last-child:nth-child(odd){grid-column:1/-1}.cards li{padding:10px 12px}
.mast{padding-top:14px}h1{margin:20px 0 10px;font-size:1.5rem}.lead{margin-bottom:14px;font-size:1rem;line-height:1.5}
h2{margin-top:48px}#kpis{margin:16px 0 10px;padding-top:12px}.heat th:first-child{min-width:4.6em}.heat .size{min-width:0;padding-right:6px;font-size:.75rem}}
@page{size:A4;margin:13mm 14mm 17mm;@bottom-left{font:8pt Arial,Helvetica,"Liberation Sans",sans-serif;color:#4d5661}@bottom-right{font:8pt Arial,Helvetica,"Liberation Sans",sans-serif;color:#4d5661;content:counter(page) " / " counter(pages)}}
@media print{
body{max-width:none;padding:0;font:9pt/1.4 Arial,Helvetica,"Liberation Sans",sans-serif}
nav,.skip,details,.button,.callouts a,.downloads,.paperless{display:none}
.sub:has(>a[download]){display:none}
h1{margin:10px 0 6px;font-size:19pt}
h2{margin:12px 0 5px;padding-top:6px;font-size:12.5pt}
h3{font-size:9.5pt}
p{margin-bottom:5px;break-inside:avoid}
p,dd{max-width:none}
.mast{padding:0}
.mast,.sub,.moved,.note,.notice,.callouts p,.cards .delta{font-size:9pt}
.lead{max-width:none;margin-bottom:8px;font-size:10pt;line-height:1.4}
.cards{grid-template-columns:repeat(auto-fit,minmax(32mm,1fr));gap:8px}
.cards li{padding:6px 8px;border:1px solid var(--grid)}
.cards .label{min-height:0;font-size:8.5pt}
.cards .value{font-size:14pt}
.cards .usual{margin-top:1px;font-size:8pt;line-height:1.3}
.cards .spark{margin:4px 0 1px}
.cards .spark svg{height:22px;width:auto}
.callouts li{padding:4px 0}
.callouts p{margin-top:2px}
.callouts .spark{margin-top:2px}
.callouts .spark svg{height:26px;width:auto}
.sub,figcaption .sub{margin:2px 0 4px}
figure{margin-bottom:10px}
.panels{grid-template-columns:repeat(2,1fr);gap:0 28px;margin-bottom:2px}
.panels figure{margin-bottom:8px}
.panels figure svg{max-width:76%}
#paths~.panels svg{max-width:68%}
.w svg{max-width:94%}
.together{display:grid;grid-template-columns:repeat(2,1fr);gap:0 28px}
.together>*{margin:0 0 8px;grid-column:1/-1}
.together>.panels{display:contents}
.c{display:none}
.w{display:block}
section:has(>#segments){columns:2;column-gap:28px;break-inside:avoid}
#segments,#segments~:not(figure){column-span:all}
#segments~figure .w{display:none}
#segments~figure .c{display:block}
#segments~figure .c svg{max-width:80%}
table{font-size:8.5pt}
th,td{padding:2px 0 2px 12px}
.events .flag{display:inline;margin-left:8px;font-size:8pt}
.about,.about table{font-size:7.2pt;line-height:1.32}
.about th,.about td{padding:1px 0 1px 10px}
.events td.trend{padding:0}
.events .trend svg{width:auto;height:15px}
.sc{overflow:visible;margin:2px 0 8px;background:none}
.heat{table-layout:fixed}
.heat th,.heat td{padding:1px 3px;min-width:0}
.heat th:first-child{width:6em}
.heat .size{width:5em}
.about h3{margin:8px 0 2px}
.about .sc{width:62%}
.about dl:not(.facts){columns:3;column-gap:20px}
.facts{grid-template-columns:repeat(3,1fr)}
dl{margin:0 0 8px}
dl>div{padding:2px 0}
footer{margin-top:12px;padding-top:6px;font-size:8pt}
a{color:inherit}
figure,.cards li,.callouts li,.list li,tr,dl>div,.heat{break-inside:avoid}
h2,h3,figcaption{break-after:avoid}
p:has(+.sc),p:has(+.panels),h2+p:has(+.note){break-after:avoid}
thead{display:table-header-group}
}

"""##
}
