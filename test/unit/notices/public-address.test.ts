import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../../functions/notices/domain/public-address.ts";

const refused: [string, ...string[]][] = [
  ["this network", "0.0.0.1", "0.255.255.255"],
  [
    "private",
    "10.0.0.0",
    "10.255.255.255",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "fc00::1",
    "fdff::1",
  ],
  ["loopback", "127.0.0.1", "127.255.255.254", "::1", "0:0:0:0:0:0:0:1"],
  ["link-local", "169.254.0.1", "fe80::1", "fe80::1%eth0", "febf::1"],
  ["metadata", "169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2::254"],
  ["shared by carriers", "100.64.0.1", "100.127.255.255"],
  ["multicast", "224.0.0.1", "239.255.255.255", "ff02::1"],
  ["reserved and broadcast", "240.0.0.1", "255.255.255.255"],
  ["documentation", "192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1", "3fff::1"],
  ["unspecified", "0.0.0.0", "::"],
  [
    "IPv4 in IPv6",
    "::ffff:8.8.8.8",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::808:808",
    "2002:7f00:1::",
    "2001:0:1::",
  ],
  [
    "no address",
    "",
    "localhost",
    "1.2.3",
    "1.2.3.4.5",
    "01.2.3.4",
    "256.1.1.1",
    "0x7f.0.0.1",
    "1:2",
    ":::",
    "g::1",
  ],
];

describe("an address that a webhook may be sent to", () => {
  it.each(refused)("is none of these: %s", (_, ...addresses) => {
    for (const address of addresses) expect([address, isPublicAddress(address)]).toEqual([address, false]);
  });

  it("is one of the public internet", () => {
    for (const address of [
      "1.1.1.1",
      "9.255.255.255",
      "11.0.0.0",
      "100.63.255.255",
      "100.128.0.0",
      "114.114.114.114",
      "172.15.255.255",
      "172.32.0.0",
      "192.167.255.255",
      "223.255.255.255",
      "2400:3200::1",
      "2606:4700:4700::1111",
      "2a00:1450:4001:80b::200e",
    ])
      expect([address, isPublicAddress(address)]).toEqual([address, true]);
  });

  it("agrees with the platform's own block lists, whatever the address and however it is written", () => {
    const special = new BlockList();
    for (const [base, bits] of [
      ["0.0.0.0", 8],
      ["10.0.0.0", 8],
      ["100.64.0.0", 10],
      ["127.0.0.0", 8],
      ["169.254.0.0", 16],
      ["172.16.0.0", 12],
      ["192.168.0.0", 16],
      ["198.18.0.0", 15],
      ["224.0.0.0", 3],
    ] as const)
      special.addSubnet(base, bits);
    const unicast = new BlockList();
    unicast.addSubnet("2000::", 3, "ipv6");
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        if (special.check(address)) expect(isPublicAddress(address)).toBe(false);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.ipV6(), (address) => {
        if (!unicast.check(address, "ipv6")) expect(isPublicAddress(address)).toBe(false);
      }),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
      }),
    );
  });

  it("never stands in a text that is none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!/^[\d.]+$/.test(text) && !text.includes(":"));
        expect(isPublicAddress(text)).toBe(false);
      }),
    );
  });
});
