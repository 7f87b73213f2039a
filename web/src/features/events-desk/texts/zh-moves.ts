/** Publishing, moving and ending an event, and changing its seats. */
export const move = {
  publish: "发布",
  edit: "修改",
  reschedule: "改期",
  setTime: "确定新时间",
  postpone: "延期",
  cancel: "取消活动",
  archive: "归档",
  copy: "以此为模板新建",
  more: "更多",
};

export const ask = {
  publish: "发布活动",
  postpone: "新时间未定时用延期：报名暂停，已有报名保留，定下时间后再“确定新时间”。",
  cancel: "取消后不能恢复。所有报名人员会收到通知和您写的原因，日历中的活动同时取消。",
  archive: "归档后不再出现在列表里，有链接的人仍能看到公开页面。",
  reschedule: "所有报名人员会收到新时间和原因，日历同步更新；报名都保留。",
  agendaFollows: "日程随开始时间平移，改期后可以再修改。",
  copy: "内容、名额、问题和日程都带过去，各时间按新的开始时间平移；报名和文件不带。",
};

export const confirm = {
  postpone: "延期并通知",
  cancel: "取消并通知",
  back: "返回",
  archive: "归档",
  reschedule: "改期并通知",
  copy: "新建草稿",
};

export const done = {
  publish: "已发布",
  postpone: "已延期，正在通知报名人员",
  cancel: "已取消，正在通知报名人员",
  archive: "已归档",
  reschedule: "已改期，正在通知报名人员",
  copy: "已建好草稿",
  capacity: "名额已调整",
};

export const impact = {
  nobody: "还没有人报名，不会通知任何人。",
  people: "将通知 {{count}} 名报名人员（含待审核和候补）。",
};

export const reason = {
  public: "原因（报名人员会看到）",
  person: "理由（本人会看到）",
  record: "原因（写入办理记录）",
  cancel: { weather: "因天气原因，活动取消。", programme: "因主办方日程调整，活动取消，敬请谅解。" },
  postpone: {
    weather: "因天气原因，活动延期，新时间另行通知。",
    programme: "因主办方日程调整，活动延期，新时间另行通知。",
  },
};

export const checklist = {
  lead: "发布后公众会看到：",
  frozen: "发布后，时间、名额规则和报名问题不能直接修改；改期和增减名额另有办法，会通知报名人员。",
  verdict: { look: "请留意：", stop: "不能发布：" },
  over: "活动结束时间已过。",
  soon: "{{when}}，离开始不到三天。",
  time: "{{when}}",
  registrationOver: "报名截止时间（{{closes}}）已过，没有人能报名。",
  registrationOpen: "发布后立即可以报名，{{closes}}截止。",
  registration: "{{opens}}开始报名，{{closes}}截止。",
  seats: "名额：{{pools}}",
  priorityOver: "有名额池的优先截止时间已过，优先规则不起作用。",
  agenda: "日程 {{n}} 项。",
  noAgenda: "没有日程，发布后可以补。",
  description: "有详细介绍。",
  noDescription: "没有详细介绍，发布后可以补。",
  cover: "有封面图片。",
  noCover: "没有封面图片，列表里显示类型图案。",
  contact: "公开的联系人：{{name}} {{phone}}",
};

export const capacity = {
  title: "调整名额：{{audience}}",
  change: "调整名额",
  changeOf: "调整名额：{{name}}",
  now: "现有 {{capacity}} 个名额，已占 {{taken}} 个。",
  waiting: "候补 {{n}} 人。",
  number: "新的名额数",
  confirm: "调整",
  promotes: "新增名额立即递补给候补的前 {{n}} 人。",
  more: "增加 {{n}} 个空余名额。",
  fewer: "减少 {{n}} 个空余名额，不影响已有名额的人。",
  whose: "取消谁的名额",
  whoseText: "新名额数少于已占名额，请选出 {{n}} 人。他们会收到原因，并排在候补最前面。",
  tooFew: "只有 {{n}} 人的名额可以取消（已签到和正在填表的不能取消）。",
  latest: "选最晚报名的 {{n}} 人",
  missing: "还要选 {{n}} 人。",
  tooMany: "多选了 {{n}} 人。",
  enough: "人数正好。",
};
