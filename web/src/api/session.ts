import type { User, UserManager } from "oidc-client-ts";
import { consoleConfig } from "./config.ts";

/**
 * Who is signed in, on this tab. Tokens live in sessionStorage: offices share computers, and another tab signs in
 * again without a question while the issuer remembers the person. The OIDC library loads on first use, so public
 * pages do without it.
 */

const marker = "duijie.signed-in";
const listeners = new Set<() => void>();
let manager: Promise<UserManager> | undefined;
let renewal: Promise<User | null> | undefined;

function mark(signedIn: boolean): void {
  if (signedIn) sessionStorage.setItem(marker, "1");
  else sessionStorage.removeItem(marker);
  for (const listener of listeners) listener();
}

async function makeManager(): Promise<UserManager> {
  const [{ UserManager, WebStorageStateStore }, config] = await Promise.all([
    import("oidc-client-ts"),
    consoleConfig(),
  ]);
  return new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${location.origin}/auth/callback`,
    post_logout_redirect_uri: `${location.origin}/`,
    scope: "openid profile email",
    ...(config.audience ? { resource: config.audience } : {}),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    // Renewed when a call needs it: a timer would keep a forgotten tab signed in for ever.
    automaticSilentRenew: false,
  });
}

function userManager(): Promise<UserManager> {
  manager ??= makeManager().catch((error: unknown) => {
    manager = undefined;
    throw error;
  });
  return manager;
}

/** Set while the page leaves for the issuer's sign-out: until then nothing must ask to sign in again. */
let leaving = false;

/** For `useSyncExternalStore`. */
export const session = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isSignedIn: (): boolean => leaving || sessionStorage.getItem(marker) !== null,
};

/** Leaves for the issuer; the person comes back to `returnTo`, by default the page where they are. */
export async function signIn(returnTo = `${location.pathname}${location.search}`): Promise<void> {
  const language = document.documentElement.lang;
  await (await userManager()).signinRedirect({ state: { returnTo }, ui_locales: language });
}

/** Ends the sign-in that came back to `/auth/callback`; answers where the person was. */
export async function finishSignIn(): Promise<string> {
  const user = await (await userManager()).signinRedirectCallback();
  mark(true);
  const state = user.state as { returnTo?: unknown } | undefined;
  const returnTo = typeof state?.returnTo === "string" ? state.returnTo : "/app";
  // Only paths of this site: `//elsewhere` is another host.
  return /^\/(?![/\\])/.test(returnTo) ? returnTo : "/app";
}

/** Who signs out leaves nothing behind, neither what was typed nor tickets: the next person may sit at the same computer. */
function forgetDrafts(): void {
  for (const key of Object.keys(localStorage))
    if (/^duijie\.(draft|ticket)\./.test(key)) localStorage.removeItem(key);
  // Names at a door; the scans that wait to be handed in hold none and stay.
  indexedDB.deleteDatabase("duijie.door-lists");
}

/** Forgets the tokens here and, where the issuer supports it, there. */
export async function signOut(): Promise<void> {
  const users = await userManager();
  leaving = true;
  sessionStorage.removeItem(marker);
  forgetDrafts();
  // The browser may keep this page to show it again on "back": then as somebody who is signed out.
  window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  try {
    await users.signoutRedirect();
  } catch {
    // An issuer without an end-session endpoint: forgetting here is all there is.
    await users.removeUser();
    location.assign("/");
  }
}

/** Forgets a token that the API refused. */
export async function forgetSession(): Promise<void> {
  mark(false);
  await (await userManager()).removeUser();
}

async function renew(users: UserManager): Promise<User | null> {
  // One renewal at a time: issuers that rotate refresh tokens refuse the second use.
  renewal ??= users.signinSilent().finally(() => {
    renewal = undefined;
  });
  return renewal;
}

/** The bearer token, renewed when it is about to end; undefined when the person has to sign in again. */
export async function accessToken(): Promise<string | undefined> {
  if (!session.isSignedIn()) return undefined;
  const users = await userManager();
  const user = await users.getUser();
  if (user === null) return undefined;
  const secondsLeft = user.expires_in ?? Number.POSITIVE_INFINITY;
  if (secondsLeft > 30) return user.access_token;
  if (user.refresh_token !== undefined) {
    const renewed = await renew(users).catch((error: unknown) => {
      // Nobody refused anything: without a network the sign-in must outlive the call.
      if (error instanceof TypeError) throw error;
      return null;
    });
    if (renewed !== null) return renewed.access_token;
  }
  return secondsLeft > 0 ? user.access_token : undefined;
}
