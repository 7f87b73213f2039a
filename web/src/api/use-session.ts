import { useSyncExternalStore } from "react";
import { session } from "./session.ts";

/** Is somebody signed in on this tab? */
export const useSignedIn = (): boolean => useSyncExternalStore(session.subscribe, session.isSignedIn);
