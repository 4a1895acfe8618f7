import type { RelationshipCard } from "../../api/relationships";
import type { Task } from "../../api/working-together";
import { todayIn } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { isAim, useArrival } from "../../parts/use-arrival";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";
import { endedRule } from "../relationship/ended";

const OWNERS = ["mentor", "mentee", "programme"] as const;

interface TasksCardProps {
  readonly card: RelationshipCard;
  readonly writes: boolean;
}

/** Somebody else, or another day; what is left as it is stays. */
const ReassignForm = ({ task }: { readonly task: Task }) => (
  <Disclosure summary={say("tasks.reassign-summary")}>
    <CommandForm
      path={`/tasks/${task.taskId}/reassignment`}
      verb={say("tasks.reassign")}
      look="quiet"
      body={(form) => {
        const owner = textOf(form, "owner");
        const personId = owner === task.owner ? (task.personId ?? undefined) : undefined;
        return present({ owner, personId, dueOn: given(form, "dueOn"), why: textOf(form, "why") });
      }}
    >
      <div className="pair">
        <SelectField
          name="owner"
          label={say("tasks.owner")}
          initial={task.owner}
          options={OWNERS.map((value) => ({ value, label: name("task-owner", value) }))}
        />
        <InputField name="dueOn" type="date" label={say("tasks.due")} initial={task.dueOn ?? undefined} />
      </div>
      <InputField name="why" label={say("form.reason")} required />
    </CommandForm>
  </Disclosure>
);

interface TaskItemProps {
  readonly task: Task;
  /** The relationship's: its calendar says when the task is late. */
  readonly zone: string;
  readonly writes: boolean;
}

const TaskItem = ({ task, zone, writes }: TaskItemProps) => {
  const id = `task-${task.taskId}`;
  const item = useArrival<HTMLLIElement>(id);
  return (
    <li id={id} ref={item} tabIndex={-1}>
      <p>{task.what}</p>
      <p className="small soft">
        {name("task-owner", task.owner)}
        {task.dueOn && (
          <>
            {" · "}
            <When at={task.dueOn} />
          </>
        )}
        {task.dueOn && task.dueOn < todayIn(zone) && (
          <>
            {" "}
            <Status word={say("tasks.overdue")} shape="warn" />
          </>
        )}
      </p>
      {writes && (
        <Disclosure summary={say("tasks.close-summary")} open={isAim(id)}>
          <CommandForm
            path={`/tasks/${task.taskId}/completion`}
            verb={say("tasks.done")}
            body={(form) => present({ note: given(form, "note") })}
          >
            <InputField name="note" label={say("tasks.note")} />
          </CommandForm>
          <CommandForm
            path={`/tasks/${task.taskId}/dropping`}
            verb={say("tasks.drop")}
            look="grave"
            body={(form) => ({ reason: textOf(form, "reason") })}
          >
            <InputField name="reason" label={say("form.reason")} required />
          </CommandForm>
        </Disclosure>
      )}
      {writes && <ReassignForm task={task} />}
    </li>
  );
};

/** What the two sides and the programme still have to do, the soonest due first. */
export const TasksCard = ({ card, writes }: TasksCardProps) => {
  const path = `/relationships/${card.relationshipId}/tasks`;
  const tasks = useList<Task>(path, { status: "open" });
  return (
    <Card title={say("tasks.title")} id="tasks">
      <List of={tasks} empty={<Empty>{say("tasks.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((task) => (
              <TaskItem key={task.taskId} task={task} zone={card.zone} writes={writes} />
            ))}
          </ul>
        )}
      </List>
      {writes && (
        <Disclosure summary={say("tasks.assign-summary")}>
          <CommandForm
            path={path}
            verb={say("tasks.assign")}
            resets
            forbidden={endedRule(card)}
            body={(form) =>
              present({ what: textOf(form, "what"), owner: textOf(form, "owner"), dueOn: given(form, "dueOn") })
            }
          >
            <TextField name="what" label={say("activity.what")} rows={2} required />
            <div className="pair">
              <SelectField
                name="owner"
                label={say("tasks.owner")}
                options={OWNERS.map((value) => ({ value, label: name("task-owner", value) }))}
              />
              <InputField name="dueOn" type="date" label={say("tasks.due")} />
            </div>
          </CommandForm>
        </Disclosure>
      )}
    </Card>
  );
};
