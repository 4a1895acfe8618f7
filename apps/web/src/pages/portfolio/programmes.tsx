import { Link } from "wouter";
import type { Params } from "../../api/client";
import type { FigureName, ProgrammeInNumbers } from "../../api/reporting";
import { shortDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { useCarried } from "../../parts/carried";
import { FigureDrawer } from "../../parts/figures/figure-drawer";
import { OpeningNumber } from "../../parts/figures/opening-number";
import { countedPart } from "../../parts/figures/part-name";
import { Sparkline } from "../../parts/sparkline";
import { Status } from "../../parts/status";

/** The worst first, in words; how many are well only where nothing else is to say, and nothing where none goes on. */
const healthOf = (parts: Readonly<Record<string, number>>): string => {
  const counted = (...health: readonly string[]): string =>
    health.flatMap((each) => (parts[each] ? countedPart("health", each, parts[each]) : [])).join(" · ");
  return counted("at-risk", "watch") || counted("well", "paused") || "–";
};

interface RowProps {
  readonly programme: ProgrammeInNumbers;
  /** What the portfolio was asked for, but for the programme. */
  readonly asked: Params;
}

const Row = ({ programme, asked }: RowProps) => {
  const { figures, programmeId } = programme;
  const opening = (which: FigureName, shown?: string) => (
    <OpeningNumber
      counted={say("portfolio.counted", { figure: name("figure", which), programme: programme.name })}
      value={figures[which].total}
      {...(shown === undefined ? {} : { shown })}
    >
      {(close) => <FigureDrawer which={which} numbers={programme} asked={{ ...asked, programmeId }} onClose={close} />}
    </OpeningNumber>
  );
  const carried = useCarried();
  return (
    <tr>
      <th scope="row">
        <Link href={carried(`/programmes/${programmeId}`)}>{programme.name}</Link>
        {programme.closed && (
          <span className="block">
            <Status word={say("programme.closed")} shape="stop" />
          </span>
        )}
        <small className="soft block">
          {say("portfolio.row", {
            lead: programme.leadOrganisation,
            from: shortDate(programme.from),
            until: shortDate(programme.until),
          })}
        </small>
      </th>
      <td className="number" data-label={name("figure", "waiting")}>
        {opening("waiting")}
      </td>
      <td className="number" data-label={name("figure", "seats")}>
        {opening("seats", say("portfolio.seats", { taken: figures.seats.total, capacity: programme.capacity }))}
      </td>
      <td className="number" data-label={name("figure", "relationships")}>
        {opening("relationships")}
      </td>
      <td data-label={name("figure", "health")}>{opening("health", healthOf(figures.health.parts))}</td>
      <td className="number" data-label={name("figure", "overdue")}>
        {opening("overdue")}
      </td>
      <td data-label={say("portfolio.contacts-by-month")}>
        <Sparkline
          values={programme.sparkline.map((month) => month.contacts)}
          label={say("portfolio.sparkline", { contacts: figures.contacts.total })}
        />{" "}
        {opening("contacts")}
      </td>
    </tr>
  );
};

interface ProgrammesProps {
  readonly programmes: readonly ProgrammeInNumbers[];
  readonly asked: Params;
}

/** One line per programme, its numbers open their facts; its contacts of the last twelve months as a small row of bars. */
export const Programmes = ({ programmes, asked }: ProgrammesProps) => (
  <div className="table-frame">
    <table className="cards">
      <thead>
        <tr>
          <th scope="col">{say("portfolio.programme")}</th>
          {(["waiting", "seats", "relationships", "health", "overdue"] as const).map((which) => (
            <th key={which} scope="col" className={which === "health" ? undefined : "number"}>
              {name("figure", which)}
            </th>
          ))}
          <th scope="col">{say("portfolio.contacts-by-month")}</th>
        </tr>
      </thead>
      <tbody>
        {programmes.map((programme) => (
          <Row key={programme.programmeId} programme={programme} asked={asked} />
        ))}
      </tbody>
    </table>
  </div>
);
