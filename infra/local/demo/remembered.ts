import type { Directory } from "../../../shared/identity/directory.ts";

/** Answers each question once. */
function once<Answer>(ask: (id: string) => Promise<Answer>): (id: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (id) => {
    const answer = answers.get(id) ?? ask(id);
    answers.set(id, answer);
    return answer;
  };
}

/** A directory whose entries do not change any more: half of all reads of the demo data ask it again and again. */
export const remembered = (directory: Directory): Directory => ({
  actor: once((personId) => directory.actor(personId)),
  organization: once((organizationId) => directory.organization(organizationId)),
  contact: once((personId) => directory.contact(personId)),
});
