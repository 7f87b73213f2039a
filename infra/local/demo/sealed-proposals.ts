import { createHash } from "node:crypto";
import { joinTeam, setMembers } from "../../../functions/challenges/app/form-team.ts";
import { asJson } from "../../../functions/challenges/app/record-entry.ts";
import { sealedFileObject, sealedFiles } from "../../../functions/challenges/app/sealed-files.ts";
import { measureText, saveDraft, stageProposal } from "../../../functions/challenges/app/stage-proposal.ts";
import { startProposal } from "../../../functions/challenges/app/start-proposal.ts";
import { submitProposal } from "../../../functions/challenges/app/submit-proposal.ts";
import { ProposalPayload } from "../../../shared/contracts/proposals-content.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { armored } from "../../../shared/sealing/armored.ts";
import { newKey } from "../../../shared/sealing/keys.ts";
import { sealTo } from "../../../shared/sealing/seal.ts";
import { sealJson } from "../../../shared/sealing/sealed-json.ts";
import type { DemoVault, Leading } from "./course-leading.ts";
import { demoTeamPassphrase } from "./data/committee.ts";
import type { DemoProposal } from "./data/course-entry.ts";
import { announcementOf, demoPdf } from "./licence.ts";
import { lockedIdentity } from "./locked-identity.ts";
import { adminOf } from "./organizations.ts";

/** One key for all demo teams, under a passphrase that everybody knows: locking one takes a while each time. */
export async function demoVault(): Promise<DemoVault> {
  const { identity, recipient } = await newKey();
  return { recipient, protectedIdentity: await lockedIdentity(identity, demoTeamPassphrase) };
}
/** A proposal of one team, while it is in the making. */
interface Team {
  readonly challengeId: string;
  readonly proposalId: string;
  readonly actor: Actor;
}

const wanYuan = 10_000;

function contentOf(
  { made }: Leading,
  demo: DemoProposal,
  of: { readonly proposalId: string; readonly termsVersion: number; readonly phone: string },
  files: ProposalPayload["files"],
): ProposalPayload {
  const [name, title] = demo.lead;
  const indicators = made.demo.content.indicators ?? [];
  return ProposalPayload.parse({
    format: "duijie-proposal-1",
    challengeId: made.id,
    proposalId: of.proposalId,
    termsVersion: of.termsVersion,
    teamLead: { name, title, phone: of.phone },
    route: demo.route,
    responses: indicators.map((indicator, i) => ({
      indicator: indicator.name,
      promised: demo.promised[i],
      ...(demo.basis?.[i] === undefined ? {} : { basis: demo.basis[i] }),
    })),
    priorIp: demo.priorIp ?? [],
    quoteYuan: demo.quoteWan * wanYuan,
    budget: demo.budget.map(([item, wan]) => ({ item, yuan: wan * wanYuan })),
    milestones: demo.milestones.map(([month, deliverable, percent]) => ({ month, deliverable, percent })),
    ...(demo.industrialisation === undefined ? {} : { industrialisation: demo.industrialisation }),
    files,
  });
}

/** The draft as the team's form keeps it: amounts as they were typed, in 万元. What is sealed to the team opens it. */
async function keepDraft(
  { world, vault }: Leading,
  { quoteWan, budget }: DemoProposal,
  { teamLead, route, responses, priorIp, milestones, industrialisation, files }: ProposalPayload,
  team: Team,
): Promise<void> {
  const { challengeId, proposalId } = team;
  const draft = {
    teamLead,
    route,
    responses,
    priorIp,
    quoteYuan: String(quoteWan),
    budget: budget.map(([item, wan]) => ({ item, yuan: String(wan) })),
    milestones,
    industrialisation,
    files,
  };
  const sealed = await sealJson([vault.recipient], { challengeId, proposalId }, asJson(draft));
  const { version = 0 } = (await world.teams.find(challengeId, proposalId)) ?? {};
  await saveDraft(world.teamParts)({
    ...team,
    ciphertext: armored(sealed),
    expectedVersion: version,
    at: world.clock.now(),
  });
}

/** The consortium as the lead names it; each of the others confirms. */
async function formTeam(
  { world, poster }: Leading,
  { organization, partners = [] }: DemoProposal,
  team: Team,
): Promise<void> {
  if (partners.length === 0) return;
  const { clock, teams } = world;
  const others = partners.map(({ organization: key, role, percent }) => ({ role, percent, ...poster(key) }));
  const lead = {
    organizationId: poster(organization).id,
    role: "牵头单位",
    percent: 100 - others.reduce((sum, { percent }) => sum + percent, 0),
  };
  const versionOf = async () => (await teams.find(team.challengeId, team.proposalId))?.version ?? 0;
  await setMembers(world.teamParts)({
    ...team,
    members: [lead, ...others.map(({ id, role, percent }) => ({ organizationId: id, role, percent }))],
    expectedVersion: await versionOf(),
    at: clock.now(),
  });
  for (const { id, demo } of others)
    await joinTeam(world.teamParts)({
      ...team,
      actor: await world.actor(adminOf(demo)),
      organizationId: id,
      agreed: true,
      expectedVersion: await versionOf(),
      at: clock.now(),
    });
}

/** Seals the file to a key of its own, as a browser does, and uploads what comes of it. */
async function sealFile(
  { world }: Leading,
  name: string,
  { challengeId, proposalId, actor }: Team,
): Promise<ProposalPayload["files"]> {
  const plain = demoPdf(`Attachment of ${proposalId}`);
  const { identity, recipient } = await newKey();
  const sealed = await sealTo([recipient], plain);
  const sha256 = createHash("sha256").update(sealed).digest("hex");
  const files = sealedFiles({
    ...world.teamParts,
    newId: world.newId,
    objects: { ...world.storage, keepSame: async () => {} },
    mayReadOpened: async () => false,
  });
  const at = world.clock.now();
  const { file } = await files.announce({
    challengeId,
    proposalId,
    actor,
    announcement: { size: sealed.length, sha256 },
    call: world.call(actor),
    at,
  });
  await world.storage.put(sealedFileObject(challengeId, proposalId, file.id), sealed);
  await files.complete({ challengeId, proposalId, fileId: file.id, actor, at });
  const { name: shown, ...announced } = announcementOf(name, plain);
  return [{ fileId: file.id, name: shown, ...announced, identity }];
}

/** Writes, seals and submits a proposal as its team's browsers do. */
export async function submitSealed(leading: Leading, demo: DemoProposal): Promise<void> {
  const { world, made, vault, poster } = leading;
  const { challenges, clock, teamParts, teams } = world;
  const { id: organizationId, demo: organization } = poster(demo.organization);
  const actor = await world.actor(adminOf(organization));
  const challenge = await challenges.find(made.id);
  if (challenge?.recipient === undefined) throw new Error(`${made.demo.key} has no key to seal to`);
  const { id: challengeId, recipient, termsVersion } = challenge;
  const at = clock.now();
  const proposalId = await startProposal({ ...teamParts, newId: world.newId })({
    challengeId,
    organizationId,
    vault,
    actor,
    call: world.call(actor),
    at,
  });
  const team = { challengeId, proposalId, actor };
  await formTeam(leading, demo, team);
  const files = demo.file === undefined ? [] : await sealFile(leading, demo.file, team);
  const { phone } = organization.registration.contact;
  const content = contentOf(leading, demo, { proposalId, termsVersion, phone }, files);
  await keepDraft(leading, demo, content, team);
  const ciphertext = armored(
    await sealJson([recipient, vault.recipient], { challengeId, proposalId }, asJson(content)),
  );
  const { sha256 } = measureText(ciphertext);
  await stageProposal(teamParts)({
    ...team,
    ciphertext,
    sha256,
    termsVersion,
    fileIds: files.map(({ fileId }) => fileId),
    call: world.call(actor),
    at,
  });
  const staged = await teams.find(challengeId, proposalId);
  await submitProposal({ ...teamParts, decisionKey: world.decisionKey })({
    ...team,
    version: staged?.staged ?? 0,
    sha256,
    declarations: { unrelated: true, truthful: true, relatedCodes: [] },
    expectedVersion: staged?.version ?? 0,
    at,
  });
}
