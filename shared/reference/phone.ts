/** Mainland phone numbers: mobiles, and landlines with area code and optional extension, as bureaux publish them. */
const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-?\d{7,8}(-\d{1,6})?$/;
const anyMobile = /(?<!\d)(?:(?:\+|00)?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;

/** Half-width, without spaces and the country code. */
export const normalizePhone = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s()]/g, "")
    .replace(/^(\+86|0086)-?/, "");

export const isPhone = (normalized: string): boolean => mobile.test(normalized) || landline.test(normalized);

/** `138****5678`: for pages that show that there is a number, not the number. */
export const maskPhone = (phone: string): string =>
  phone.length < 8 ? "****" : `${phone.slice(0, 3)}****${phone.slice(-4)}`;

/** Does free text carry a mobile number? Public texts must not: contacts are shown only after consent. */
export const containsMobile = (text: string): boolean => anyMobile.test(text.normalize("NFKC"));
