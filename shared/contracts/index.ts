import { agendaFeedContracts } from "./agenda-feeds.ts";
import { awardContracts } from "./awards.ts";
import { challengeContracts } from "./challenges.ts";
import { checkInContracts } from "./check-in.ts";
import { contactsContracts } from "./contacts.ts";
import type { Contract } from "./contract.ts";
import { eventsContracts } from "./events.ts";
import { exportContracts } from "./exports.ts";
import { fairsContracts } from "./fairs.ts";
import { importContracts } from "./imports.ts";
import { matchingContracts } from "./matching.ts";
import { needContracts, offerContracts } from "./matchmaking.ts";
import { meetingRequestsContracts } from "./meeting-requests.ts";
import { noticesContracts } from "./notices.ts";
import { organizationsContracts } from "./organizations.ts";
import { programmeContracts } from "./programmes.ts";
import { openedContracts, proposalContracts } from "./proposals.ts";
import { registrationContracts } from "./registrations.ts";
import { reviewContracts } from "./reviews.ts";
import { sealingContracts } from "./sealing.ts";
import { timetablesContracts } from "./timetables.ts";
import { webhookContracts } from "./webhooks.ts";

const named = (contracts: Readonly<Record<string, Contract>>, suffix: string): [string, Contract][] =>
  Object.entries(contracts).map(([name, contract]) => [`${name}${suffix}`, contract]);

/** Every operation of the API by its name. A contract that is not in here does not exist for anybody. */
export const contractsByName: ReadonlyMap<string, Contract> = new Map([
  ...named(organizationsContracts, ""),
  ...named(needContracts, "Need"),
  ...named(offerContracts, "Offer"),
  ...named(importContracts, ""),
  ...named(exportContracts, ""),
  ...named(matchingContracts, ""),
  ...named(contactsContracts, ""),
  ...named(noticesContracts, ""),
  ...named(webhookContracts, ""),
  ...named(eventsContracts, ""),
  ...named(registrationContracts, ""),
  ...named(checkInContracts, ""),
  ...named(programmeContracts, ""),
  ...named(challengeContracts, ""),
  ...named(awardContracts, ""),
  ...named(openedContracts, ""),
  ...named(reviewContracts, ""),
  ...named(sealingContracts, ""),
  ...named(proposalContracts, ""),
  ...named(fairsContracts, ""),
  ...named(meetingRequestsContracts, ""),
  ...named(timetablesContracts, ""),
  ...named(agendaFeedContracts, ""),
]);

export const allContracts: readonly Contract[] = [...contractsByName.values()];
