import addresses from "virtual:badge-font";

async function partOf(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The font of badges and table cards; the browser keeps its parts for ever. */
export async function loadFont(): Promise<Uint8Array> {
  const parts = await Promise.all(addresses.map(partOf));
  const font = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    font.set(part, at);
    at += part.length;
  }
  return font;
}
