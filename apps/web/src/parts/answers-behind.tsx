import { Link } from "wouter";
import type { ListedForm } from "../api/assessment";
import { name, say } from "../catalogue/words";
import { asOfParams, useAsOf } from "./as-of";
import { useCarried } from "./carried";
import { Empty } from "./card";
import { Drawer } from "./drawer";
import { List } from "./list";
import { useList } from "./use-list";
import { When } from "./when";

const AT_ONCE = 100;
/** More forms than a pair is asked in years. */
const AT_MOST = 1_000;

interface AnswersBehindProps {
  readonly relationshipId: string;
  readonly instrument: string;
  readonly title: string;
  readonly onClose: () => void;
}

/** The answered forms that a change was measured by, each to be opened. */
export const AnswersBehind = ({ relationshipId, instrument, title, onClose }: AnswersBehindProps) => {
  const carried = useCarried();
  const asked = { limit: AT_ONCE, ...asOfParams(useAsOf()) };
  const forms = useList<ListedForm>(`/relationships/${relationshipId}/forms`, asked, AT_MOST);
  const isBehind = (form: ListedForm): boolean => form.instrument === instrument && form.standing === "submitted";
  const answered = { ...forms, items: forms.items.filter(isBehind) };
  return (
    <Drawer title={title} onClose={onClose}>
      <List of={answered} empty={<Empty>{say("figure-drawer.empty")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((form) => (
              <li key={form.assignmentId}>
                <Link href={carried(`/forms/${form.assignmentId}`)}>{form.name}</Link>
                <p className="small soft">
                  {form.role && `${name("participant-role", form.role)} · `}
                  {form.submitted && <When at={form.submitted.happened} />}
                </p>
              </li>
            ))}
          </ul>
        )}
      </List>
    </Drawer>
  );
};
