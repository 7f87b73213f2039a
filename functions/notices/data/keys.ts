/** Keys of the notices table; docs/access-patterns.md says which use case reads which. */

/** One item for each event and person: the inbox has it, and what became of the mail. */
export const claimKey = (eventId: string, personId: string) => ({
  pk: `NOTICE#${eventId}`,
  sk: `PERSON#${personId}`,
});

export const personPk = (personId: string): string => `PERSON#${personId}`;
export const entryPrefix = "ENTRY#";
/** The id sorts by the time of the event. */
export const entryKey = (personId: string, noticeId: string) => ({
  pk: personPk(personId),
  sk: `${entryPrefix}${noticeId}`,
});
export const unreadPrefix = "UNREAD#";
/** A copy of the entry for as long as it is unread, so that unread ones are listed and counted without reading all. */
export const unreadKey = (personId: string, noticeId: string) => ({
  pk: personPk(personId),
  sk: `${unreadPrefix}${noticeId}`,
});
export const preferencesKey = (personId: string) => ({ pk: personPk(personId), sk: "PREFERENCES" });
export const bounceKey = (personId: string) => ({ pk: personPk(personId), sk: "BOUNCE" });
export const invitationKey = (personId: string, eventId: string) => ({
  pk: personPk(personId),
  sk: `INVITED#${eventId}`,
});

/** All webhooks: a city has a handful. */
export const webhooksPk = "WEBHOOKS";
export const webhookKey = (webhookId: string) => ({ pk: webhooksPk, sk: webhookId });
/** How many there are. */
export const webhookCountKey = { pk: "WEBHOOK-COUNT", sk: "WEBHOOK-COUNT" } as const;
export const webhookPk = (webhookId: string): string => `WEBHOOK#${webhookId}`;
/** Apart from the webhook, so that only what signs reads it. */
export const secretKey = (webhookId: string) => ({ pk: webhookPk(webhookId), sk: "SECRET" });
export const webhookLogKey = (webhookId: string, version: number) => ({
  pk: webhookPk(webhookId),
  sk: `LOG#${String(version).padStart(8, "0")}`,
});
export const deliveryPrefix = "DELIVERY#";
export const deliveryKey = (webhookId: string, deliveryId: string) => ({
  pk: webhookPk(webhookId),
  sk: `${deliveryPrefix}${deliveryId}`,
});
