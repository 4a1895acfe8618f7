import { Link } from "wouter";
import type { Listed } from "../../api/access";
import type { Application } from "../../api/enrolment";
import type { ListedRelationship } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Empty } from "../../parts/card";
import { Page } from "../../parts/page";
import { Status } from "../../parts/status";
import { When } from "../../parts/when";
import { APPLICATION_SHAPES } from "../programme/application-shapes";
import { RELATIONSHIP_SHAPES } from "../relationship/relationship-shapes";

const Place = ({ applicationId }: { readonly applicationId: string }) => {
  const application = useQuery<Application>(`/applications/${applicationId}`);
  return (
    <Answer of={application} lines={3}>
      {(body) => (
        <>
          <div className="card-head">
            <h3>{body.organisationName}</h3>
            <Status word={name("application-status", body.status)} shape={APPLICATION_SHAPES[body.status] ?? "open"} />
          </div>
          <p className="soft">{body.programmeName}</p>
          {body.status === "invited" && body.programmeClosed && <p>{say("interest.closed")}</p>}
          <p className="buttons">
            {body.status === "invited" && !body.programmeClosed ? (
              <Link href={`/applications/${applicationId}/interest`} className="button">
                {say("home.answer")}
              </Link>
            ) : (
              <Link href={`/programmes/${body.programmeId}/applications/${applicationId}`} className="button quiet">
                {say("home.follow")}
              </Link>
            )}
            {body.memorandum && (
              <Link href={`/memoranda/${body.memorandum.memorandumId}`} className="button quiet">
                {say(body.memorandum.status === "in-force" ? "memorandum-card.read" : "memorandum-card.open")}
              </Link>
            )}
          </p>
        </>
      )}
    </Answer>
  );
};

const Relationship = ({ each }: { readonly each: ListedRelationship }) => (
  <li>
    <div className="card-head">
      <h3>
        <Link href={`/relationships/${each.relationshipId}`}>
          {say("relationship.title", { mentor: each.mentorOrganisation, mentee: each.menteeOrganisation })}
        </Link>
      </h3>
      {each.overdue ? (
        <Status word={name("duty-status", "overdue")} shape="warn" />
      ) : (
        <Status word={name("relationship-status", each.status)} shape={RELATIONSHIP_SHAPES[each.status] ?? "open"} />
      )}
    </div>
    <p className="soft">
      {each.nextEngagement ? (
        <>
          {say("home.next")} <When at={each.nextEngagement} as="exact" />
        </>
      ) : (
        say("relationship.nothing-planned")
      )}
    </p>
  </li>
);

/** Where somebody who takes part finds their own: applications to answer or sign, and relationships. */
export const Home = () => {
  const session = useSession();
  const applications = [
    ...new Set(session.grants.filter((grant) => grant.level === "application").map((grant) => grant.on)),
  ];
  const inRelationships = session.grants.some((grant) => ["mentor", "mentee", "applicant"].includes(grant.role));
  const relationships = useQuery<Listed<ListedRelationship>>(inRelationships ? "/relationships" : null);
  const mediates = session.grants.filter((grant) => grant.level === "challenge");
  return (
    <Page title={say("home.title", { name: session.account.displayName })} position={relationships.position}>
      {session.grants.length === 0 && <Empty>{say("home.nothing")}</Empty>}
      {inRelationships && (
        <Answer of={relationships} lines={3}>
          {({ items }) =>
            items.length > 0 && (
              <Card title={say("relationships.title")}>
                <ul className="plain rows">
                  {items.map((each) => (
                    <Relationship key={each.relationshipId} each={each} />
                  ))}
                </ul>
              </Card>
            )
          }
        </Answer>
      )}
      {mediates.length > 0 && (
        <Card title={say("home.mediations")}>
          <ul className="plain rows">
            {mediates.map(({ on }) => (
              <li key={on}>
                <Link href={`/challenges/${on}`} className="button">
                  {say("home.mediate")}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {applications.length > 0 && (
        <Card title={say("home.applications")}>
          <ul className="plain rows">
            {applications.map((applicationId) => (
              <li key={applicationId}>
                <Place applicationId={applicationId} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Page>
  );
};
