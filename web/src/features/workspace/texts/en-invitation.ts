import type zh from "./zh-invitation.ts";

const invitation: typeof zh = {
  title: "Join an organization",
  invites: "{{organization}} invites you",
  role: "Your role: {{role}}",
  roleHelp: {
    admin: "Administrators maintain the organization and its members, and post needs and offers.",
    agent: "Agents post and edit needs and offers, and upload files.",
    viewer: "Viewers read the organization's needs and offers.",
  },
  until: "Valid until {{at}}; it works once.",
  accept: "Accept the invitation",
  accepted: "You have joined {{organization}}",
  later: "Not now",
  invalid: "The link may be incomplete or revoked. Ask the administrator who sent it for a new one.",
  state: {
    accepted: "This invitation has been used. If that was not you, tell your administrator.",
    revoked: "The administrator revoked this invitation.",
    expired: "The invitation has expired; ask the administrator for a new link.",
  },
  toWorkspace: "To the workspace",
};
export default invitation;
