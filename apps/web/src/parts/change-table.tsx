import type { Measure } from "../api/assessment";
import { decimal } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { AnswersBehind } from "./answers-behind";
import { OpeningNumber } from "./figures/opening-number";

type ItemChange = Measure["items"][number];

const mean = (sum: number, { answered }: ItemChange): number => (answered === 0 ? 0 : sum / answered);

/** Where the answers stood before and where they stand after, on one line of the scale. */
const Track = ({ item, ranks }: { readonly item: ItemChange; readonly ranks: number }) => {
  const at = (sum: number): number => (ranks > 1 ? ((mean(sum, item) - 1) / (ranks - 1)) * 100 : 0);
  const [from, to] = [at(item.before), at(item.after)];
  return (
    <span className="track" aria-hidden="true">
      <i style={{ insetInlineStart: `${Math.min(from, to)}%`, inlineSize: `${Math.abs(to - from)}%` }} />
      <b className="was" style={{ insetInlineStart: `${from}%` }} />
      <b className="is" style={{ insetInlineStart: `${to}%` }} />
    </span>
  );
};

const verdict = ({ better, improved, same, worsened }: ItemChange): string =>
  better === "neither" ? say("change.no-direction") : say("change.counts", { improved, same, worsened });

interface MeanProps {
  readonly relationshipId: string;
  readonly measure: Measure;
  readonly item: ItemChange;
  readonly when: "before" | "after";
}

/** A mean, which opens the answers that it was made of. */
const Mean = ({ relationshipId, measure, item, when }: MeanProps) => {
  const [shown, said] = [decimal(mean(item[when], item)), say(`change.${when}`)];
  return (
    <OpeningNumber
      counted={item.text}
      value={item.answered}
      shown={shown}
      opens={say("change.opens", { shown, when: said, statement: item.text })}
    >
      {(close) => (
        <AnswersBehind
          relationshipId={relationshipId}
          instrument={measure[when]}
          title={say("change.answers", { when: said })}
          onClose={close}
        />
      )}
    </OpeningNumber>
  );
};

interface ChangeTableProps {
  readonly relationshipId: string;
  readonly measure: Measure;
}

/** ASM-3: a chart that is its own table: each statement with its means before and after, and who moved which way. */
export const ChangeTable = ({ relationshipId, measure }: ChangeTableProps) => (
  <div className="table-frame">
    <table className="changes">
      <caption>{say("change.caption", { people: measure.people, ranks: measure.ranks })}</caption>
      <thead>
        <tr>
          <th scope="col">{say("change.statement")}</th>
          <th scope="col" className="number">
            {say("change.before")}
          </th>
          <th scope="col" className="number">
            {say("change.after")}
          </th>
        </tr>
      </thead>
      <tbody>
        {measure.items.map((item) => (
          <tr key={item.item}>
            <th scope="row">
              {item.text}
              <Track item={item} ranks={measure.ranks} />
              <span className="soft">
                {say(`change.better-${item.better}`)} {verdict(item)}
              </span>
            </th>
            {(["before", "after"] as const).map((when) => (
              <td key={when} className="number">
                <Mean relationshipId={relationshipId} measure={measure} item={item} when={when} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
