import { Link } from "wouter";
import type { Application } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { name, say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { useCarried } from "../../parts/carried";
import { Facts } from "../../parts/facts";
import { Status } from "../../parts/status";
import { useNames } from "../../parts/use-names";
import { When } from "../../parts/when";
import { APPLICATION_SHAPES } from "../programme/application-shapes";

const Decided = ({
  application,
  names,
}: {
  readonly application: Application;
  readonly names: (actor: string) => string;
}) => {
  if (!application.decision) return null;
  const { reason, by, at } = application.decision;
  return (
    <div>
      <p>{reason}</p>
      <p className="small soft">
        {names(by)} · <When at={at} />
      </p>
    </div>
  );
};

/** Where the application stands, whom it waits for, and who looks after it. */
export const StandingCard = ({ application }: { readonly application: Application }) => {
  const names = useNames([application.owner, application.decision?.by]);
  const carried = useCarried();
  const session = useSession();
  const answers = may(
    session,
    { programme: application.programmeId, application: application.applicationId },
    "applicant",
    ...LEAD,
  );
  return (
    <Card
      title={say("standing.title")}
      aside={
        <Status
          word={name("application-status", application.status)}
          shape={APPLICATION_SHAPES[application.status] ?? "open"}
        />
      }
    >
      {application.seatTaken && application.waitingFor !== null && <p role="status">{say("standing.seat-taken")}</p>}
      <Decided application={application} names={names} />
      <Facts
        pairs={[
          { term: say("standing.since"), value: <When at={application.statusSince} /> },
          application.waitingFor !== null && {
            term: say("standing.waits-for"),
            value: say(`standing.${application.waitingFor}`),
          },
          { term: say("standing.owner"), value: names(application.owner) },
          { term: say("standing.contact"), value: application.contact.name },
          { term: say("standing.email"), value: application.contact.email },
        ]}
      />
      {application.status !== "invited" && (
        <Link href={carried(`/organisations/${application.organisationId}`)}>{say("organisation.link")}</Link>
      )}
      {application.status === "invited" && answers && (
        <Link href={`/applications/${application.applicationId}/interest`} className="button quiet">
          {say("standing.answer")}
        </Link>
      )}
    </Card>
  );
};
