import type { Id } from "@sankofa/kernel/ids";
import type { Instant } from "@sankofa/kernel/time";
import { giveGrant, openAccount, type Person } from "../cast/person";
import type { Programme, ProgrammePlan } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import type { Actor } from "../machinery/teller";
import type { Region } from "../words/regions";
import { libraryStory } from "./library";
import { programmeStory } from "./programme";
import { soon, type Stage } from "./stage";

/** A funder of the demonstration and the people who look after its programmes. */
export interface Funder {
  readonly id: Id;
  readonly administrator: Person;
  readonly manager: Person;
  readonly auditor: Person;
  readonly programmes: Programme[];
}

export interface FunderPlan {
  readonly name: string;
  readonly registered: Instant;
  readonly home: Region;
  readonly programmes: readonly ProgrammePlan[];
}

/** A funder is registered as on a new machine: by its operator, who appoints the first administrator. */
export async function* funderStory(
  stage: Stage,
  random: Random,
  plan: FunderPlan,
  met: (funder: Funder) => void,
): Story {
  const { teller, naming, agenda } = stage;
  const id = teller.newId();
  const operator: Actor = { actor: "operator", tenant: id, grants: [] };
  const someone = () => naming.identity(random, plan.home, plan.name);
  const administrator = await openAccount(teller, operator, someone());
  await teller.send("access.register-funder", operator, { name: plan.name, administrator: administrator.account });
  administrator.grants.push({ id: administrator.account, role: "funder-administrator", level: "funder", on: id });
  yield soon(random, teller.now);
  const manager = await openAccount(teller, administrator, someone());
  await giveGrant(teller, administrator, manager, "programme-manager", "funder", id);
  yield soon(random, teller.now);
  const auditor = await openAccount(teller, administrator, someone());
  await giveGrant(teller, administrator, auditor, "auditor", "funder", id);
  yield soon(random, teller.now);
  await teller.send("assessment.publish-instrument", manager, { instrument: "track-3-inception", version: 1 });
  const funder: Funder = { id, administrator, manager, auditor, programmes: [] };
  met(funder);
  agenda.begin(soon(random, teller.now), libraryStory(stage, random.fork("library"), manager));
  for (const programme of plan.programmes)
    agenda.begin(
      programme.opens,
      programmeStory(stage, random.fork(programme.name), programme, manager, (opened) =>
        funder.programmes.push(opened),
      ),
    );
}
