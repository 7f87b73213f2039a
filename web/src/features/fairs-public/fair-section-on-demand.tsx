import { lazy, Suspense } from "react";
import { loadTexts } from "../../app/language.ts";

/** Only pages of fairs load it; the other kinds of events have no meetings. */
const Section = lazy(async () => {
  const [{ FairSection }] = await Promise.all([import("./fair-section.tsx"), loadTexts("fairs-public")]);
  return { default: FairSection };
});

export function FairSectionOnDemand({ eventId }: { eventId: string }) {
  return (
    <Suspense>
      <Section eventId={eventId} />
    </Suspense>
  );
}
