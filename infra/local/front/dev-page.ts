import { personas } from "../identity/personas.ts";
import type { Mail } from "../services/mail.ts";
import type { ScheduledJob } from "../services/schedules.ts";
import { escapeHtml, page } from "./page.ts";

const time = (instant: string): string =>
  new Intl.DateTimeFormat("zh-CN", {
    timeZone: "Asia/Shanghai",
    dateStyle: "medium",
    timeStyle: "medium",
  }).format(new Date(instant));

const steps = [
  ["明天", 1],
  ["三天后", 3],
  ["五天后", 5],
  ["十天后", 10],
  ["三十天后", 30],
] as const;

const clockSection = (secondsAhead: number): string => {
  const days = Math.round(secondsAhead / 8640) / 10;
  const buttons = steps.map(
    ([label, count]) => `<button class="plain" name="days" value="${count}">${label}</button>`,
  );
  return `<h2>时间</h2><p>系统现在是 <b>${escapeHtml(time(new Date().toISOString()))}</b>${secondsAhead === 0 ? "" : `，比本机快 ${days} 天`}。截止、公示、提醒都按这个时间走；只能往后调，清空数据（--fresh）才回到今天。调过以后，已打开的页面请刷新。</p>
    <form class="line" method="post" action="/dev/clock">${buttons.join("")}</form>`;
};

/** What there is for developers. */
export function devPage(origin: string, jobs: readonly ScheduledJob[], secondsAhead: number): string {
  const people = personas.map(
    ({ name, title, does }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(title)}</td><td>${escapeHtml(does)}</td></tr>`,
  );
  const schedules = jobs.map(
    ({ name, expression, timezone, functionName }) =>
      `<tr><td><code>${escapeHtml(name)}</code></td><td><code>${escapeHtml(expression)}</code> ${escapeHtml(timezone)}<br><small>${escapeHtml(functionName)}</small></td><td><form method="post" action="/dev/schedules/${escapeHtml(name)}/run"><button class="plain">运行</button></form></td></tr>`,
  );
  return page(
    "本地运行环境 · 对接",
    `<h1>本地运行环境</h1><p><a href="/">控制台</a> · <a href="/dev/mail">邮件</a> · <a href="/dev/queues">失败队列</a> · <a href="/dev/demo-record">演示决策记录</a> · <a href="/oidc/.well-known/openid-configuration">OIDC</a></p>
    ${clockSection(secondsAhead)}
    <h2>人物</h2><table><tr><th>名称</th><th>身份</th><th>可以做什么</th></tr>${people.join("")}</table>
    <h2>取令牌</h2><pre>curl -s -X POST ${escapeHtml(origin)}/dev/token -H 'content-type: application/json' -d '{"persona":"enterprise"}'
curl -s -X POST ${escapeHtml(origin)}/dev/token -H 'content-type: application/json' -d '{"subject":"anybody"}'</pre>
    <h2>定时任务</h2><table><tr><th>名称</th><th>时间</th><th></th></tr>${schedules.join("")}</table>`,
  );
}

export function mailListPage(mails: readonly Mail[]): string {
  const rows = mails.map(
    ({ id, to, subject, receivedAt }) =>
      `<tr><td>${escapeHtml(time(receivedAt))}</td><td>${escapeHtml(to.join(", "))}</td><td><a href="/dev/mail/${escapeHtml(id)}">${escapeHtml(subject || "(无主题)")}</a></td></tr>`,
  );
  const list = `<table><tr><th>时间</th><th>收件人</th><th>主题</th></tr>${rows.join("")}</table>`;
  return page(
    "邮件 · 对接",
    `<h1>邮件</h1><p>系统发出的邮件都留在这里，不会寄出。</p>${mails.length > 0 ? list : "<p>还没有邮件。</p>"}`,
  );
}

export function mailPage({ from, to, subject, text, html, receivedAt }: Mail): string {
  const frame = `<iframe sandbox style="width:100%;height:60vh;border:0;background:#fff" srcdoc="${escapeHtml(html)}"></iframe>`;
  return page(
    subject,
    `<p><a href="/dev/mail">← 邮件</a></p><h1>${escapeHtml(subject || "(无主题)")}</h1><p>${escapeHtml(from)} → ${escapeHtml(to.join(", "))}<br>${escapeHtml(time(receivedAt))}</p>${html === "" ? "" : frame}<pre>${escapeHtml(text)}</pre>`,
  );
}
