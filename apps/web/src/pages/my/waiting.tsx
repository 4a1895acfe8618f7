import { Link } from "wouter";
import type { ListedForm } from "../../api/assessment";
import type { Obligation } from "../../api/scheduling";
import { name, say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { List } from "../../parts/list";
import { ObligationRows } from "../../parts/obligation-rows";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";

interface OpenTask {
  readonly taskId: string;
  readonly relationshipId: string;
  readonly what: string;
  readonly dueOn: string | null;
}

/** Contacts that are due between the reader's pairs, the most urgent first. */
export const Dues = () => {
  const dues = useList<Obligation>("/dues");
  return (
    <Card title={say("obligations.title")}>
      <List of={dues} lines={3} empty={<Empty>{say("my.nothing-due")}</Empty>}>
        {(items) => <ObligationRows items={items} />}
      </List>
    </Card>
  );
};

/** Forms that wait for an answer. */
export const WaitingForms = () => {
  const forms = useList<ListedForm>("/forms");
  return (
    <Card title={say("my.forms")}>
      <List of={forms} lines={2} empty={<Empty>{say("my.no-forms")}</Empty>}>
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
                <p className="small soft">
                  <When at={each.dueOn} />
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};

/** What the reader's own side has promised to do. */
export const OpenTasks = () => {
  const tasks = useList<OpenTask>("/tasks");
  return (
    <Card title={say("my.tasks")}>
      <List of={tasks} lines={2} empty={<Empty>{say("my.no-tasks")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((each) => (
              <li key={each.taskId}>
                <Link href={`/relationships/${each.relationshipId}`}>{each.what}</Link>
                {each.dueOn && (
                  <p className="small soft">
                    <When at={each.dueOn} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
