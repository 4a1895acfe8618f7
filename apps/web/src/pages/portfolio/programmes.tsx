import { Link } from "wouter";
import type { ProgrammeInNumbers } from "../../api/reporting";
import { figure, shortDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { useCarried } from "../../parts/carried";
import { Sparkline } from "../../parts/sparkline";

/** The worst first, in words. */
const healthOf = (parts: Readonly<Record<string, number>>): string =>
  (["at-risk", "watch"] as const)
    .flatMap((health) =>
      parts[health] ? say("tile.part", { part: name("health", health).toLowerCase(), count: parts[health] }) : [],
    )
    .join(" · ");

const Row = ({ programme }: { readonly programme: ProgrammeInNumbers }) => {
  const { figures } = programme;
  const carried = useCarried();
  return (
    <tr>
      <th scope="row">
        <Link href={carried(`/programmes/${programme.programmeId}`)}>{programme.name}</Link>
        <small className="soft block">
          {say("portfolio.row", {
            lead: programme.leadOrganisation,
            from: shortDate(programme.from),
            until: shortDate(programme.until),
          })}
        </small>
      </th>
      <td className="number" data-label={name("figure", "waiting")}>
        {figure(figures.waiting.total)}
      </td>
      <td className="number" data-label={name("figure", "seats")}>
        {say("portfolio.seats", { taken: figures.seats.total, capacity: programme.capacity })}
      </td>
      <td className="number" data-label={name("figure", "relationships")}>
        {figure(figures.relationships.total)}
      </td>
      <td data-label={name("figure", "health")}>{healthOf(figures.health.parts)}</td>
      <td className="number" data-label={name("figure", "overdue")}>
        {figure(figures.overdue.total)}
      </td>
      <td data-label={name("figure", "contacts")}>
        <Sparkline
          values={programme.sparkline.map((month) => month.contacts)}
          label={say("portfolio.sparkline", { contacts: figures.contacts.total })}
        />
      </td>
    </tr>
  );
};

/** One line per programme; its contacts of the last twelve months as a small row of bars. */
export const Programmes = ({ programmes }: { readonly programmes: readonly ProgrammeInNumbers[] }) => (
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
          <Row key={programme.programmeId} programme={programme} />
        ))}
      </tbody>
    </table>
  </div>
);
