/** Addresses of the font's parts, in order; made by the build. */
declare module "virtual:badge-font" {
  const addresses: readonly string[];
  export default addresses;
}

/** Handed on to the PDF library, which knows what to do with it. */
declare module "fontkit" {
  export function create(bytes: Uint8Array): unknown;
}
