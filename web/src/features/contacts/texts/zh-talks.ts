/** Notes of what was talked about. */
const talks = {
  title: "洽谈记录",
  none: "还没有记录。打过电话、见过面，记一笔，双方都好跟进。",
  add: "记一笔",
  addTitle: "记一笔洽谈",
  kind: "方式",
  kinds: { call: "电话", visit: "走访", sample: "送样", meeting: "会谈", other: "其他" },
  heldOn: "日期",
  note: "内容",
  visibility: "谁能看到",
  visibilities: { shared: "双方可见", own: "仅本方可见" },
  visibilityHelp: { shared: "对方会看到这条记录。", own: "只有本单位的人能看到。" },
  nextStep: "下一步（选填）",
  nextOn: "计划日期",
  next: "下一步：{{text}}（{{date}}）",
  overdue: "已过计划日期",
  save: "保存",
  saved: "已保存",
  more: "更早的记录",
};
export default talks;
