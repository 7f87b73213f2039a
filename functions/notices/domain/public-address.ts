/**
 * Which addresses a webhook may be sent to. IPv4: everything but what IANA has set aside (RFC 6890 and its registry).
 * IPv6: only what is given out as global unicast (2000::/3), without the blocks in it that carry an IPv4 address
 * inside or lead nowhere. An IPv4 address in IPv6 clothes is therefore never one.
 */
type Block = readonly [base: string, bits: number];

const notPublic4: readonly Block[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  // Link-local: where clouds keep the credentials of a machine.
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  // Alibaba Cloud's metadata service stands in a public block.
  ["100.100.100.200", 32],
  // Multicast, reserved, broadcast.
  ["224.0.0.0", 3],
];

const public6: Block = ["2000::", 3];
const notPublic6: readonly Block[] = [
  // Teredo, benchmarking, ORCHID, drone IDs and other protocol assignments.
  ["2001::", 23],
  ["2001:db8::", 32],
  // 6to4: an IPv4 address inside.
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
];

function bits4(address: string): bigint | undefined {
  const parts = address.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((bits, part) => (bits << 8n) | BigInt(part), 0n);
}

function bits6(address: string): bigint | undefined {
  const halves = address.toLowerCase().split("::");
  if (halves.length > 2) return undefined;
  const [head = [], tail = []] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...head, ...Array.from({ length: missing }, () => "0"), ...tail];
  // A zone (`%eth0`) or a dotted end is refused here: neither belongs into an address of the internet.
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/.test(group))) return undefined;
  return groups.reduce((bits, group) => (bits << 16n) | BigInt(`0x${group}`), 0n);
}

const within = (bits: bigint, width: number, base: bigint | undefined, length: number): boolean =>
  base !== undefined && bits >> BigInt(width - length) === base >> BigInt(width - length);

/** Does this address belong to a machine of the public internet? What cannot be read does not. */
export function isPublicAddress(address: string): boolean {
  const four = bits4(address);
  if (four !== undefined) return !notPublic4.some(([base, length]) => within(four, 32, bits4(base), length));
  const six = bits6(address);
  if (six === undefined || !within(six, 128, bits6(public6[0]), public6[1])) return false;
  return !notPublic6.some(([base, length]) => within(six, 128, bits6(base), length));
}
