/**
 * The address that takes a colleague to an invitation. Points in its last part would look like a file's extension to
 * whatever hands out the console, so they travel as `~`, which tokens do not have.
 */
export const invitationLink = (token: string): string =>
  `${location.origin}/invite/${token.replaceAll(".", "~")}`;

/** The token in the last part of such an address. */
export const tokenOfLink = (part: string): string => part.replaceAll("~", ".");
