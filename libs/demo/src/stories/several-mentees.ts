import type { Instant } from "@sankofa/kernel/time";
import { isOver, type Pair } from "../cast/pair";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { AIMS } from "../words/objectives";
import { OWN_AIM, TOOK_PART } from "../words/several-mentees";
import { soon, type Stage } from "./stage";

const HAS_SECOND = 0.15;
const TAKES_PART = 0.8;

/** Some mentors take on another organisation beside the first, before the plan is made (REL-1). */
export async function* secondMenteeJoins({ teller }: Stage, random: Random, pair: Pair): Story {
  if (!random.chance(HAS_SECOND)) return;
  const { region, coordinator } = pair.programme;
  const second = { organisationId: teller.newId(), organisation: `${random.pick(region.names)} Youth Network` };
  yield soon(random, teller.now);
  if (isOver(pair)) return;
  const joining = { relationshipId: pair.id, ...second, twin: random.chance(0.5) };
  await teller.send("relationships.join-mentee", coordinator, joining);
  pair.second = { ...second, joined: teller.now };
}

/** What the second mentee wants for itself stands in the plan beside what both want. */
export const ownObjective = async ({ teller }: Stage, { mentor, second }: Pair, planId: string): Promise<void> => {
  if (!second) return;
  const { activities: _, ...aim } = { ...AIMS[0], ...OWN_AIM };
  await teller.send("relationships.set-objective", mentor, { planId, ...aim, menteeId: second.organisationId });
};

/** Whether the second mentee came too. */
export const notesWhoCame = async (
  { teller }: Stage,
  random: Random,
  { mentor, second }: Pair,
  { engagementId, happened }: { readonly engagementId: string; readonly happened: Instant },
): Promise<void> => {
  if (!second || happened < second.joined) return;
  const tookPart = random.chance(TAKES_PART);
  const said = { engagementId, organisationId: second.organisationId, tookPart };
  const note = random.pick(tookPart ? TOOK_PART.yes : TOOK_PART.no);
  await teller.send("scheduling.note-participation", mentor, { ...said, note });
};
