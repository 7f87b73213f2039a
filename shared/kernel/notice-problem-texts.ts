/** Problems of notices and webhooks. */
export const noticeProblemTexts = {
  "notice.not_found": {
    zh: "找不到这条通知，可能已过保留期。",
    en: "There is no such notice; it may be past the time that notices are kept.",
  },
  "webhook.not_found": { zh: "找不到这个回调地址。", en: "There is no such webhook." },
  "webhook.stale": {
    zh: "这个回调地址刚被别人修改过，请刷新后再操作。",
    en: "Somebody changed this webhook a moment ago; reload before you go on.",
  },
  "webhook.move_not_allowed": {
    zh: "这个回调地址的当前状态不能进行此操作。",
    en: "The state of this webhook does not allow it.",
  },
  "webhook.url": {
    zh: "请填写以 https:// 开头、使用域名的地址，不含账号和 # 部分。",
    en: "Give an https:// address by name, without credentials and fragment.",
  },
  "webhook.port": {
    zh: "只能使用这些端口：{ports}。",
    en: "Only these ports can be used: {ports}.",
  },
  "webhook.too_many": {
    zh: "最多登记 {limit} 个回调地址。",
    en: "There can be {limit} webhooks at most.",
  },
  "delivery.not_found": {
    zh: "找不到这条送达记录，可能已过保留期。",
    en: "There is no such delivery; it may be past the time that deliveries are kept.",
  },
} as const;
