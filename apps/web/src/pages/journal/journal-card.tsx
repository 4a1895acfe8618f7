import type { JournalEntry } from "../../api/journal";
import type { RelationshipCard } from "../../api/relationships";
import { name, say } from "../../catalogue/words";
import { Card, Disclosure, Empty } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { Facts } from "../../parts/facts";
import { InputField } from "../../parts/field";
import { present, textOf } from "../../parts/form-data";
import { HappenedField, happenedOf } from "../../parts/happened";
import { List } from "../../parts/list";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";
import { When } from "../../parts/when";
import { WithdrawForm } from "../../parts/withdraw-form";
import { ContentFields, contentOf } from "./content-fields";

interface JournalCardProps {
  readonly card: RelationshipCard;
  readonly writes: boolean;
}

const Changing = ({ entry }: { readonly entry: JournalEntry }) => (
  <Disclosure summary={say("budget.correct-summary")}>
    <CommandForm
      path={`/journal-entries/${entry.entryId}/correction`}
      verb={say("budget.correct")}
      look="quiet"
      body={(form) => present({ ...contentOf(form), reason: textOf(form, "reason") })}
    >
      <ContentFields entry={entry} />
      <InputField name="reason" label={say("form.reason")} required />
    </CommandForm>
    <WithdrawForm path={`/journal-entries/${entry.entryId}`} />
  </Disclosure>
);

const Entry = ({ entry, writes }: { readonly entry: JournalEntry; readonly writes: boolean }) => (
  <li>
    <div className="card-head">
      <h3>
        {name("journal-kind", entry.kind)} · {entry.partner}
      </h3>
      {entry.withdrawn && <Status word={say("budget.withdrawn")} shape="half" />}
    </div>
    <p className="small soft">
      <When at={entry.on} />
    </p>
    <p>{entry.keyPoints}</p>
    <Facts
      roomy
      pairs={[
        entry.communitySaid !== null && { term: say("journal.community"), value: entry.communitySaid },
        entry.takeaway !== null && { term: say("journal.takeaway"), value: entry.takeaway },
        entry.agreements !== null && { term: say("journal.agreements"), value: entry.agreements },
        entry.gaps !== null && { term: say("journal.gaps"), value: entry.gaps },
      ]}
    />
    {entry.changes.map(({ on, withdrawn, reason }) => (
      <p key={`${on}${reason}`} className="small soft">
        {say(withdrawn ? "budget.withdrawn-because" : "budget.corrected-because", { reason })}
      </p>
    ))}
    {writes && !entry.withdrawn && <Changing entry={entry} />}
  </li>
);

/** Whom the mentor met and where the mentor was, the newest entry first (REL-10). */
export const JournalCard = ({ card, writes }: JournalCardProps) => {
  const path = `/relationships/${card.relationshipId}/journal`;
  const entries = useList<JournalEntry>(path);
  return (
    <Card title={say("journal.card")}>
      {writes && (
        <Disclosure summary={say("journal.write-summary")}>
          <CommandForm
            path={path}
            verb={say("journal.write")}
            resets
            body={(form) => present({ ...contentOf(form), happened: happenedOf(form, card.zone) })}
          >
            <ContentFields />
            <HappenedField zone={card.zone} narrow={false} />
          </CommandForm>
        </Disclosure>
      )}
      <List of={entries} empty={<Empty>{say("journal.none")}</Empty>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((entry) => (
              <Entry key={entry.entryId} entry={entry} writes={writes} />
            ))}
          </ul>
        )}
      </List>
    </Card>
  );
};
