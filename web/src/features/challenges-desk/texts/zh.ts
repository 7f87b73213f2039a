import award from "./zh-award.ts";
import form from "./zh-form.ts";
import programme from "./zh-programme.ts";
import sealing from "./zh-sealing.ts";

/** Those who run challenges and those who pose them. */
const texts = {
  optional: "（选填）",
  removeRow: "删除{{field}}第 {{n}} 行",
  save: "保存",
  saved: "已保存。",
  untitled: "（未命名榜题）",
  missing: "未填写",
  none: "无",
  yes: "是",
  no: "否",
  ...programme,
  ...form,
  ...sealing,
  ...award,
};
export default texts;
