import { BlockList, isIP } from "node:net";

/** What no address on the public internet lies in: this machine, private networks, links, documentation, groups. */
const CLOSED_4: readonly (readonly [network: string, bits: number])[] = [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.88.99.0", 24],
    ["192.168.0.0", 16],
  ] as const),
  ...([
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 4],
    ["240.0.0.0", 4],
  ] as const),
];
/** Within 2000::/3, all that is given out: what carries an address of the old kind in it, and what is for documentation. */
const CLOSED_6: readonly (readonly [network: string, bits: number])[] = [
  ...([
    ["2001::", 23],
    ["2001:db8::", 32],
    ["2002::", 16],
    ["3fff::", 20],
  ] as const),
];

const closed = new BlockList();
for (const [network, bits] of CLOSED_4) closed.addSubnet(network, bits, "ipv4");
for (const [network, bits] of CLOSED_6) closed.addSubnet(network, bits, "ipv6");
const given = new BlockList();
given.addSubnet("2000::", 3, "ipv6");

/**
 * True for an IP address that anybody can be reached at. Webhooks go nowhere else: whoever registers one must not reach through
 * us what stands behind our own door, such as a cloud's metadata at 169.254.169.254.
 */
export const isPublicAddress = (address: string): boolean => {
  if (isIP(address) === 4) return !closed.check(address, "ipv4");
  return isIP(address) === 6 && given.check(address, "ipv6") && !closed.check(address, "ipv6");
};

/** Where nothing says otherwise, only what the world can reach, and only by TLS. */
export type Reach = "public" | "anywhere";

/** A literal address in a URL, without its brackets; undefined for a name. */
export const literalIn = ({ hostname }: URL): string | undefined => {
  const bare = hostname.replace(/^\[(.*)\]$/, "$1");
  return isIP(bare) === 0 ? undefined : bare;
};

/** Why nothing is ever sent to a URL, as far as it can be told before its name is looked up. */
export const faultOf = (text: string, reach: Reach): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return "This is no address of the web";
  if (url.username !== "" || url.password !== "") return "An address with a password in it is not kept";
  if (reach === "anywhere") return undefined;
  if (url.protocol !== "https:") return "Only addresses that begin with https:// are sent to";
  const literal = literalIn(url);
  return literal === undefined || isPublicAddress(literal) ? undefined : "This address is not on the public internet";
};
