import type zh from "./zh.ts";

const texts: typeof zh = {
  tasks: {
    title: "My reviews",
    lead: "Declare first whether you have a conflict of interest, then read and score. Scores are saved as you type and nobody else sees them until they are locked.",
    back: "My reviews",
    none: "There is nothing to review now. You will be told when there is.",
    arbitration: "Arbitration",
    open: "To do",
    done: "Done",
  },
  state: {
    invited: "To be declared",
    accepted: "In review",
    recused: "Recused",
    locked: "Locked",
    void: "Void",
  },
  profile: {
    title: "My expert's profile",
    missing:
      "You have no profile yet. Conflicts of interest are checked against it before experts are assigned.",
    fillIn: "Fill it in",
    who: "About you",
    post: "Title or post",
    postExample: "Professor, senior engineer",
    employer: "Employer",
    fields: "Fields of research",
    fieldsHint: "Press Enter after each; proposals are matched by them.",
    ties: "What has to be declared",
    tiesWhy:
      "These decide which proposals you must not judge. Leave empty what there is none of; credit codes make the check exact.",
    saveHint: "Only the department and auditors read this.",
  },
  tie: {
    formerEmployers: "Former employers",
    cooperations: "Organizations worked with",
    interests: "Organizations you hold shares or posts in",
    familyAt: "Organizations of close relatives",
    add: "Add an organization",
    name: "Name",
    uscc: "Unified social credit code",
    usccHint: "With it the check is by code, and no namesake is taken for it.",
    until: "Until",
    untilHint: "Leave empty while it goes on.",
  },
  tieHint: {
    formerEmployers: "Where you worked in recent years.",
    cooperations: "Joint projects, papers, patents, advice.",
    interests: "Shares, a seat on a board, advising.",
    familyAt: "Where your spouse, parents or children work or hold shares.",
  },
  declare: {
    title: "Declare first whether you have a conflict",
    text: "Recuse yourself if any of these holds. Nothing of the proposal is shown before.",
    reason: {
      employer: "You work, or worked in recent years, for a solver or the poser",
      interest: "You hold shares in one, sit on its board or advise it",
      family: "A close relative works for one or holds shares in it",
      cooperation: "You carried out projects or published with one in recent years",
      other: "Anything else that could sway your judgement",
    },
    accept: "No conflict: begin",
    recuse: "Recuse myself",
    why: "Why (the department and auditors read it)",
    ask: {
      accept:
        "I declare that I have no conflict of interest with the solvers or the poser, will judge independently and keep it confidential.",
      recuse: "You will not see this proposal any more; somebody else judges it.",
    },
    done: { accept: "Declared; you can begin.", recuse: "You are recused." },
  },
  review: {
    challenge: "What the challenge asks for",
    noProposal: "The proposal cannot be read just now; please reload later.",
    void: "This review is void and does not count.",
  },
  score: {
    title: "Scores",
    most: "{{most}} at most",
    pointsOf: "{{name}}: points",
    commentOf: "{{name}}: comment",
    comment: "Comment (optional)",
    whole: "On the whole",
    total: "Total: {{total}}",
    saving: { saved: "Saved", waiting: "To be saved…", saving: "Saving…", failed: "Not saved" },
    saveAgain: "Save again",
    lock: "Lock my scores",
    lockText:
      "Total: {{total}}. Locked scores cannot be changed; the department reads them once all reviews are in.",
    locked: "Your scores are locked",
    incomplete: "Every criterion needs points before you can lock.",
  },
};
export default texts;
