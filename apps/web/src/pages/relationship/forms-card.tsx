import { Link } from "wouter";
import type { ListedForm } from "../../api/assessment";
import type { RelationshipCard } from "../../api/relationships";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Empty } from "../../parts/card";
import { FoldedCard } from "../../parts/folded-card";
import { FormStatus } from "../../parts/form-status";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { useList, type Pages } from "../../parts/use-list";
import { When } from "../../parts/when";
import { BeginForm } from "./begin-form";

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
