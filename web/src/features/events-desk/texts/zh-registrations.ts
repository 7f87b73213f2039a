/** Who registered, and what organizers do about it. */
export const rows = {
  audience: "人群",
  allAudiences: "全部人群",
  state: "报名状态",
  allStates: "全部状态",
  search: "按姓名或单位查找",
  searchExample: "姓名或单位",
  name: "姓名",
  organization: "单位",
  noOrganization: "个人",
  registeredAt: "报名时间",
  walkIn: "现场登记",
  checkedIn: "{{at}}，{{device}}",
  until: "保留到 {{at}}",
  none: "还没有人报名。",
  noneFiltered: "没有符合条件的报名。",
  choose: "选择 {{name}}",
  chooseAll: "选择已显示的全部",
};

export const bulk = {
  region: "对所选人员的操作",
  chosen: "已选 {{count}} 人",
  everybody: "选择全部符合条件的",
  people: "{{count}} 人",
  approve: "通过（{{n}}）",
  decline: "不通过（{{n}}）",
  remove: "取消报名（{{n}}）",
  message: "发通知",
  clear: "取消选择",
};

export const decide = {
  left: "另有 {{count}} 人的状态不适用，不受影响。",
  approve: {
    title: "通过报名：{{names}}",
    text: "有名额的立即确认，满员的按报名先后候补。本人会收到通知。",
    confirm: "通过",
  },
  decline: {
    title: "不通过：{{names}}",
    text: "本人会收到通知和理由，不能再次报名这个活动。",
    confirm: "不通过",
    template: {
      a: "名额有限，未能安排，感谢关注。",
      b: "报名信息与活动主题不符。",
      c: "同单位已有人员参加。",
    },
  },
  remove: {
    title: "取消报名：{{names}}",
    text: "空出的名额立即递补。本人会收到通知和理由，不能再次报名这个活动。",
    confirm: "取消报名",
    template: {
      a: "应本人要求取消。",
      b: "重复报名，保留另一条。",
      c: "不符合报名条件。",
    },
  },
};

export const outcome = {
  title: "办理结果",
  now: "现在的状态",
  all: "{{count}} 人全部办理完成。",
  some: "办理完成 {{done}} 人，未完成 {{failed}} 人。",
  notReached: "没有办理到，请重试。",
  close: "知道了",
};

export const message = {
  title: "发通知给 {{count}} 人",
  text: "进入站内信，并按各人设置发邮件。",
  unreachable: "另有 {{count}} 名现场登记的人员没有账号，收不到。",
  subject: "标题",
  body: "内容",
  bodyHint: "不要写密码、身份证号等敏感信息。",
  send: "发送",
  done: "已发给 {{count}} 人",
};

export const drawer = {
  title: "报名详情",
  phone: "手机",
  organizationKind: "单位类型",
  unit: "区县",
  tiers: "资质",
  chains: "产业链",
  until: "保留到",
  checkIn: "签到",
  reason: "理由",
  answers: "报名问题",
  noAnswer: "未填",
  agreed: "同意",
  fileGone: "文件已不存在",
  history: "经过",
};

export const history = {
  byRule: "系统按规则",
  hold: "开始填表，保留名额",
  register: "报名",
  change: "修改报名信息",
  accept: "接受递补名额",
  cancel: "本人取消",
  approve: "审核通过",
  decline: "审核不通过",
  remove: "主办方取消",
  displace: "名额减少，转为候补",
  "walk-in": "现场登记",
  "check-in": "签到",
  "undo-check-in": "撤销签到",
  promote: "递补",
  lapse: "逾期失效",
};

export const undo = {
  action: "撤销签到",
  title: "撤销签到：{{name}}",
  text: "只用于签错的情况。撤销后此人仍有名额，可以重新签到。",
  done: "签到已撤销",
};

export const exporting = {
  action: "导出汇总表",
  all: "全部人群",
  pool: "只导出：{{name}}",
  ready: "汇总表已生成，正在下载。",
};
