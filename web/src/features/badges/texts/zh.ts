/** 胸牌与桌签 */
const texts = {
  title: "胸牌与桌签",
  back: "返回活动",
  lead: "按已有名额的名单生成 PDF，在本机完成，名单不会发往别处。",
  nobody: "还没有人有名额。",
  layoutLabel: "打印什么",
  layout: {
    sheets: { name: "胸牌，A4 每张 10 个", help: "90 × 54 毫米，沿细线裁开", file: "胸牌" },
    single: { name: "胸牌，每页 1 个", help: "90 × 54 毫米，用于胸牌打印机", file: "胸牌" },
    "table-cards": { name: "桌签，A4 对折", help: "横放，沿中线对折，两面都有姓名", file: "桌签" },
  },
  pools: "哪些人群",
  pool: "{{name}}（{{count}} 人）",
  make: "生成 PDF（{{count}} 人）",
  made: "已生成 {{count}} 人。",
  download: "下载 PDF",
  lacking: "以下姓名或单位中的字，字体里没有，打印为“〓”，请手写补上：",
};
export default texts;
