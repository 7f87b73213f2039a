/** 导出: lists as sheets. */
const texts = {
  action: "导出",
  working: "正在导出",
  workingRows: "正在导出，已写 {{count}} 行",
  scope: { queue: "待审核列表", own: "本单位的全部", directory: "公开目录" },
  as: "{{scope}}（{{format}}）",
  formats: { xlsx: "XLSX", csv: "CSV" },
  ready: "已导出 {{count}} 行",
  readyTruncated: "已导出前 {{count}} 行；内容太多，请按推荐单位或产业链分别导出其余部分。",
  failed: "导出没有完成，请重试。",
};
export default texts;
