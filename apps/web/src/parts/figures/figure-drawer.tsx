import { Link } from "wouter";
import type { Params } from "../../api/client";
import type { FigureFact, FigureName, InNumbers } from "../../api/reporting";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { useCarried } from "../carried";
import { Empty } from "../card";
import { Drawer } from "../drawer";
import { money } from "../money";
import { List } from "../list";
import { useList } from "../use-list";
import { When } from "../when";
import { Bars } from "./bars";
import { partName } from "./part-name";

const PAGE = 50;

interface FigureDrawerProps {
  readonly which: FigureName;
  readonly numbers: InNumbers;
  readonly asked: Params;
  readonly onClose: () => void;
}

/** The record whose history it is part of. */
const recordOf = ({ programmeId, relationshipId, applicationId }: FigureFact): string =>
  relationshipId === undefined
    ? `/programmes/${programmeId}/applications/${applicationId}`
    : `/relationships/${relationshipId}`;

interface BehindProps {
  readonly which: FigureName;
  readonly item: FigureFact;
}

const Behind = ({ which, item }: BehindProps) => {
  const carried = useCarried();
  return (
    <li>
      <div className="card-head">
        <h3>{partName(which, item.part)}</h3>
        {item.currency !== undefined && item.minorUnits !== undefined && (
          <span className="soft">{money(item.minorUnits, item.currency)}</span>
        )}
        {item.minutes !== undefined && (
          <span className="soft">{say("figure-drawer.minutes", { minutes: item.minutes })}</span>
        )}
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

/** What stands behind a number: its parts as bars and table, then the facts, one counted thing at a time. */
export const FigureDrawer = ({ which, numbers, asked, onClose }: FigureDrawerProps) => {
  const facts = useList<FigureFact>(`/figures/${which}/facts`, { ...asked, limit: PAGE });
  const { parts, total } = numbers.figures[which];
  return (
    <Drawer title={say("figure-drawer.title", { figure: name("figure", which), total })} onClose={onClose}>
      <Bars
        caption={name("figure", which)}
        bars={Object.entries(parts).map(([part, count]) => ({
          label: partName(which, part),
          value: count,
          shown: figure(count),
        }))}
      />
      <List of={facts} lines={8} empty={<Empty>{say("figure-drawer.empty")}</Empty>}>
        {(items) => (
          <ol className="plain rows">
            {items.map((item) => (
              <Behind key={item.member} which={which} item={item} />
            ))}
          </ol>
        )}
      </List>
    </Drawer>
  );
};
