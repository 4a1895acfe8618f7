import { Link, useLocation } from "wouter";
import type { ListedForm, ListedInstrument } from "../../api/assessment";
import { LEAD, may } from "../../api/may";
import type { RelationshipCard } from "../../api/relationships";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Disclosure, Empty } from "../../parts/card";
import { SelectField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { FoldedCard } from "../../parts/folded-card";
import { textOf } from "../../parts/form-data";
import { FormStatus } from "../../parts/form-status";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { useList, type Pages } from "../../parts/use-list";
import { When } from "../../parts/when";
import { placeOf } from "./ended";

const FormItem = ({ form }: { readonly form: ListedForm }) => (
  <li>
    <div>
      <Link href={`/forms/${form.assignmentId}`}>{form.name}</Link>
      <p className="soft">
        {name("side", form.side)}
        {form.role && ` · ${name("participant-role", form.role)}`}
        {" · "}
        {say("forms.due")} <When at={form.dueOn} as="short" />
      </p>
    </div>
    <FormStatus form={form} />
  </li>
);

/** A record somebody takes up themselves, for a side they may speak for. */
const BeginForm = ({ card }: { readonly card: RelationshipCard }) => {
  const session = useSession();
  const [, go] = useLocation();
  const instruments = useQuery<{ readonly items: readonly ListedInstrument[] }>("/instruments");
  const records = (instruments.data?.items ?? []).filter(
    ({ kind, published }) => kind === "record" && published.length > 0,
  );
  const sides = (["mentor", "mentee"] as const).filter((side) => may(session, placeOf(card), side, ...LEAD));
  if (records.length === 0 || sides.length === 0) return null;
  return (
    <Disclosure summary={say("forms.begin-summary")}>
      <CommandForm
        path={`/relationships/${card.relationshipId}/forms`}
        verb={say("forms.begin")}
        body={(form) => ({ instrument: textOf(form, "instrument"), side: textOf(form, "side") })}
        onDone={(reply) => go(`/forms/${reply.id}`)}
      >
        <div className="pair">
          <SelectField
            name="instrument"
            label={say("forms.which")}
            options={records.map(({ id, name: words }) => ({ value: id, label: words }))}
          />
          <SelectField
            name="side"
            label={say("forms.for-side")}
            options={sides.map((side) => ({ value: side, label: name("side", side) }))}
          />
        </div>
      </CommandForm>
    </Disclosure>
  );
};

/** How many wait for answers, and until when the first; of a list that is longer than what is here, only what is late. */
const tellingOf = ({ items, more }: Pages<ListedForm>): React.ReactNode => {
  const open = items.filter(({ standing }) => standing === "asked" || standing === "started");
  const overdue = open.filter((form) => form.overdue).length;
  if (overdue > 0) return <Status word={say("forms.overdue", { overdue })} shape="warn" />;
  const [first] = open.map(({ dueOn }) => dueOn).sort();
  if (more) return undefined;
  if (first === undefined) return items.length > 0 && say("forms.none-open");
  return say("forms.open", { open: open.length, day: longDate(first) });
};

/** What is asked of whom until when, who has not answered, and the records a pair takes up itself. */
export const FormsCard = ({ card }: { readonly card: RelationshipCard }) => {
  const forms = useList<ListedForm>(`/relationships/${card.relationshipId}/forms`, { limit: 10 });
  return (
    <FoldedCard title={say("forms.title")} id="forms" telling={tellingOf(forms)}>
      <List of={forms} empty={<Empty>{say("forms.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((form) => (
              <FormItem key={form.assignmentId} form={form} />
            ))}
          </ul>
        )}
      </List>
      <BeginForm card={card} />
    </FoldedCard>
  );
};
