import { Link } from "wouter";
import { EXPORTERS, LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { asOfParams, AsOfFrame, useAsOf } from "../../parts/as-of";
import { CalendarAddressCard } from "../../parts/calendar-address-card";
import { Empty } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { ExportCard } from "../../parts/export-card";
import { Page } from "../../parts/page";
import { ChangeCard } from "./change-card";
import { ContactsCard } from "./contacts-card";
import { EndingCard } from "./ending-card";
import { placeOf } from "./ended";
import { FormsCard } from "./forms-card";
import { HealthLine } from "./health-line";
import { HistoryCard } from "./history-card";
import { ParticipationCard } from "./participation-card";
import { PartiesCard } from "./parties-card";
import { PlanCard } from "./plan-card";
import { RightsCard } from "./rights-card";
import { StageForms } from "./stage-forms";
import { Guidance } from "./stage-guidance";
import { StateCard } from "./state-card";

const Taking = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const { relationshipId, programmeId } = card;
  if (!may(session, { programme: programmeId, relationship: relationshipId }, ...EXPORTERS)) return null;
  return <ExportCard path={`/relationships/${relationshipId}`} />;
};

const ConfidenceLink = ({ card }: { readonly card: RelationshipCard }) =>
  may(useSession(), placeOf(card), "mentor", "mentee", ...LEAD) && (
    <Link href={`/relationships/${card.relationshipId}/confidence`}>{say("confidence.link")}</Link>
  );

const Body = ({ card }: { readonly card: RelationshipCard }) => (
  <>
    <StateCard card={card}>
      <HealthLine relationshipId={card.relationshipId} />
      {card.ending === null && <Guidance stage={card.stage} />}
      <StageForms card={card} />
      <p className="badges">
        <Link href={`/relationships/${card.relationshipId}/working`}>{say("working.link")}</Link>
        <Link href={`/relationships/${card.relationshipId}/life`}>{say("life-page.open")}</Link>
        <Link href={`/relationships/${card.relationshipId}/journal`}>{say("journal.link")}</Link>
        <Link href={`/relationships/${card.relationshipId}/budget`}>{say("budget.link")}</Link>
        <ConfidenceLink card={card} />
      </p>
    </StateCard>
    <div className="columns even">
      <div className="stack">
        <ContactsCard card={card} />
        <ParticipationCard card={card} />
        <PlanCard card={card} />
        <FormsCard card={card} />
        <ChangeCard card={card} />
        <RightsCard card={card} />
        <PartiesCard card={card} />
        <EndingCard card={card} />
        <CalendarAddressCard of="relationship" on={card.relationshipId} />
        <Taking card={card} />
      </div>
      <HistoryCard card={card} />
    </div>
  </>
);

/** One relationship: where it stands, what comes next, and all that happened; as of any moment. */
export const Relationship = ({ relationshipId }: { readonly relationshipId: string }) => {
  const asOf = useAsOf();
  const carried = useCarried();
  const now = useQuery<RelationshipCard>(`/relationships/${relationshipId}`);
  const then = useQuery<RelationshipCard>(
    asOf.moment === undefined ? null : `/relationships/${relationshipId}`,
    asOfParams(asOf),
  );
  const shown = asOf.moment === undefined ? now : then;
  const notYet = asOf.moment !== undefined && then.problem?.details.status === 404 && now.data !== undefined;
  const card = shown.data ?? now.data;
  return (
    <Page
      title={
        card
          ? say("relationship.title", { mentor: card.mentorOrganisation, mentee: card.menteeOrganisation })
          : say("relationship.loading")
      }
      lead={
        card &&
        say("relationship.lead", {
          programme: card.programmeName,
          from: longDate(card.from),
          until: longDate(card.until),
        })
      }
      crumbs={card ? [{ href: carried(`/programmes/${card.programmeId}`), label: card.programmeName }] : []}
      of={notYet ? now : shown}
    >
      <AsOfFrame asOf={asOf}>
        {notYet && now.data ? (
          <>
            <Empty>{say("relationship.not-yet")}</Empty>
            <HistoryCard card={now.data} />
          </>
        ) : (
          <Answer of={shown} lines={12}>
            {(body) => <Body card={body} />}
          </Answer>
        )}
      </AsOfFrame>
    </Page>
  );
};
