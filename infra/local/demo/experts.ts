import { writeExpert } from "../../../functions/challenges/app/write-expert.ts";
import { ExpertContent } from "../../../shared/contracts/reviews.ts";
import { addDays, civilDateAt } from "../../../shared/kernel/time.ts";
import type { ChallengeWorld } from "./challenge-world.ts";
import { type DemoTie, demoExperts } from "./data/experts.ts";
import type { Poster } from "./items.ts";

/** Every expert writes their profile: whom they work for and have to do with. */
export async function loadExperts(world: ChallengeWorld, poster: (key: string) => Poster): Promise<void> {
  const today = civilDateAt(world.now);
  const named = (tie: DemoTie) => {
    if ("name" in tie) return { name: tie.name };
    const { name, uscc } = poster(tie.organization).demo.registration;
    return { name, uscc };
  };
  const ties = (all: readonly DemoTie[] = []) =>
    all.map((tie) => ({
      ...named(tie),
      ...(tie.endedDays === undefined ? {} : { until: addDays(today, -tie.endedDays) }),
    }));
  const write = writeExpert(world.experts, world.clock);
  for (const { subject, title, chains, fields, employer, ...has } of demoExperts) {
    const content = ExpertContent.parse({
      title,
      chains,
      fields,
      employer: named(employer),
      formerEmployers: ties(has.formerEmployers),
      cooperations: ties(has.cooperations),
      interests: ties(has.interests),
      familyAt: ties(has.familyAt),
    });
    await write({ content, actor: await world.actor(subject) });
  }
}
