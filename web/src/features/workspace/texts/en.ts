import invitation from "./en-invitation.ts";
import items from "./en-items.ts";
import organization from "./en-organization.ts";
import type zh from "./zh.ts";

const texts: typeof zh = {
  title: "Workspace",
  menu: {
    organization: "My organization",
    needs: "My needs",
    offers: "My offers",
    contacts: "My contacts",
    challenges: "My challenges",
    proposals: "My proposals",
    meetings: "My meetings",
  },
  items,
  invitation,
  organization,
  overview: {
    hello: "Hello, {{name}}",
    noOrganization: {
      title: "Register your organization first",
      text: "Needs and offers are posted in an organization's name. You need its unified social credit code and licence; if a colleague has registered it, ask for an invitation link.",
      register: "Register an organization",
    },
    openOrganization: "See the organization",
    nothing: "Nothing is waiting.",
    seeAll: "See all",
  },
};
export default texts;
