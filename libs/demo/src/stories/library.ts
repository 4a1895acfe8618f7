import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { RESOURCES } from "../words/resources";
import type { Funder } from "./funder";
import { workday, type Stage } from "./stage";

/** What a funder adds to the library over its first year; one address moves, and the entry is revised. */
export async function* libraryStory({ teller }: Stage, random: Random, { manager }: Pick<Funder, "manager">): Story {
  for (const entry of RESOURCES) {
    yield workday(random, teller.now, 40);
    const { id: resourceId } = await teller.send("reporting.catalogue-resource", manager, entry);
    if (entry.link === undefined) continue;
    yield workday(random, teller.now, 60);
    const moved = { resourceId, ...entry, link: `${entry.link}/second-edition` };
    await teller.send("reporting.revise-resource", manager, { ...moved, reason: "The second edition is out." });
  }
}
