/** An organization's id in what somebody pasted: the address of its public page, or the id alone. */
export const organizationIdIn = (text: string): string | undefined =>
  /org_[0-9A-HJKMNP-TV-Z]{26}/.exec(text)?.[0];
