import type { Applying } from "../cast/applying";
import { giveGrant, openAccount } from "../cast/person";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { REASONS } from "../words/reasons";
import { relationshipStory } from "./relationship";
import { workday, type Stage } from "./stage";
import { undertakingsStory } from "./undertakings";

const REVISED = 0.25;
const FOURTH_PERSON = 0.6;
const JOBS = {
  "senior-leadership": ["Director", "Deputy director"],
  evaluation: ["Evaluation officer", "Data and learning lead"],
  "programme-design": ["Programme lead", "Senior programme officer"],
} as const;

/** What a signer reads before signing. */
interface MemorandumPage {
  readonly digest: string;
  readonly versions: readonly { readonly text: string }[];
}

/** A selected organisation names its people; the memorandum is drafted, changed perhaps, and signed by both. */
export async function* memorandumStory(stage: Stage, random: Random, programme: Programme, applying: Applying): Story {
  const { teller, naming } = stage;
  const { coordinator, manager, region } = programme;
  const { id: applicationId, organisation, applicant } = applying;
  yield workday(random, teller.now, random.whole(2, 7));
  const roles = [
    "senior-leadership",
    "evaluation",
    "programme-design",
    ...(random.chance(FOURTH_PERSON) ? (["programme-design"] as const) : []),
  ] as const;
  const participants = roles.map((role) => ({
    ...naming.identity(random, region, organisation),
    role,
    jobTitle: random.pick(JOBS[role]),
  }));
  const nominated = await teller.send("enrolment.nominate-participants", applicant, { applicationId, participants });
  programme.selected.push(applicationId);
  stage.agenda.begin(
    workday(random.fork("undertakings begin"), teller.now, 2),
    undertakingsStory(stage, random.fork("undertakings"), programme, applying),
  );
  yield workday(random, teller.now, random.whole(1, 4));
  const { id: memorandumId } = await teller.send("enrolment.draft-memorandum", coordinator, { applicationId });
  const read = () => teller.document<MemorandumPage>("memoranda", memorandumId, coordinator.tenant);
  const leadSigns = async () => {
    const signature = {
      memorandumId,
      side: "mentor",
      name: coordinator.identity.name,
      title: "Mentorship coordinator",
      digest: (await read()).digest,
    };
    await teller.send("enrolment.sign-memorandum", coordinator, signature);
  };
  yield workday(random, teller.now, random.whole(1, 3));
  await leadSigns();
  const director = participants[0] ?? applying.contact;
  const signatory = await openAccount(teller, manager, { name: director.name, email: director.email });
  await giveGrant(teller, manager, signatory, "signatory", "application", applicationId);
  programme.people.push(signatory);
  if (random.chance(REVISED)) {
    yield workday(random, teller.now, random.whole(1, 3));
    const why = random.pick(REASONS.revise);
    const text = `${(await read()).versions.at(-1)?.text ?? ""}\n\n${why}.`;
    await teller.send("enrolment.revise-memorandum", coordinator, { memorandumId, text, why });
    yield workday(random, teller.now, 1);
    await leadSigns();
  }
  yield workday(random, teller.now, random.whole(1, 5));
  const signature = {
    memorandumId,
    side: "mentee",
    name: director.name,
    title: "Director",
    digest: (await read()).digest,
  };
  await teller.send("enrolment.sign-memorandum", signatory, signature);
  const people = nominated.facts.length;
  stage.agenda.begin(
    workday(random, teller.now, 1),
    relationshipStory(stage, random.fork("relationship"), programme, applying, memorandumId, people),
  );
}
