import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Privacy notice",
  version: "Version {{version}}",
  lead: "What personal information Duijie processes, why, for how long, and how you can read, correct, withdraw and delete it. We take what is needed and no more: no identity card numbers, no profiling, no advertising. The Chinese text is the binding one.",
  who: {
    title: "Who processes it",
    text: "The platform operator that runs this deployment. Signing in is done by the identity service that it chose; the platform never holds your password.",
    named: "Operator of this deployment: {{operator}}",
  },
  what: {
    title: "What, why, and how long",
    kind: "Information",
    why: "Purpose",
    seen: "Who sees it",
    kept: "Kept",
    rows: {
      identity: {
        kind: "The identifier that the identity service gives",
        why: "To know that you are the same person",
        seen: "The platform only",
        kept: "While the account exists",
      },
      profile: {
        kind: "Name, phone, e-mail, language",
        why: "To confirm who acts; to send decisions and reminders",
        seen: "You; members of your organization see name and e-mail",
        kept: "While the account exists; anonymised on deletion",
      },
      consent: {
        kind: "Your consent to this notice (version, time)",
        why: "To prove that you were informed",
        seen: "You",
        kept: "While the account exists",
      },
      organization: {
        kind: "Legal representative and contact of the organization, phone and e-mail",
        why: "To verify the organization and to reach it",
        seen: "Its members, verifying and supervising staff",
        kept: "While it is registered",
      },
      item: {
        kind: "Contact of a need or an offer, phone and e-mail",
        why: "To get in touch when it matches",
        seen: "The organization’s members, reviewers, supervisors, the broker in charge; the other side once both agree",
        kept: "With the entry",
      },
      decisions: {
        kind: "Decisions and actions (who, when, what, why)",
        why: "Fairness, supervision and appeal",
        seen: "The organizations concerned, reviewers and supervisors",
        kept: "For good; names anonymised when an account is deleted",
      },
      logs: {
        kind: "Access logs (time, operation, outcome), without names, phones or what was typed",
        why: "Security and faults; the law asks for six months at least",
        seen: "Operations staff only",
        kept: "One year",
      },
    },
  },
  basis: {
    title: "Legal basis",
    text: "Your consent; verification and review are also needed for statutory duties. You may decline, and then cannot use what needs signing in; the public directory needs no sign-in.",
  },
  public: {
    title: "Never public",
    text: "Contacts, phones, e-mail addresses, confidential notes and files appear on no public page. Public text with a mobile number is sent back for correction. Contacts are given to the other side only after both agree.",
  },
  where: {
    title: "Storage and security",
    text: "In the cloud region that the operator chose, encrypted in transit and at rest. Each function holds the least permissions for its work; files are downloaded through short-lived addresses. Deployed in mainland China, data does not leave the country.",
  },
  device: {
    title: "On your device",
    text: "No tracking cookies. The browser keeps your choice of language, and what you typed until the server has it or you sign out; the sign-in lives in the current tab only and ends with it.",
  },
  rights: {
    title: "Your rights",
    text: "Under the Personal Information Protection Law you may:",
    items: {
      access: "read and copy: your profile page shows your data and consents",
      correct: "correct and complete: change your profile there",
      withdraw: "withdraw consent: ask the operator; what was done before stays lawful",
      delete:
        "delete the account: ask the operator, who does it within fifteen working days; decision records that the law keeps are anonymised",
      explain: "ask for explanation, and complain to the authorities",
    },
    contact: "Contact: {{contact}}",
  },
  changes: {
    title: "Changes",
    text: "A change of substance gets a new version; at your next sign-in you see it, and continue once you agree.",
  },
};
export default texts;
