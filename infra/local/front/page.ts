/** Text that may stand in HTML and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const style = `
:root{color-scheme:light dark;--ink:#16283c;--soft:#5b6b7c;--line:#dfe6ee;--ground:#f4f7fa;--card:#fff;--accent:#0b6e6e;--accent-soft:#e3f2f1}
@media(prefers-color-scheme:dark){:root{--ink:#e7edf3;--soft:#9aabbb;--line:#2b3a49;--ground:#10181f;--card:#17222c;--accent:#4cc2b8;--accent-soft:#163634}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:64rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.6rem;margin:0 0 .25rem}h2{font-size:1rem;margin:2rem 0 .75rem;color:var(--soft);font-weight:600}
p{margin:.25rem 0 1rem;color:var(--soft)}a{color:var(--accent)}
.cards{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr))}
.card{display:grid;grid-template-columns:1fr auto;align-content:start;gap:.1rem .75rem;width:100%;text-align:left;font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:.9rem 1rem;cursor:pointer;text-decoration:none}
.card:hover,.card:focus-visible{border-color:var(--accent);background:var(--accent-soft);outline:none}
.card b{font-size:1.05rem}.card small{color:var(--soft);grid-column:1/-1}.card code{color:var(--accent);line-height:1.9}
.brand{display:flex;align-items:center;gap:.6rem;margin-bottom:1.75rem;font-weight:700}.brand img{width:2rem;height:2rem}
code{font:.85em ui-monospace,Menlo,Consolas,monospace}
form.line{display:flex;gap:.5rem;flex-wrap:wrap}
input{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .75rem;min-width:16rem}
button.plain{font:inherit;color:#fff;background:var(--accent);border:0;border-radius:.5rem;padding:.5rem 1.1rem;cursor:pointer}
@media(prefers-color-scheme:dark){button.plain{color:#0b1a1a}}
table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line);border-radius:.75rem;overflow:hidden}
th,td{text-align:left;padding:.55rem .8rem;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:600}tr:last-child td{border-bottom:0}
pre{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1rem;overflow:auto;white-space:pre-wrap}
`;

/** A page of the local runtime itself. Everything in `content` must be escaped already. */
export const page = (title: string, content: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><link rel="icon" href="/favicon.svg"><style>${style}</style></head><body><main><div class="brand"><img src="/favicon.svg" alt="">对接 Duijie</div>${content}</main></body></html>`;
