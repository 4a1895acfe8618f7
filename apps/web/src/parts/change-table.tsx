import type { Measure } from "../api/assessment";
import { decimal } from "../catalogue/moments";
import { say } from "../catalogue/words";

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

/** ASM-3: a chart that is its own table: each statement with its means before and after, and who moved which way. */
export const ChangeTable = ({ measure }: { readonly measure: Measure }) => (
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
            <td className="number">{decimal(mean(item.before, item))}</td>
            <td className="number">{decimal(mean(item.after, item))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
