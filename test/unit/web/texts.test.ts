import { globSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { challengePhases, posers } from "../../../shared/contracts/challenges-content.ts";
import {
  admissions,
  attendanceModes,
  audiences,
  eventKinds,
  eventPhases,
  hostRoles,
} from "../../../shared/contracts/events-content.ts";
import { fairPhases } from "../../../shared/contracts/fairs-content.ts";
import { fileTypes } from "../../../shared/contracts/files.ts";
import { allContracts } from "../../../shared/contracts/index.ts";
import { diversionTargets, itemMoves, itemStates } from "../../../shared/contracts/matchmaking.ts";
import {
  cooperationModes,
  ipOwnerships,
  ipTypes,
  itemKinds,
  maturities,
  needTypes,
  offerTypes,
  urgencies,
} from "../../../shared/contracts/matchmaking-content.ts";
import {
  declineCodes,
  meetingResults,
  requestStates,
} from "../../../shared/contracts/meeting-requests-content.ts";
import {
  organizationKinds,
  organizationStatuses,
  qualificationLevels,
} from "../../../shared/contracts/organization-facts.ts";
import { Invitation, organizationMoves } from "../../../shared/contracts/organizations.ts";
import { announcementKinds } from "../../../shared/contracts/programmes-content.ts";
import { proposalStates } from "../../../shared/contracts/proposals-content.ts";
import { registrationStates } from "../../../shared/contracts/registrations.ts";
import { memberRoles, staffRoles } from "../../../shared/contracts/roles.ts";
import { problemTexts } from "../../../shared/kernel/problem-texts.ts";
import docsZh from "../../../web/src/features/docs/texts/zh.ts";
import namesEn from "../../../web/src/names/texts/en.ts";
import namesZh from "../../../web/src/names/texts/zh.ts";

type Texts = { readonly [key: string]: string | Texts };

/** `{ a: { b: "x" } }` → `[["a.b", "x"]]` */
const flat = (texts: Texts, prefix = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${prefix}${key}`, value] as [string, string]]
      : flat(value, `${prefix}${key}.`),
  );

const variables = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const hasChinese = /\p{Script=Han}/u;

const textsIn = async (file: string): Promise<Texts> =>
  ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { default: Texts }).default;

const features = globSync("web/src/**/texts/zh.ts");

describe("texts of the console", () => {
  it("finds the features", () => expect(features.length).toBeGreaterThan(5));

  it.each(features)("%s has the same keys and variables in English, and nothing is empty", async (file) => {
    const zh = flat(await textsIn(file));
    const en = new Map(flat(await textsIn(file.replace("zh.ts", "en.ts"))));
    expect([...en.keys()].sort()).toEqual(zh.map(([key]) => key).sort());
    for (const [key, text] of zh) {
      expect(text.trim(), key).not.toBe("");
      expect(en.get(key)?.trim(), key).not.toBe("");
      expect(variables(en.get(key) ?? ""), key).toEqual(variables(text));
    }
  });
});

const enumerations: Record<string, readonly string[]> = {
  itemKind: itemKinds,
  needType: needTypes,
  offerType: offerTypes,
  cooperationMode: cooperationModes,
  maturity: maturities,
  urgency: urgencies,
  ipOwnership: ipOwnerships,
  ipType: ipTypes,
  itemState: itemStates,
  itemMove: [...itemMoves, "edit"],
  diversionTarget: diversionTargets,
  organizationKind: organizationKinds,
  organizationStatus: organizationStatuses,
  organizationMove: [...organizationMoves, "edit"],
  qualificationLevel: qualificationLevels,
  invitationState: Invitation.shape.state.options,
  memberRole: memberRoles,
  staffRole: staffRoles,
  eventKind: eventKinds,
  eventPhase: eventPhases,
  audience: audiences,
  admission: admissions,
  attendanceMode: attendanceModes,
  hostRole: hostRoles,
  registrationState: registrationStates,
  poser: posers,
  challengePhase: challengePhases,
  announcementKind: announcementKinds,
  proposalState: proposalStates,
  fairPhase: fairPhases,
  requestState: requestStates,
  declineCode: declineCodes,
  meetingResult: meetingResults,
  meetingPriority: ["1", "2", "3"],
  fileType: Object.keys(fileTypes),
  trl: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
};

describe("labels", () => {
  it.each(Object.entries(enumerations))("%s: every value has one, and no other", (group, values) => {
    const groups = namesZh as Readonly<Record<string, Record<string, string>>>;
    expect(Object.keys(groups[group] ?? {}).sort()).toEqual([...values].sort());
  });

  it("has no group that this test does not know", () => {
    expect(Object.keys(namesEn).sort()).toEqual(Object.keys(enumerations).sort());
  });

  it("names every kind of caller in the API pages", () => {
    const callers = new Set<string>(allContracts.flatMap((contract) => contract.who));
    for (const who of callers) expect(Object.keys(docsZh.callers)).toContain(who);
  });
});

describe("problems", () => {
  it.each(Object.entries(problemTexts))("%s reads in both languages", (_, text) => {
    expect(text.zh).toMatch(hasChinese);
    expect(text.en).not.toMatch(hasChinese);
    expect(text.en.match(/\{\w+\}/g)?.sort()).toEqual(text.zh.match(/\{\w+\}/g)?.sort());
  });
});
