import { Link } from "wouter";
import type { Listed } from "../../api/access";
import type { ListedForm } from "../../api/assessment";
import { LEAD, may } from "../../api/may";
import type { ListedRelationship } from "../../api/relationships";
import type { Obligation } from "../../api/scheduling";
import { hasRole, useSession, type Session } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { name, say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { SoonRows } from "../../parts/obligation-rows";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";
import { Agreements, useAwaited } from "./agreements";

interface OfPair {
  /** Null where the platform has not heard of the pair yet. */
  readonly menteeOrganisation: string | null;
}

/** Whose it is, to whoever works with several pairs: a mentor or mentee of a single one needs no telling. */
const useWhose = (): ((of: OfPair) => string | undefined) => {
  const session = useSession();
  const leads = hasRole(session, ...LEAD);
  const takesPart = hasRole(session, "mentor", "mentee", "applicant");
  const pairs = useQuery<Listed<ListedRelationship>>(takesPart ? "/relationships" : null).data?.items ?? [];
  return ({ menteeOrganisation }) => (leads || pairs.length > 1 ? (menteeOrganisation ?? undefined) : undefined);
};

/** What is said beneath an entry, from the widest to the narrowest. */
const Beneath = ({ said, at }: { readonly said: readonly (string | undefined)[]; readonly at: string | null }) => {
  const words = said.filter((each) => each !== undefined);
  if (words.length === 0 && at === null) return null;
  return (
    <p className="small soft">
      {words.join(" · ")}
      {words.length > 0 && at && " · "}
      {at && <When at={at} />}
    </p>
  );
};

interface WaitingForm extends ListedForm, OfPair {}

interface OpenTask extends OfPair {
  readonly taskId: string;
  readonly relationshipId: string;
  readonly what: string;
  readonly dueOn: string | null;
}

/** Contacts that are due between the reader's pairs, the most urgent first. */
export const Dues = () => {
  const dues = useList<Obligation>("/dues");
  return (
    <Card title={say("my.dues")}>
      <List of={dues} lines={3} empty={<Empty>{say("my.nothing-due")}</Empty>}>
        {(items) => <SoonRows items={items} />}
      </List>
    </Card>
  );
};

/** The one side the reader answers for; undefined for whoever answers for both, here or there. */
const ownSide = (session: Session): "mentor" | "mentee" | undefined => {
  if (hasRole(session, ...LEAD)) return undefined;
  const [mentors, isMentored] = [hasRole(session, "mentor"), hasRole(session, "mentee", "applicant")];
  if (mentors && isMentored) return undefined;
  return mentors ? "mentor" : "mentee";
};

/** Forms that wait for an answer of the reader's own side: who may read the other's may not answer them. */
export const WaitingForms = () => {
  const session = useSession();
  const whose = useWhose();
  const side = ownSide(session);
  const forms = useList<WaitingForm>("/forms", side ? { side } : {});
  const isOwn = ({ programmeId, applicationId, relationshipId, side: asked }: ListedForm): boolean =>
    may(session, { programme: programmeId, application: applicationId, relationship: relationshipId }, asked, ...LEAD);
  const own = { ...forms, items: forms.items.filter(isOwn) };
  return (
    <Card title={say("my.forms")}>
      <List of={own} lines={2} empty={<Empty>{say("my.no-forms")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((each) => (
              <li key={each.assignmentId}>
                <div className="card-head">
                  <Link href={`/forms/${each.assignmentId}`}>{each.name}</Link>
                  <Status
                    word={name("duty-status", each.overdue ? "overdue" : "due")}
                    shape={each.overdue ? "warn" : "half"}
                  />
                </div>
                <Beneath
                  said={[whose(each), each.role === null ? undefined : name("participant-role", each.role)]}
                  at={each.dueOn}
                />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};

/** What the reader's own side has promised to do, and what its pairs wait for. */
export const OpenTasks = () => {
  const whose = useWhose();
  const tasks = useList<OpenTask>("/tasks");
  const awaited = useAwaited();
  return (
    <Card title={say("my.tasks")}>
      <Agreements awaited={awaited} />
      <List of={tasks} lines={2} empty={awaited.length === 0 && <Empty>{say("my.no-tasks")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((each) => (
              <li key={each.taskId}>
                <Link href={`/relationships/${each.relationshipId}/working#task-${each.taskId}`}>{each.what}</Link>
                <Beneath said={[whose(each)]} at={each.dueOn} />
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
