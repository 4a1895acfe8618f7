import { Link } from "wouter";
import type { ListedApplication, ProgrammeDetail } from "../../api/enrolment";
import { LEAD, may } from "../../api/may";
import { useSession } from "../../api/session";
import { countryName } from "../../catalogue/countries";
import { daysBetween, longDate, today } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { asOfParams, useAsOf } from "../../parts/as-of";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { useNames } from "../../parts/use-names";
import { APPLICATION_SHAPES } from "./application-shapes";

const MOST = 50;

const Waits = ({ application }: { readonly application: ListedApplication }) => {
  if (application.waitingFor === null || application.waitingSince === null)
    return <span className="soft">{say("queue.decided")}</span>;
  const days = daysBetween(application.waitingSince, today());
  return <>{say(`queue.waits-${application.waitingFor}`, { days })}</>;
};

const Row = ({ application, owner }: { readonly application: ListedApplication; readonly owner: string }) => {
  const failing = application.unmet.filter((item) => !application.waived.includes(item)).length;
  return (
    <tr>
      <th scope="row">
        <Link href={`/programmes/${application.programmeId}/applications/${application.applicationId}`}>
          {application.organisationName}
        </Link>
        <small className="soft block">{countryName(application.country)}</small>
      </th>
      <td data-label={say("queue.status")}>
        <Status
          word={name("application-status", application.status)}
          shape={APPLICATION_SHAPES[application.status] ?? "open"}
        />
        {failing > 0 && <Status word={say("queue.unmet", { failing })} shape="warn" />}
      </td>
      <td data-label={say("queue.wait")}>
        <Waits application={application} />
      </td>
      <td data-label={say("queue.owner")}>{owner}</td>
    </tr>
  );
};

/** Every application, those that wait for a decision first, the longest wait before the others. */
export const QueueCard = ({ programme }: { readonly programme: ProgrammeDetail }) => {
  const session = useSession();
  const asOf = useAsOf();
  const { queue, programmeId, closed } = programme;
  const applications = useList<ListedApplication>(`/programmes/${programmeId}/applications`, {
    limit: MOST,
    ...asOfParams(asOf),
  });
  const oldest = queue.first[0];
  const names = useNames([oldest?.owner, ...applications.items.map(({ owner }) => owner)]);
  return (
    <Card title={say("queue.title")} aside={<Link href="/organisations">{say("organisations.title")}</Link>}>
      <p>
        {queue.waiting > 0 && queue.oldestWait && oldest
          ? say("queue.oldest", {
              waiting: queue.waiting,
              since: longDate(queue.oldestWait),
              organisation: oldest.organisationName,
              owner: names(oldest.owner),
            })
          : say("queue.nobody-waits")}
      </p>
      <List of={applications} lines={6} empty={<Empty>{say(closed ? "queue.empty-closed" : "queue.empty")}</Empty>}>
        {(items) => (
          <div className="table-frame">
            <table className="cards">
              <thead>
                <tr>
                  <th scope="col">{say("queue.organisation")}</th>
                  <th scope="col">{say("queue.status")}</th>
                  <th scope="col">{say("queue.wait")}</th>
                  <th scope="col">{say("queue.owner")}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((application) => (
                  <Row key={application.applicationId} application={application} owner={names(application.owner)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </List>
      {may(session, { programme: programmeId }, ...LEAD) && (
        <p>
          <Link href={`/programmes/${programmeId}/import`}>{say("import.link")}</Link>
        </p>
      )}
    </Card>
  );
};
