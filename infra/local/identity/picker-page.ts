import { escapeHtml, page } from "../front/page.ts";
import { type Persona, personas } from "./personas.ts";

const card = ({ name, title, does }: Persona): string =>
  `<button class="card" name="subject" value="${escapeHtml(name)}"><b>${escapeHtml(title)}</b><code>${escapeHtml(name)}</code><small>${escapeHtml(does)}</small></button>`;

/** The sign-in page: who do you want to be? */
export function pickerPage(action: string): string {
  const groups = [...new Set(personas.map(({ group }) => group))];
  const sections = groups.map(
    (group) =>
      `<h2>${escapeHtml(group)}</h2><div class="cards">${personas
        .filter((persona) => persona.group === group)
        .map(card)
        .join("")}</div>`,
  );
  return page(
    "登录 · 对接",
    `<h1>以谁的身份登录？</h1><p>本机演示登录，不需要密码。以下人物与单位均为虚构。</p>
    <form method="post" action="${escapeHtml(action)}">${sections.join("")}</form>
    <h2>新用户</h2><p>输入任意标识，以一个还没有资料的新人身份登录。</p>
    <form class="line" method="post" action="${escapeHtml(action)}"><input name="subject" required maxlength="100" pattern="\\S+" aria-label="新用户标识" placeholder="例如 zhangsan" autocomplete="off"><button class="plain">登录</button></form>`,
  );
}
