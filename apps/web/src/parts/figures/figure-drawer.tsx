import { useState } from "react";
import { address, type Params } from "../../api/client";
import type { FigureFacts, FigureName, InNumbers } from "../../api/reporting";
import { useQuery } from "../../api/use-query";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../answer";
import { Empty } from "../card";
import { Drawer } from "../drawer";
import { When } from "../when";
import { Bars } from "./bars";
import { partName } from "./part-name";

const MOST = 50;

interface FigureDrawerProps {
  readonly which: FigureName;
  readonly numbers: InNumbers;
  readonly asked: Params;
  readonly onClose: () => void;
}

const Behind = ({ which, facts }: { readonly which: FigureName; readonly facts: FigureFacts }) => (
  <ol className="plain rows">
    {facts.items.map((item) => (
      <li key={item.member}>
        <h3>{partName(which, item.part)}</h3>
        <ul className="plain">
          {item.facts.map((fact) => (
            <li key={fact.id}>
              <span className="happening-when">
                <When at={fact.happened} />
              </span>{" "}
              {fact.sentence}
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
);

/** What stands behind a number: its parts as bars and table, then the facts, one counted thing at a time. */
export const FigureDrawer = ({ which, numbers, asked, onClose }: FigureDrawerProps) => {
  const [upTo, setUpTo] = useState(MOST);
  const facts = useQuery<FigureFacts>(address(`/figures/${which}/facts`, { ...asked, limit: Math.min(100, upTo) }));
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
      <Answer of={facts} lines={8}>
        {(body) =>
          body.items.length === 0 ? <Empty>{say("figure-drawer.empty")}</Empty> : <Behind which={which} facts={body} />
        }
      </Answer>
      {facts.data?.next && upTo < 100 && (
        <button type="button" className="quiet" onClick={() => setUpTo(100)}>
          {say("list.more")}
        </button>
      )}
      {facts.data?.next && upTo >= 100 && (
        <p className="soft">
          {say("figure-drawer.first", { shown: facts.data.items.length, total: facts.data.total })}
        </p>
      )}
    </Drawer>
  );
};
