import type { Person } from "../cast/person";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { RESOURCES } from "../words/resources";
import { workday, type Stage } from "./stage";

const PREFERRED = {
  term: "transgender-people",
  en: "Trans and gender-diverse people",
  fr: "Personnes trans et de la diversité de genre",
  reason: "The regional network asked us to; its members chose the words.",
};

/** What a funder adds to the library over its first year; one address moves, and the entry is revised. A community is called what it prefers. */
export async function* libraryStory({ teller }: Stage, random: Random, manager: Person): Story {
  await teller.send("reporting.prefer-term", manager, PREFERRED);
  for (const entry of RESOURCES) {
    yield workday(random, teller.now, 40);
    const { id: resourceId } = await teller.send("reporting.catalogue-resource", manager, entry);
    if (entry.link === undefined) continue;
    yield workday(random, teller.now, 60);
    const moved = { resourceId, ...entry, link: `${entry.link}/second-edition` };
    await teller.send("reporting.revise-resource", manager, { ...moved, reason: "The second edition is out." });
  }
}
