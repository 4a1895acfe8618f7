import type { Instant } from "@sankofa/kernel/time";
import type { Applying } from "../cast/applying";
import { giveGrant, openAccount } from "../cast/person";
import type { Programme } from "../cast/programme";
import type { Story } from "../machinery/agenda";
import type { Random } from "../machinery/random";
import { goodAnswers, inceptionAnswers } from "../words/answers";
import { REASONS } from "../words/reasons";
import type { Fate } from "./fates";
import { memorandumStory } from "./memorandum";
import { soon, workday, type Stage } from "./stage";

const FEW_STAFF = 11;
const FORM_CORRECTED = 0.12;
const RECORDED_AT_ONCE = 0.75;
const DECISIONS_AFTER_DAYS = 55;

/** An organisation from its invitation to the decision, and on into its memorandum. */
export async function* applicationStory(
  stage: Stage,
  random: Random,
  programme: Programme,
  organisation: string,
  fate: Fate,
): Story {
  const { teller, naming } = stage;
  const { coordinator, manager, region } = programme;
  const country = random.pick(region.countries);
  const contact = naming.identity(random, region, organisation);
  const invitation = {
    programmeId: programme.id,
    organisationName: organisation,
    country,
    contactName: contact.name,
    contactEmail: contact.email,
  };
  const { id } = await teller.send("enrolment.invite-organisation", coordinator, invitation);
  const decide = (command: string, reason: string) =>
    teller.send(`enrolment.${command}`, coordinator, { applicationId: id, reason });
  const invited = teller.now;
  if (fate === "silent") {
    yield workday(random, invited, random.whole(36, 44));
    await decide("decline-application", random.pick(REASONS.declineSilent));
    return;
  }
  yield workday(random, invited, random.whole(4, 20));
  const applicant = await openAccount(teller, manager, contact);
  await giveGrant(teller, manager, applicant, "applicant", "application", id);
  programme.people.push(applicant);
  const applying: Applying = { id, organisation, country, contact, applicant };
  yield soon(random, teller.now);
  yield* interest(stage, random, applying, fate);
  if (fate === "withdraws" && random.chance(0.5)) {
    yield workday(random, teller.now, random.whole(2, 9));
    await teller.send("enrolment.withdraw-application", applicant, {
      applicationId: id,
      reason: random.pick(REASONS.withdraw),
    });
    return;
  }
  yield workday(random, teller.now, random.whole(3, 10));
  if (fate === "overstaffed") {
    await teller.refused(
      "enrolment.shortlist-application",
      coordinator,
      { applicationId: id, reason: random.pick(REASONS.shortlist) },
      "criterion-failed",
    );
    yield soon(random, teller.now);
    await decide("decline-application", random.pick(REASONS.declineStaff));
    return;
  }
  if (fate === "selected-waived") {
    await teller.send("enrolment.waive-criterion", manager, {
      applicationId: id,
      criterion: "staff",
      reason: random.pick(REASONS.waive),
    });
    yield workday(random, teller.now, 1);
  }
  await decide("shortlist-application", random.pick(REASONS.shortlist));
  if (fate === "withdraws") {
    yield workday(random, teller.now, random.whole(2, 7));
    await teller.send("enrolment.withdraw-application", applicant, {
      applicationId: id,
      reason: random.pick(REASONS.withdraw),
    });
    return;
  }
  yield* inception(stage, random, programme, applying);
  yield later(workday(random, programme.opens, DECISIONS_AFTER_DAYS + random.whole(0, 6)), teller.now, random);
  if (fate === "unfit") {
    await decide("decline-application", random.pick(REASONS.declineFit));
    return;
  }
  if (fate === "waitlisted") {
    await decide("waitlist-application", random.pick(REASONS.waitlist));
    yield workday(random, teller.now, random.whole(10, 16));
    if (programme.freed === 0) return;
    programme.freed -= 1;
    await decide("select-application", random.pick(REASONS.fromWaitlist));
  } else await decide("select-application", random.pick(REASONS.select));
  if (fate === "gives-seat-back") {
    yield workday(random, teller.now, random.whole(2, 5));
    await teller.send("enrolment.withdraw-application", applicant, {
      applicationId: id,
      reason: random.pick(REASONS.withdraw),
    });
    programme.freed += 1;
    return;
  }
  yield* memorandumStory(stage, random, programme, applying);
}

const later = (planned: Instant, now: Instant, random: Random): Instant =>
  planned > now ? planned : workday(random, now, 1);

async function* interest({ teller }: Stage, random: Random, { id, applicant, country }: Applying, fate: Fate): Story {
  const answers = goodAnswers(random, country);
  const staff = Number(answers["staff"]);
  if (fate === "overstaffed") answers["staff"] = random.whole(120, 260);
  if (fate === "selected-waived") answers["staff"] = FEW_STAFF;
  if (fate === "unfit") answers[random.pick(["staff-time", "funding", "full-period"])] = false;
  const mistaken = fate === "selected" && random.chance(FORM_CORRECTED);
  if (mistaken) answers["staff"] = staff + random.whole(30, 70);
  const { facts } = await teller.send("enrolment.express-interest", applicant, { applicationId: id, answers });
  if (!mistaken) return;
  yield workday(random, teller.now, random.whole(1, 2));
  const reason = random.pick(REASONS.correctStaff);
  await teller.send("enrolment.correct-answer", applicant, {
    applicationId: id,
    corrects: facts[0]?.id,
    item: "staff",
    value: staff,
    reason,
  });
}

async function* inception({ teller }: Stage, random: Random, { coordinator }: Programme, { id }: Applying): Story {
  const happened = workday(random, teller.now, random.whole(4, 14));
  yield random.chance(RECORDED_AT_ONCE) ? soon(random, happened) : workday(random, happened, random.whole(1, 4));
  await teller.send("enrolment.record-inception", coordinator, {
    applicationId: id,
    happened,
    answers: inceptionAnswers(random),
  });
}
