import { timetablesContracts } from "../../shared/contracts/timetables.ts";
import { bind, type Route } from "../../shared/http/route.ts";
import type { Fairs, KnownEvents } from "./app/fair-ports.ts";
import { holdFair } from "./app/hold-fair.ts";
import { fairReports, type ReportingParts } from "./app/report-fair.ts";

export interface ReportParts extends ReportingParts {
  readonly fairs: Fairs;
  readonly events: KnownEvents;
}

/** What came of a fair. */
export function reportRoutes(parts: ReportParts): Route[] {
  const reports = fairReports(parts);
  const hold = holdFair(parts.fairs, parts.events, parts.clock);
  return [
    bind(timetablesContracts.readFairReport, ({ path, actor }) => reports.read(path.eventId, actor)),
    bind(timetablesContracts.exportFairReport, ({ path, actor }) => reports.file(path.eventId, actor)),
    bind(timetablesContracts.reportFair, async ({ path, body, actor }) => {
      const { updatedAt } = await hold.report(path.eventId, body, actor);
      return { reportedAt: updatedAt };
    }),
  ];
}
