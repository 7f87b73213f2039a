import webhook from "./en-webhooks.ts";

const texts = {
  ...webhook,
  group: {
    organization: "Organization and qualifications",
    items: "Needs and offers",
    matches: "Matches",
    contacts: "Contacts",
    events: "Events",
    challenges: "Challenges",
  },
  bell: { none: "Notices", some: "Notices, {{n}} unread" },
  bounce: {
    title: "Mails to your address are refused",
    text: "Since {{since}} the mail server of your address has refused them (code {{code}}), so no more are sent there. Notices in the console go on. Please correct your address; if the mailbox works again, sending can be started again.",
    mend: "Correct the address",
    retry: "It works again, send mails",
  },
  inbox: {
    title: "Notices",
    filter: "Show",
    all: "All",
    unread: "Unread",
    new: "Unread",
    read: "Mark as read",
    readAll: "Mark all as read",
    reason: "Reason: {{reason}}",
    none: "No notices yet. Decisions, contacts and changes of events will appear here.",
    noneUnread: "Nothing is unread.",
    kept: "Notices are kept for 180 days.",
  },
  settings: {
    title: "Notice settings",
    back: "Back to notices",
    lead: "The console shows every notice. Choose which ones are mailed to {{email}} as well.",
    mails: "Mails",
    on: "On",
    off: "Off",
    saved: "Saved",
    about: {
      organization: "Verification, suspension and reinstatement, qualifications that end soon",
      items: "Needs and offers published, returned, refined or passed on",
      matches: "New strong matches, one mail in the morning at most",
      contacts: "Contacts asked for and answered, outcomes to confirm",
      events: "Registrations and waiting lists, changes, reminders and messages of organizers",
      challenges: "Notices and progress of challenges, proposals, reviews and results",
    },
  },
};
export default texts;
