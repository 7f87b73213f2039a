import type { Bilingual } from "./bilingual.ts";
import { challengeProblemTexts } from "./challenge-problem-texts.ts";
import { eventProblemTexts } from "./event-problem-texts.ts";
import { fairProblemTexts } from "./fair-problem-texts.ts";
import { noticeProblemTexts } from "./notice-problem-texts.ts";
import { proposalProblemTexts } from "./proposal-problem-texts.ts";
import { sealingProblemTexts } from "./sealing-problem-texts.ts";
import { sheetProblemTexts } from "./sheet-problem-texts.ts";

/**
 * Every problem that a caller can meet, in the words a person reads. The code is stable and part of the API;
 * `{name}` is filled from the problem's parameters. The server and the console both read this table.
 */
export const problemTexts = {
  "request.malformed": { zh: "请求内容不是有效的 JSON。", en: "The request is not valid JSON." },
  "request.invalid": {
    zh: "有内容需要修改，请看标出的各项。",
    en: "Some input needs correcting; see the fields named.",
  },
  "request.route_unknown": { zh: "没有这个地址。", en: "There is nothing at this address." },
  "request.cursor": {
    zh: "翻页标记无效，请从第一页重新开始。",
    en: "The page cursor is invalid; start again from the first page.",
  },
  "request.too_large": { zh: "请求内容过大。", en: "The request is too large." },
  "request.throttled": {
    zh: "访问过于频繁，请稍后再试。",
    en: "Too many requests; please try again shortly.",
  },
  "request.unavailable": {
    zh: "服务暂时不可用，请稍后再试。",
    en: "The service is briefly unavailable; please try again shortly.",
  },
  "request.failed": {
    zh: "系统出错，已记录。请稍后再试，或把编号 {trace} 告诉平台运营单位。",
    en: "Something went wrong and has been recorded. Try again later, or give the operator the number {trace}.",
  },
  "idempotency.key_missing": {
    zh: "新建内容须带 Idempotency-Key 请求头。",
    en: "Creating something needs the Idempotency-Key header.",
  },
  "idempotency.key_reused": {
    zh: "同一个 Idempotency-Key 已用于另一份内容。",
    en: "This Idempotency-Key was already used for different content.",
  },
  "access.sign_in": { zh: "请先登录。", en: "Please sign in first." },
  "access.profile_needed": {
    zh: "请先完善个人资料并同意现行隐私告知。",
    en: "Please complete your profile and consent to the current privacy notice first.",
  },
  "access.not_allowed": { zh: "您的角色不能进行此操作。", en: "Your role does not allow this." },
  "request.contended": {
    zh: "同时操作的人较多，请再试一次。",
    en: "Many people are doing this at once; please try again.",
  },
  "input.required": { zh: "必填。", en: "Required." },
  "input.type": { zh: "类型不对，应为 {expected}。", en: "Wrong type; {expected} is expected." },
  "input.format": { zh: "格式不正确。", en: "The format is not right." },
  "input.choice": { zh: "不是可选的值。", en: "Not one of the choices." },
  "input.too_short": { zh: "至少 {limit} 个字。", en: "At least {limit} characters." },
  "input.too_long": { zh: "最多 {limit} 个字。", en: "At most {limit} characters." },
  "input.too_small": { zh: "不能小于 {limit}。", en: "Not below {limit}." },
  "input.too_big": { zh: "不能大于 {limit}。", en: "Not above {limit}." },
  "input.too_few": { zh: "至少 {limit} 项。", en: "At least {limit} entries." },
  "input.too_many": { zh: "最多 {limit} 项。", en: "At most {limit} entries." },
  "input.unknown_field": { zh: "没有这个字段。", en: "There is no such field." },
  "input.control_characters": {
    zh: "含有不可见的控制字符，请删除。",
    en: "Contains invisible control characters; please remove them.",
  },
  "input.civil_date": {
    zh: "不是有效日期，应为 年-月-日，如 2026-03-01。",
    en: "Not a date; write it as 2026-03-01.",
  },
  "input.industry": {
    zh: "不是国民经济行业大类代码（门类字母加两位大类，如 C34）。",
    en: "Not a GB/T 4754 division (a letter and two digits, such as C34).",
  },
  "input.phone": { zh: "不是有效的手机或固定电话号码。", en: "Not a valid mobile or landline number." },
  "input.duplicate": { zh: "有重复项。", en: "Contains duplicates." },
  "uscc.shape": {
    zh: "统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）。",
    en: "A unified social credit code has 18 digits and capital letters (no I, O, S, V, Z).",
  },
  "uscc.check_character": {
    zh: "统一社会信用代码的校验位不对，请核对是否抄写有误。",
    en: "The code's check character is wrong; please compare it with the licence.",
  },
  "file.name": {
    zh: '文件名不能含有 \\ / : * ? " < > |，也不能以点开头。',
    en: 'A file name cannot contain \\ / : * ? " < > | or start with a dot.',
  },
  "file.extension": { zh: "文件扩展名与类型不符。", en: "The extension does not fit the file type." },
  "file.too_large": {
    zh: "文件过大：图片不超过 10 MB，文档不超过 20 MB。",
    en: "The file is too large: pictures up to 10 MB, documents up to 20 MB.",
  },
  "file.not_found": { zh: "找不到这个文件。", en: "There is no such file." },
  "file.not_uploaded": { zh: "文件尚未上传完成。", en: "The file has not been uploaded yet." },
  "file.differs": {
    zh: "上传的文件与申报的大小或校验值不一致，请重新上传。",
    en: "What was uploaded differs from what was announced (size or hash); please upload it again.",
  },
  "file.content": {
    zh: "文件内容与类型不符，请确认文件没有损坏或改名。",
    en: "The content is not of the announced type; is the file damaged or renamed?",
  },
  "file.too_many": { zh: "附件最多 {limit} 个。", en: "At most {limit} attachments." },
  "person.stale": {
    zh: "资料已在别处修改，请刷新后再改。",
    en: "The profile was changed elsewhere; reload and try again.",
  },
  "person.not_found": {
    zh: "没有这个人，请核对人员编号。",
    en: "There is no such person; please check the person number.",
  },
  "organization.not_found": { zh: "找不到这个单位。", en: "There is no such organization." },
  "organization.stale": {
    zh: "单位信息已被他人修改，请刷新后再操作。",
    en: "The organization was changed by somebody else; reload and try again.",
  },
  "organization.uscc_taken": {
    zh: "该统一社会信用代码已登记。请联系本单位管理员邀请您加入；若有人冒用，请联系平台运营单位。",
    en: "This code is registered already. Ask its administrator to invite you, or tell the operator if somebody misuses it.",
  },
  "organization.district_unknown": { zh: "没有这个行政区划代码。", en: "There is no such district code." },
  "organization.unit_not_of_district": {
    zh: "推荐单位与所在区县不符。",
    en: "The recommending unit does not cover this district.",
  },
  "organization.sole_trader": {
    zh: "个体工商户不是法人，不能登记为单位。",
    en: "A sole trader is no legal person and cannot register.",
  },
  "organization.admin_only": {
    zh: "只有本单位管理员可以进行此操作。",
    en: "Only an administrator of the organization may do this.",
  },
  "organization.not_editable": {
    zh: "单位在当前状态下不能修改。",
    en: "The organization cannot be edited in its present state.",
  },
  "organization.licence_missing": {
    zh: "请先上传营业执照（或法人登记证书）。",
    en: "Please upload the business licence (or registration certificate) first.",
  },
  "organization.move_not_allowed": {
    zh: "单位当前状态不允许此操作。",
    en: "The organization's present state does not allow this.",
  },
  "organization.own_decision": {
    zh: "不能审核本人所在的单位。",
    en: "You cannot decide on your own organization.",
  },
  "member.not_found": { zh: "本单位没有这位成员。", en: "The organization has no such member." },
  "member.already": { zh: "您已是该单位成员。", en: "You are a member of this organization already." },
  "member.last_admin": {
    zh: "最后一位管理员不能退出或降级，请先指定另一位管理员。",
    en: "The last administrator cannot leave or step down; appoint another first.",
  },
  "member.successor": {
    zh: "接手人须是本单位的另一位管理员或经办人。",
    en: "The successor must be another administrator or agent of the organization.",
  },
  "invitation.not_found": { zh: "邀请链接无效。", en: "The invitation link is not valid." },
  "invitation.used": { zh: "邀请已使用或已撤回。", en: "The invitation has been used or revoked." },
  "invitation.expired": {
    zh: "邀请已过期，请让管理员重新邀请。",
    en: "The invitation has expired; ask the administrator for a new one.",
  },
  "qualification.period": {
    zh: "有效期止不能早于有效期起。",
    en: "The last day cannot be before the first.",
  },
  "qualification.taken": { zh: "该资质证书已登记。", en: "This certificate is recorded already." },
  "qualification.not_found": { zh: "找不到这项资质。", en: "There is no such qualification." },
  "staff.units_needed": {
    zh: "区县人员须至少指定一个推荐单位，其他角色不得指定。",
    en: "District staff need at least one unit; other roles take none.",
  },
  "staff.own_role": {
    zh: "不能任免自己，须由另一位运营人员操作。",
    en: "You cannot appoint or dismiss yourself; another operator must.",
  },
  "staff.last_operator": { zh: "最后一位运营人员不能免去。", en: "The last operator cannot be dismissed." },
  "item.not_found": {
    zh: "找不到这条内容，可能已撤下或您无权查看。",
    en: "There is no such entry, or you may not see it.",
  },
  "item.stale": {
    zh: "内容已在别处修改，请刷新后再操作。",
    en: "It was changed elsewhere; reload and try again.",
  },
  "item.viewer": { zh: "您在本单位只有查看权限。", en: "You may only read in this organization." },
  "item.not_editable": { zh: "当前状态不能修改。", en: "It cannot be edited in its present state." },
  "item.move_not_allowed": {
    zh: "当前状态或您的角色不允许此操作。",
    en: "Its present state or your role does not allow this.",
  },
  "item.incomplete": {
    zh: "内容尚不完整，请补充标出的各项。",
    en: "It is not complete yet; please fill in the fields named.",
  },
  "item.organization_not_verified": {
    zh: "单位通过核验后才能提交。",
    en: "The organization must be verified before it can submit.",
  },
  "item.own_decision": {
    zh: "不能审核本人所在单位的内容。",
    en: "You cannot decide on what your own organization posted.",
  },
  "item.not_a_broker": { zh: "该人员不是技术经理人。", en: "This person is not a broker." },
  "item.open_until": {
    zh: "有效期止须在今天之后、12 个月以内。",
    en: "It must be open until a day after today and within 12 months.",
  },
  "item.indicator_number": { zh: "指标目标值须含数字。", en: "The target of an indicator needs a number." },
  "item.indicator_needed": {
    zh: "技术需求至少要有一项量化指标。",
    en: "A technology need has at least one quantified indicator.",
  },
  "item.amount_needed": {
    zh: "请填写金额，或选择“面议”。",
    en: "Give an amount, or choose “to be negotiated”.",
  },
  "item.amount_order": {
    zh: "金额上限不能小于下限。",
    en: "The upper amount cannot be below the lower one.",
  },
  "item.trl_order": {
    zh: "目标成熟度不能低于现有成熟度。",
    en: "The target readiness cannot be below the present one.",
  },
  "item.patent_number": {
    zh: "专利号的校验位不对，请核对。",
    en: "The patent number's check digit is wrong; please compare it.",
  },
  "item.phone_in_public_text": {
    zh: "公开内容不能含手机号码；联系方式请填在“联系人”，经双方同意后才会显示。",
    en: "Public text cannot carry a phone number; put it under contact, where it is shown only after consent.",
  },
  "match.not_found": {
    zh: "找不到这条需求或供给，或您不能查看它的匹配。",
    en: "There is no such need or offer, or its matches are not for you.",
  },
  "match.not_listed": {
    zh: "它目前没有公开，公开后才有匹配结果。",
    en: "It is not public at present; there are matches only while it is.",
  },
  "match.viewer": { zh: "您在本单位只有查看权限。", en: "You may only read in this organization." },
  "match.same_kind": {
    zh: "只有需求与供给之间可以匹配。",
    en: "Only a need and an offer can match.",
  },
  "match.reason_needed": { zh: "请选择不合适的原因。", en: "Choose why it is unsuitable." },
  "match.reason_unsuitable_only": {
    zh: "只有“不合适”才需要原因。",
    en: "Only what is unsuitable has a reason.",
  },
  "match.note_needed": { zh: "请说明其他原因。", en: "Say what the other reason is." },
  "contact.not_found": {
    zh: "找不到这个对接，或您无权查看。",
    en: "There is no such contact, or you may not see it.",
  },
  "contact.stale": {
    zh: "对接状态已变化，请刷新后再操作。",
    en: "The contact has changed in the meantime; reload and try again.",
  },
  "contact.viewer": {
    zh: "您在本单位只有查看权限，对接须由管理员或经办人办理。",
    en: "You may only read in this organization; its administrators and agents act on contacts.",
  },
  "contact.listing_gone": {
    zh: "这条需求或供给刚刚撤下、关闭或到期，不能再发起对接。",
    en: "This need or offer has just been taken down, closed or expired, so no contact can be asked for.",
  },
  "contact.not_a_party": {
    zh: "发起单位须是这条需求或这条供给的发布单位。",
    en: "The organization that asks must have posted the need or the offer.",
  },
  "contact.same_organization": {
    zh: "需求和供给属于同一单位，无须发起对接。",
    en: "Need and offer belong to the same organization.",
  },
  "contact.not_registered": {
    zh: "对方单位尚未在平台登记，请联系其推荐单位协助对接。",
    en: "The other organization is not registered yet; its recommending office can help.",
  },
  "contact.exists": {
    zh: "这条需求与这条供给之间已有对接正在进行，请直接查看。",
    en: "There is a contact between this need and this offer already; please open it.",
  },
  "contact.phone_in_message": {
    zh: "附言不能含手机号码；联系方式请填在“联系人”，对方同意后才会显示。",
    en: "The message cannot carry a phone number; put it under contact, where it is shown once the other side agrees.",
  },
  "contact.move_not_allowed": {
    zh: "对接当前状态或您所在一方不能进行此操作。",
    en: "The contact's present state or your side does not allow this.",
  },
  "contact.own_request": {
    zh: "不能由发起人本人代表对方同意。",
    en: "Whoever asked cannot accept for the other side.",
  },
  "contact.note_needed": {
    zh: "选择“其他”时请写明原因。",
    en: "Please say why when you choose “other”.",
  },
  "contact.not_accepted": {
    zh: "双方同意对接后才能记录，已结束的对接只能登记到账。",
    en: "This needs a contact that both sides agreed to; one that is closed takes payments only.",
  },
  "contact.date_in_future": { zh: "日期不能晚于今天。", en: "The date cannot be after today." },
  "contact.next_step": {
    zh: "下一步的日期不能早于洽谈日期。",
    en: "The next step cannot be before the talk.",
  },
  "contact.period": {
    zh: "统计期起不能晚于止，且不超过 {limit} 年。",
    en: "The period cannot end before it begins, and spans {limit} years at most.",
  },
  "outcome.not_found": { zh: "找不到这条登记。", en: "There is no such entry." },
  "outcome.move_not_allowed": {
    zh: "这条登记已处理，或应由另一方操作。",
    en: "This entry is settled already, or it is for the other side to act.",
  },
  "outcome.own_claim": {
    zh: "不能确认本人登记的结果。",
    en: "You cannot confirm what you recorded yourself.",
  },
  "outcome.exists": {
    zh: "同样的结果已经登记，不重复计算。",
    en: "The same outcome is recorded already and is not counted twice.",
  },
  "outcome.differs": {
    zh: "对方登记的内容与此不同。请先确认或不认可对方的登记，再登记本方的。",
    en: "The other side recorded it differently. Confirm or dispute theirs before you record yours.",
  },
  "outcome.contract_number_taken": {
    zh: "两单位之间已登记过这个合同编号。",
    en: "This contract number is recorded between the two organizations already.",
  },
  "outcome.contract_missing": {
    zh: "请先登记这份合同并由对方确认，再登记到账。",
    en: "Record the contract and have it confirmed before you record a payment under it.",
  },
  "outcome.beyond_contract": {
    zh: "到账合计不能超过合同金额；这份合同还可登记 {left} 元。",
    en: "Payments cannot exceed the contract's amount; {left} yuan can still be recorded under it.",
  },
  "outcome.too_many": {
    zh: "一个对接最多登记 {limit} 条结果。",
    en: "A contact takes at most {limit} entries.",
  },
  "workday.year_unknown": {
    zh: "{year} 年的节假日安排尚未录入，无法计算工作日。",
    en: "The public holidays of {year} are not on record, so working days cannot be counted.",
  },
  ...noticeProblemTexts,
  ...sheetProblemTexts,
  ...sealingProblemTexts,
  ...eventProblemTexts,
  ...challengeProblemTexts,
  ...proposalProblemTexts,
  ...fairProblemTexts,
} as const satisfies Record<string, Bilingual>;

export type ProblemCode = keyof typeof problemTexts;

export const isProblemCode = (text: string): text is ProblemCode => Object.hasOwn(problemTexts, text);

/** The text of a code in one language, with its parameters filled in. */
export function problemText(
  code: ProblemCode,
  language: "zh-CN" | "en",
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text: string = problemTexts[code][language === "en" ? "en" : "zh"];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
