import {
  type MailStatus,
  type NoticeGroup,
  type NoticePreferences,
  noticeGroups,
} from "../../../shared/contracts/notices.ts";
import type { Clock } from "../../../shared/kernel/time.ts";
import type { Addressees, Bounces, Preferences } from "./ports.ts";

/** Which mails a person wants, and whether mails reach them. */
export function mailSettings(
  preferences: Preferences,
  bounces: Bounces,
  addressees: Pick<Addressees, "contact">,
  clock: Clock,
) {
  const status = async (personId: string): Promise<MailStatus> => {
    const contact = await addressees.contact(personId);
    const bounce = contact && (await bounces.of(personId, contact.email));
    return bounce === undefined ? {} : { bouncedSince: bounce.since, bounceCode: bounce.code };
  };
  return {
    async read(personId: string): Promise<NoticePreferences> {
      return { mailOff: [...(await preferences.mailOff(personId))] };
    },
    async save(personId: string, mailOff: readonly NoticeGroup[]): Promise<NoticePreferences> {
      const inOrder = noticeGroups.filter((group) => mailOff.includes(group));
      await preferences.save(personId, inOrder, clock.now());
      return { mailOff: inOrder };
    },
    status,
    async retry(personId: string): Promise<MailStatus> {
      await bounces.forget(personId);
      return status(personId);
    },
  };
}
