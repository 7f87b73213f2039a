import type zh from "./zh.ts";

const texts: typeof zh = {
  name: "Duijie",
  nameInFull: "对接 Duijie",
  tagline: "Where needs and solutions meet",
  skip: "Skip to content",
  nav: { label: "Main", needs: "Needs", offers: "Offers", events: "Events", docs: "API", menu: "Menu" },
  search: {
    title: "Search",
    label: "Search needs and offers",
    placeholder: "A problem, a technology or a product",
    short: "Search needs and offers",
    submit: "Search",
  },
  signIn: "Sign in",
  signingIn: "Taking you to sign-in…",
  workspace: "Workspace",
  language: { label: "Language", other: "中文", switchTo: "切换到中文" },
  footer: {
    about: "Needs and offers, treated alike.",
    needs: "Directory of needs",
    offers: "Directory of offers",
    events: "Events",
    privacy: "Privacy notice",
    docs: "API documentation",
    openapi: "OpenAPI file",
    licence: "Open source under Apache-2.0",
    label: "Footer",
  },
  loading: "Loading…",
  failed: "It could not be loaded",
  retry: "Try again",
  reload: "Reload",
  home: "Home",
  notFound: {
    title: "There is no such page",
    text: "The address may be wrong, or the content was taken down.",
  },
  crashed: { title: "Something went wrong", text: "Please reload; if it happens again, come back later." },
  callback: {
    title: "Signing in…",
    failed: "Sign-in was not completed",
    failedText: "It was cancelled or has expired; please try again.",
  },
};
export default texts;
