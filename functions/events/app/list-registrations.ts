import type { Audience } from "../../../shared/contracts/events-content.ts";
import type {
  Registration,
  RegistrationRow,
  RegistrationState,
} from "../../../shared/contracts/registrations.ts";
import type { Actor } from "../../../shared/identity/actor.ts";
import { DomainError } from "../../../shared/kernel/domain-error.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import { type Row, stateAt } from "../domain/registration.ts";
import { registrationView, rowView } from "../domain/registration-view.ts";
import type { PlaceKind, PlaceRows } from "./desk-ports.ts";
import type { Events, PageOf, PageRequest } from "./event-ports.ts";
import { audiencesOf, readableEvent } from "./readable-event.ts";
import type { Pools, Registrations } from "./registration-ports.ts";

export interface RowFilter {
  readonly audience?: Audience | undefined;
  readonly state?: RegistrationState | undefined;
  /** Part of a name or an organization's name. */
  readonly search?: string | undefined;
}

/** Where registrations of a state are. A hold or an offer that ran out still stands at its seat until that is needed. */
const placesOf: Record<RegistrationState, readonly PlaceKind[]> = {
  held: ["seat"],
  offered: ["seat"],
  confirmed: ["seat"],
  "checked-in": ["seat"],
  "no-show": ["seat"],
  lapsed: ["seat", "ended"],
  pending: ["pending"],
  waitlisted: ["wait"],
  declined: ["ended"],
  cancelled: ["ended"],
  removed: ["ended"],
};
/** Those that await a decision first. */
const everyPlace: readonly PlaceKind[] = ["pending", "seat", "wait", "ended"];

/** As people type it: full-width letters and capitals do not matter. */
const comparable = (text: string): string => text.normalize("NFKC").toLowerCase();

const mentions = ({ name, organization }: Row, search: string): boolean =>
  [name, organization?.name ?? ""].some((text) => comparable(text).includes(search));

/** 报名名单: the registrations of an event, for those who hold it and who audits. */
export const listRegistrations =
  (events: Pick<Events, "find">, rows: Pick<PlaceRows, "page">, clock: Clock) =>
  async (
    eventId: string,
    { audience, state, search }: RowFilter,
    actor: Actor,
    page: PageRequest,
  ): Promise<PageOf<RegistrationRow>> => {
    const event = await readableEvent(events, eventId, actor);
    const at = clock.now();
    const wanted = comparable(search ?? "");
    const audiences = audiencesOf(event).filter((one) => audience === undefined || one === audience);
    const places = { audiences, kinds: state === undefined ? everyPlace : placesOf[state] };
    const choice = JSON.stringify([audience, state, wanted]);
    const keep = (row: Row) =>
      (state === undefined || stateAt(row, event, at) === state) && (wanted === "" || mentions(row, wanted));
    const found = await rows.page(eventId, places, { choice, keep }, page);
    return { ...found, items: found.items.map((row) => rowView(row, event, at)) };
  };

/** One registration with what the person told and what became of it. */
export const readRegistration =
  (
    events: Pick<Events, "find">,
    registrations: Pick<Registrations, "find">,
    pools: Pick<Pools, "position">,
    clock: Clock,
  ) =>
  async (eventId: string, registrantId: string, actor: Actor): Promise<Registration> => {
    const event = await readableEvent(events, eventId, actor);
    const registration = await registrations.find(eventId, registrantId);
    if (registration === undefined) throw new DomainError("not_found", "registration.not_found");
    return registrationView(registration, event, clock.now(), await pools.position(registration));
  };
