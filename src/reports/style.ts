/** The look of the briefing: light and dark, narrow screens, paper, and text in either direction. */
export const style = `
:root { --ink: #1c2024; --faint: #60676f; --line: #d9dde1; --paper: #fdfdfc; --raised: #f3f4f2; --accent: #0b5a8a; --warn: #8a4b00; --bad: #a3232f; --good: #1f6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e6e8; --faint: #9aa3ab; --line: #3a4046; --paper: #16191c; --raised: #1f2428; --accent: #79bdf0; --warn: #f0b35c; --bad: #ff8d96; --good: #7fd3a0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 56rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans Arabic", "Noto Naskh Arabic", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); font-size: 1.25rem; }
h3 { margin: 1.75rem 0 .5rem; font-size: 1.05rem; }
p { margin: 0 0 .3rem; }
a { color: var(--accent); }
.summary { font-size: 1.1rem; }
details { color: var(--faint); font-size: .9rem; }
.faint, .behind, .id { color: var(--faint); }
.behind, .id { font-size: .875rem; }
.id { font-family: ui-monospace, monospace; font-size: .75rem; white-space: nowrap; }
ol.events { list-style: none; margin: 0; padding: 0; }
ol.events > li { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: 0 1.25rem; padding: .9rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.when { font-variant-numeric: tabular-nums; font-weight: 600; }
.reported { display: block; color: var(--faint); font-size: .8rem; font-weight: 400; }
.head strong { display: inline-block; }
.head strong::first-letter, h3::first-letter { text-transform: uppercase; }
.reality { display: inline-block; padding: 0 .45em; border: 1px solid currentColor; border-radius: .6em; color: var(--warn); font-size: .78rem; }
.reality.did-not-happen { color: var(--bad); }
.reality.ongoing { color: var(--good); }
blockquote { margin: .35rem 0 .45rem; padding: .1rem .8rem; border-inline-start: 3px solid var(--line); color: var(--ink); }
blockquote:dir(rtl) { line-height: 1.75; }
.differ { margin: .5rem 0 .25rem; padding: .5rem .8rem; border: 1px solid var(--warn); border-radius: .4rem; background: var(--raised); }
.differ p { color: var(--warn); font-weight: 600; font-size: .9rem; }
.differ ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: .25rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.differ q { display: block; font-size: .9rem; }
sup.notes { font-size: .72rem; line-height: 0; }
sup.notes a { padding: 0 .1em; text-decoration: none; }
table { width: 100%; border-collapse: collapse; font-size: .95rem; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
th { color: var(--faint); font-size: .8rem; font-weight: 600; }
td.amount { font-weight: 600; font-variant-numeric: tabular-nums; white-space: nowrap; }
.footnotes ol, .reports ul { padding-inline-start: 2rem; font-size: .9rem; }
.footnotes li, .reports li { margin-bottom: .6rem; break-inside: avoid; overflow-wrap: anywhere; }
.footnotes li:target, ol.events > li:target { background: var(--raised); }
q { quotes: "“" "”"; }
q:dir(rtl) { display: block; line-height: 1.75; }
q:dir(rtl) + br { display: none; }
cite { font-style: normal; }
cite:dir(rtl) { unicode-bidi: isolate; }
.warn { color: var(--warn); }
@media (max-width: 36rem) { ol.events > li { grid-template-columns: 1fr; } table { font-size: .875rem; } td.amount { white-space: normal; } }
@media print { :root { --ink: #000; --faint: #444; --line: #bbb; --paper: #fff; --raised: #fff; --accent: #000; --warn: #000; --bad: #000; --good: #000; } body { max-width: none; padding: 0; font-size: 10pt; } details { display: none; } a { text-decoration: none; } h2 { break-after: avoid; } .figure, tr { break-inside: avoid; } .reports a::after { content: " " attr(href); font-size: .8em; } }
`
