import { useQuery } from "../../api/use-query";
import { figure } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { Facts } from "../../parts/facts";
import { Page } from "../../parts/page";
import { Status } from "../../parts/status";

interface Reader {
  readonly name: string;
  readonly kind: "projection" | "process" | "deadline";
  readonly position: string;
  /** Null where the log could not be counted. */
  readonly events: number | null;
  readonly seconds: number | null;
}

interface AuditLog {
  readonly head: { readonly position: string; readonly count: number };
  readonly readers: readonly Reader[];
}

const Behind = ({ reader: { events, seconds } }: { readonly reader: Reader }) => {
  if (events === null || seconds === null) return <Status word={say("audit.uncounted")} shape="warn" />;
  return events === 0 ? (
    <Status word={say("audit.up-to-date")} shape="done" />
  ) : (
    <Status word={say("audit.behind", { events, seconds: Math.ceil(seconds) })} shape="half" />
  );
};

const Readers = ({ readers }: { readonly readers: readonly Reader[] }) => (
  <div className="table-frame">
    <table className="cards">
      <caption>{say("audit.readers-caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("audit.reader")}</th>
          <th scope="col">{say("audit.kind")}</th>
          <th scope="col">{say("audit.read-to")}</th>
          <th scope="col">{say("audit.lag")}</th>
        </tr>
      </thead>
      <tbody>
        {readers.map((reader) => (
          <tr key={`${reader.kind} ${reader.name}`}>
            <th scope="row">{reader.name}</th>
            <td data-label={say("audit.kind")}>{name("reader-kind", reader.kind)}</td>
            <td data-label={say("audit.read-to")}>
              <code>{reader.position}</code>
            </td>
            <td data-label={say("audit.lag")}>
              <Behind reader={reader} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The log as a whole: where it ends, and how far everything that reads it has come. */
export const Audit = () => {
  const log = useQuery<AuditLog>("/audit/log");
  return (
    <Page
      title={say("audit.title")}
      lead={say("audit.lead")}
      position={log.position}
      aside={
        <button type="button" className="quiet" onClick={log.again}>
          {say("audit.refresh")}
        </button>
      }
    >
      <Answer of={log} lines={10}>
        {({ head, readers }) => (
          <>
            <Card title={say("audit.head")}>
              <Facts
                pairs={[
                  { term: say("audit.facts"), value: figure(head.count) },
                  { term: say("audit.position"), value: <code className="digest">{head.position}</code> },
                ]}
              />
            </Card>
            <Card title={say("audit.readers")}>
              <Readers readers={readers} />
            </Card>
          </>
        )}
      </Answer>
    </Page>
  );
};
