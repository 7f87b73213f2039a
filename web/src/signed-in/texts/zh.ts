/** What several signed-in pages share: records, confirmations, files. */
const texts = {
  log: {
    title: "办理记录",
    none: "还没有记录。",
    more: "更早的记录",
    create: "新建",
    edit: "修改",
    transfer: "移交经办人",
    changed: "改动：{{fields}}",
    edits: "修改（连续 {{n}} 次保存）",
    capacity: {
      member: "本单位",
      reviewer: "审核部门",
      operator: "平台运营",
      organizer: "市级部门",
      broker: "技术经理人",
      system: "系统",
      admin: "管理员",
      agent: "经办人",
      viewer: "查看者",
      district: "区县经办",
      auditor: "审计",
      expert: "评审专家",
    },
  },
  form: { optional: "（选填）", removeRow: "删除{{field}}第 {{n}} 行" },
  loadMore: "加载更多",
  stale: {
    title: "内容刚被他人修改",
    text: "您看到的已不是最新内容，操作没有执行。请看过最新内容后再决定。",
    reload: "查看最新内容",
  },
  confirm: {
    cancel: "取消",
    reason: "请说明原因（申请单位和记录中可见）",
    reasonNote: "请说明情况（写入办理记录）",
  },
};
export default texts;
