import { Link } from "wouter";
import { LEAD, may } from "../../api/may";
import type { Plan } from "../../api/plans";
import type { EngagementDetail } from "../../api/scheduling";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { dateAndTime } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { Page } from "../../parts/page";
import { refusal } from "../../parts/refusal";
import { Status, type Shape } from "../../parts/status";
import { clockThere } from "../../parts/there";
import { When } from "../../parts/when";
import { AheadActs } from "../relationship/ahead-acts";
import { AgendaCard } from "./agenda-card";
import type { OfEngagement } from "./of-engagement";
import { expectedOf, PresenceCard } from "./presence-card";
import { SafetyCard } from "./safety-card";
import { TakenUpCard } from "./taken-up-card";
import { VisitCard } from "./visit-card";
import { WebLink } from "../../parts/web-link-text";

const SHAPES: Readonly<Record<string, Shape>> = {
  proposed: "open",
  confirmed: "full",
  held: "done",
  "logged-afterwards": "done",
  missed: "warn",
  cancelled: "stop",
};

/** The words of the objective that it serves; undefined for none, and for one that is no longer in the plan. */
const useObjective = ({ relationshipId, objectiveId }: EngagementDetail): string | undefined => {
  // A pair's plan has the pair's name.
  const plan = useQuery<Plan>(objectiveId === null ? null : `/plans/${relationshipId}`).data;
  return plan?.objectives.find((each) => each.objectiveId === objectiveId)?.title;
};

const Standing = ({ engagement }: Pick<OfEngagement, "engagement">) => {
  const objective = useObjective(engagement);
  const there = engagement.startsAt === null ? undefined : clockThere(engagement.startsAt, engagement.zone);
  return (
    <>
      <Facts
        pairs={[
          engagement.startsAt !== null && {
            term: say("engagement.when"),
            value: (
              <>
                <When at={engagement.startsAt} as="exact" /> ·{there && ` ${there} ·`}{" "}
                {say("contacts.minutes", { minutes: engagement.minutes })}
              </>
            ),
          },
          engagement.happened !== null && { term: say("engagement.held"), value: <When at={engagement.happened} /> },
          (engagement.place ?? engagement.link) !== null && {
            term: say("engagement.where"),
            value: (
              <>
                {engagement.place}
                {engagement.place && engagement.link && " · "}
                {engagement.link && <WebLink to={engagement.link} />}
              </>
            ),
          },
          engagement.approach !== null && {
            term: say("engagement.approach"),
            value: name("approach", engagement.approach),
          },
          objective !== undefined && { term: say("engagement.objective"), value: objective },
          engagement.purpose !== null && { term: say("engagement.purpose"), value: engagement.purpose },
          engagement.reason !== null && { term: say("engagement.reason"), value: engagement.reason },
          engagement.notes !== null && { term: say("contacts.notes"), value: engagement.notes },
        ]}
      />
      {engagement.moves.map(({ from, reason }) => (
        <p key={from} className="small soft">
          {say("engagement.moved", { from: dateAndTime(from), reason })}
        </p>
      ))}
    </>
  );
};

const Body = ({ engagement }: Pick<OfEngagement, "engagement">) => {
  const session = useSession();
  const { programmeId: programme, applicationId: application, relationshipId: relationship } = engagement;
  const place = { programme, application, relationship };
  const writes = may(session, place, "mentor", "mentee", ...LEAD);
  const { startsAt, status } = engagement;
  const ahead = status === "proposed" || status === "confirmed";
  const of = { engagement, writes, ahead };
  return (
    <div className="columns even">
      <div className="stack">
        <Card
          title={ahead ? say("engagement.what-next") : say("engagement.what-became")}
          aside={<Status word={name("engagement-status", status)} shape={SHAPES[status] ?? "open"} />}
        >
          <Standing engagement={engagement} />
          {writes && engagement.happened !== null && (
            <p>
              <Link href={`/relationships/${relationship}?meeting=${engagement.engagementId}#forms`}>
                {say("engagement.summary")}
              </Link>
            </p>
          )}
          {writes && startsAt !== null && (status === "proposed" || status === "confirmed") && (
            <AheadActs
              zone={engagement.zone}
              ahead={{ ...engagement, startsAt, status }}
              records={may(session, place, "mentor", ...LEAD)}
              opened
              expected={expectedOf(engagement)}
              unconfirmable={engagement.safety === "asked" ? refusal("safety-check-open") : undefined}
            />
          )}
        </Card>
        <PresenceCard {...of} />
        <TakenUpCard {...of} />
      </div>
      <div className="stack">
        <AgendaCard {...of} place={place} />
        <SafetyCard {...of} signs={may(session, place, "mentor", ...LEAD)} />
        <VisitCard {...of} />
      </div>
    </div>
  );
};

/** One engagement: what it is for, what each side brings, who comes and how, and what was taken up from it. */
export const EngagementPage = ({ engagementId }: { readonly engagementId: string }) => {
  const asked = useQuery<EngagementDetail>(`/engagements/${engagementId}`);
  const shown = asked.data;
  const when = shown?.startsAt ?? shown?.happened;
  const pair =
    shown &&
    say("relationship.title", { mentor: shown.mentorOrganisation ?? "?", mentee: shown.menteeOrganisation ?? "?" });
  return (
    <Page
      title={shown ? name("engagement-kind", shown.kind) : say("engagement.page-title")}
      lead={when && dateAndTime(when)}
      crumbs={shown && pair ? [{ href: `/relationships/${shown.relationshipId}`, label: pair }] : []}
      of={asked}
    >
      <Answer of={asked} lines={10}>
        {(engagement) => <Body engagement={engagement} />}
      </Answer>
    </Page>
  );
};
