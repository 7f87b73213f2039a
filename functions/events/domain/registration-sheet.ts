import type { Audience, Question } from "../../../shared/contracts/events-content.ts";
import type { OrganizationKind } from "../../../shared/contracts/organization-facts.ts";
import type { RegistrationState } from "../../../shared/contracts/registrations.ts";
import type { Instant } from "../../../shared/kernel/time.ts";
import { chains } from "../../../shared/reference/chains.ts";
import { qualificationTypes } from "../../../shared/reference/qualifications.ts";
import { units } from "../../../shared/reference/units.ts";
import type { StoredEvent } from "./event.ts";
import { type StoredRegistration, stateAt } from "./registration.ts";
import { checkInOf } from "./registration-view.ts";

/** 报名汇总表: the sheet that offices hand on, in the headings that they know. */

const audienceNames: Record<Audience, string> = {
  enterprise: "企业",
  university: "高校院所",
  supplier: "供应商",
  investor: "投资人",
  expert: "专家",
  guest: "嘉宾",
  press: "媒体",
};
const organizationKindNames: Record<OrganizationKind, string> = {
  enterprise: "企业",
  university: "高等院校",
  institute: "科研院所",
  supplier: "供应商",
  investor: "投资机构",
  "service-provider": "服务机构",
  government: "政府部门",
};
const stateNames: Record<RegistrationState, string> = {
  held: "名额保留中",
  pending: "待审核",
  waitlisted: "候补中",
  offered: "待确认递补",
  confirmed: "已确认",
  "checked-in": "已签到",
  lapsed: "已失效",
  declined: "未通过",
  cancelled: "本人取消",
  removed: "主办方取消",
  "no-show": "未到场",
};

const named = (
  table: readonly { readonly code: string; readonly name: { readonly zh: string } }[],
  codes: readonly string[],
): string => table.flatMap(({ code, name }) => (codes.includes(code) ? name.zh : [])).join("、");

/** `2026-03-20 14:00` as clocks in China show it. */
function localTime(at: Instant | undefined): string {
  if (at === undefined) return "";
  const shanghai = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${shanghai.slice(0, 10)} ${shanghai.slice(11, 16)}`;
}

export interface SheetColumn {
  readonly heading: string;
  /** Digits that are a name, not a number. */
  readonly code?: boolean;
  readonly width?: number;
}

const fixedColumns: readonly SheetColumn[] = [
  { heading: "序号", width: 6 },
  { heading: "姓名", width: 12 },
  { heading: "单位名称", width: 30 },
  { heading: "统一社会信用代码", code: true, width: 22 },
  { heading: "单位类型", width: 12 },
  { heading: "资质", width: 24 },
  { heading: "区县", width: 14 },
  { heading: "产业链", width: 20 },
  { heading: "手机号码", code: true, width: 16 },
  { heading: "人群", width: 10 },
  { heading: "状态", width: 12 },
  { heading: "报名时间", width: 18 },
  { heading: "签到时间", width: 18 },
  { heading: "候补顺序", width: 10 },
];

/** The headings of an event's sheet: those every event has, then one column a question. */
export const sheetColumns = (questions: readonly Question[]): SheetColumn[] => [
  ...fixedColumns,
  ...questions.map(({ label }) => ({ heading: label, width: 24 })),
];

function answerText({ id, kind }: Question, { answers, files }: StoredRegistration): string {
  const answer = answers[id];
  if (answer === undefined) return "";
  if (answer === true) return "同意";
  if (typeof answer !== "string") return answer.join("；");
  return kind === "file" ? (files.find((file) => file.id === answer)?.name ?? "") : answer;
}

/** Whoever only began to fill in the form has not registered. */
const registered = ({ state, phone, walkIn }: StoredRegistration): boolean =>
  state !== "held" && (state !== "lapsed" || phone !== undefined || walkIn);

/** The order of the waitlist: by rank, then by when they came to wait. */
function waitOrder({ place, registrantId }: StoredRegistration): string {
  return place.kind === "wait" ? `${place.rank}#${place.since}#${registrantId}` : "";
}

function positions(registrations: readonly StoredRegistration[]): ReadonlyMap<string, number> {
  const waiting = registrations
    .filter(({ place }) => place.kind === "wait")
    .sort((one, other) => (waitOrder(one) < waitOrder(other) ? -1 : 1));
  const passed = new Map<Audience, number>();
  return new Map(
    waiting.map(({ registrantId, audience }) => {
      const position = (passed.get(audience) ?? 0) + 1;
      passed.set(audience, position);
      return [registrantId, position];
    }),
  );
}

/** The rows of the sheet, by audience as the event lists them, then by when people registered. */
export function sheetRows(
  registrations: readonly StoredRegistration[],
  event: StoredEvent,
  usccOf: ReadonlyMap<string, string>,
  at: Instant,
): string[][] {
  const positionOf = positions(registrations);
  const poolOrder = event.content.pools.map(({ audience }) => audience);
  const sortKey = ({ audience, registeredAt, registrantId }: StoredRegistration): string =>
    `${poolOrder.indexOf(audience)}#${registeredAt}#${registrantId}`;
  return registrations
    .filter(registered)
    .toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .map((registration, i) => {
      const { name, organization, phone, audience, registeredAt, registrantId } = registration;
      return [
        String(i + 1),
        name,
        organization?.name ?? "",
        usccOf.get(organization?.id ?? "") ?? "",
        organization?.kind === undefined ? "" : organizationKindNames[organization.kind],
        named(qualificationTypes, organization?.tiers ?? []),
        named(units, organization?.unitCode === undefined ? [] : [organization.unitCode]),
        named(chains, organization?.chains ?? []),
        phone ?? "",
        audienceNames[audience],
        stateNames[stateAt(registration, event, at)],
        localTime(registeredAt),
        localTime(checkInOf(registration)?.at),
        String(positionOf.get(registrantId) ?? ""),
        ...event.content.questions.map((question) => answerText(question, registration)),
      ];
    });
}
