import type zh from "./zh.ts";

const texts: typeof zh = {
  organization: "Current organization",
  staffGroup: "Review and administration",
  toPortal: "Back to the public home page",
  mine: "Account of {{name}}",
  signOut: "Sign out",
  welcome: {
    title: "Welcome to Duijie",
    text: "At your first sign-in, tell us how to reach you and read the privacy notice. Then you can register an organization and post needs and offers.",
    again: "The privacy notice has changed",
    againText: "Please read the new notice. You continue once you agree.",
    leave: "Not now, sign out",
  },
  profile: {
    title: "Profile",
    name: "Name",
    phone: "Mobile or landline",
    phoneUse: "For reviewers to confirm who acts; never public.",
    email: "E-mail",
    emailUse: "Decisions and reminders go here; never public.",
    language: "Language of notices and pages",
    consent: "I have read and agree to the",
    notice: "privacy notice ({{version}})",
    consentNeeded: "Please read it and tick the box; without it, signed-in functions cannot be used.",
    agreeAndSave: "Agree and continue",
    save: "Save",
    saved: "Saved",
  },
  consents: { title: "Consents", entry: "{{at}}: agreed to the privacy notice {{version}}" },
  number: { title: "Person number", text: "Give this number to the operator who appoints you to a role:" },
};
export default texts;
