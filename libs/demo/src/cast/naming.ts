import type { Random } from "../machinery/random";
import { KINDS, type Region } from "../words/regions";
import type { Identity } from "./person";

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** Gives every person a name and an address, no address twice. */
export class Naming {
  private readonly used = new Set<string>();

  identity(random: Random, region: Region, organisation: string): Identity {
    const given = random.pick(region.given);
    const family = random.pick(region.family);
    const base = `${plain(given)}.${plain(family)}`;
    let email = `${base}@${plain(organisation)}.example`;
    for (let more = 2; this.used.has(email); more++) email = `${base}${more}@${plain(organisation)}.example`;
    this.used.add(email);
    return { name: `${given} ${family}`, email };
  }

  /** Names of as many organisations, all different. */
  organisations(random: Random, region: Region, count: number): readonly string[] {
    const all = region.names.flatMap((name) => KINDS.map((kind) => `${name} ${kind}`));
    return random.shuffled(all).slice(0, count);
  }
}
