import { registrationContracts as contracts } from "../../shared/contracts/registrations.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import { decideRegistrations } from "./app/decide-registrations.ts";
import { holdSeat } from "./app/hold-seat.ts";
import { showTicket } from "./app/my-tickets.ts";
import { acceptSeat, cancelRegistration, changeRegistration } from "./app/own-registration.ts";
import { type Registered, register } from "./app/register.ts";
import type { RegisterParts } from "./app/registration-entry.ts";
import type { Passes } from "./app/registration-ports.ts";

export interface RegistrationParts extends RegisterParts {
  readonly passes: Passes;
}

/** Registering, and everything that moves a registration but the door. */
export function registrationRoutes(parts: RegistrationParts): Route[] {
  const { passes, clock } = parts;
  const hold = holdSeat(parts);
  const enter = register(parts);
  const accept = acceptSeat(parts);
  const change = changeRegistration(parts);
  const cancel = cancelRegistration(parts);
  const decide = decideRegistrations(parts);
  const show = showTicket(parts);
  // In a rush everybody's turn changes while it is being counted: it is told when the ticket is read.
  const showAtOnce = showTicket({ pools: { position: async () => undefined }, passes, clock });

  const shown = async (registered: Promise<Registered>) => {
    const { registration, event } = await registered;
    return show(registration, event);
  };

  return [
    bind(contracts.holdSeat, ({ path, body, actor }) => shown(hold({ ...path, ...body, actor }))),
    bind(contracts.register, async ({ path, body, actor, call }) => {
      const { registration, event } = await enter({ ...path, form: body, actor, call });
      return showAtOnce(registration, event);
    }),
    bind(contracts.changeRegistration, ({ path, body, actor }) => shown(change({ ...path, ...body, actor }))),
    bind(contracts.acceptSeat, ({ path, body, actor }) => shown(accept({ ...path, ...body, actor }))),
    bind(contracts.cancelRegistration, ({ path, body, actor }) => shown(cancel({ ...path, ...body, actor }))),
    bind(contracts.approveRegistrations, ({ path, body, actor }) =>
      decide({ ...path, ...body, actor, decision: "approve" }),
    ),
    bind(contracts.declineRegistrations, ({ path, body, actor }) =>
      decide({ ...path, ...body, actor, decision: "decline" }),
    ),
    bind(contracts.removeRegistrations, ({ path, body, actor }) =>
      decide({ ...path, ...body, actor, decision: "remove" }),
    ),
  ];
}
