import { Link } from "wouter";
import type { Listed } from "../../api/access";
import type { Params } from "../../api/client";
import type { FigureFact, FigureName } from "../../api/reporting";
import { say } from "../../catalogue/words";
import { useCarried } from "../carried";
import { Empty } from "../card";
import { List } from "../list";
import { money } from "../money";
import { useList } from "../use-list";
import { When } from "../when";
import { partName } from "./part-name";

const PAGE = 50;

/** The record whose history it is part of. */
const recordOf = ({ programmeId, relationshipId, applicationId }: FigureFact): string =>
  relationshipId === undefined
    ? `/programmes/${programmeId}/applications/${applicationId}`
    : `/relationships/${relationshipId}`;

interface BehindProps {
  readonly which: FigureName;
  readonly item: FigureFact;
}

/** What it counts as, and how much of the hours or of the money it is. */
const countsAs = (which: FigureName, { part, currency, minorUnits, minutes }: FigureFact): string =>
  [
    partName(which, part),
    ...(currency === undefined || minorUnits === undefined ? [] : [money(minorUnits, currency)]),
    ...(minutes === undefined ? [] : [say("figure-drawer.minutes", { minutes })]),
  ].join(" · ");

const Behind = ({ which, item }: BehindProps) => {
  const carried = useCarried();
  return (
    <li>
      <div className="card-head">
        <h3>{item.organisation ?? say("figure-drawer.of-programme")}</h3>
        <span className="soft">{countsAs(which, item)}</span>
      </div>
      <ul className="plain">
        {item.facts.map((fact) => (
          <li key={fact.id}>
            <p className="happening-when">
              <When at={fact.happened} />
              <Link href={carried(recordOf(item), fact.recorded)} className="link as-of-here">
                {say("history.read-from-here")}
              </Link>
            </p>
            <p>{fact.sentence}</p>
          </li>
        ))}
      </ul>
      <Link href={carried(recordOf(item))} className="small">
        {say(item.relationshipId === undefined ? "figure-drawer.application" : "figure-drawer.relationship")}
      </Link>
    </li>
  );
};

interface Answered extends Listed<FigureFact> {
  readonly figure: FigureName;
}

interface BehindListProps {
  /** Whatever answers with the facts behind a number. */
  readonly path: string;
  readonly asked: Params;
}

/** Over several quarters one contact may count twice: as it was pinned in one, and as it was corrected in the next. */
const keyOf = ({ member, facts }: FigureFact): string => `${member} ${facts.at(-1)?.id}`;

/** The facts behind a number, one counted thing at a time. */
export const BehindList = ({ path, asked }: BehindListProps) => {
  const facts = useList<FigureFact>(path, { ...asked, limit: PAGE });
  const { figure } = (facts.first.data ?? {}) as Partial<Answered>;
  return (
    <List of={facts} lines={8} empty={<Empty>{say("figure-drawer.empty")}</Empty>}>
      {(items) => (
        <ol className="plain rows">
          {figure && items.map((item) => <Behind key={keyOf(item)} which={figure} item={item} />)}
        </ol>
      )}
    </List>
  );
};
