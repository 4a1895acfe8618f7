import { say } from "../catalogue/words";
import { useCommand } from "../api/use-command";
import { Card } from "./card";
import { ProblemNotice } from "./problem-notice";

/** Everything recorded of a programme or a relationship, to take away: asked for by a press, which is recorded, then fetched. */
export const ExportCard = ({ path }: { readonly path: string }) => {
  const { busy, problem, reply, send } = useCommand();
  return (
    <Card title={say("export.title")}>
      <p className="hint">{say("export.hint")}</p>
      {problem && <ProblemNotice problem={problem} wrote />}
      <p className="actions">
        <button type="button" className="quiet" disabled={busy} onClick={() => void send(`${path}/exports`, {})}>
          {busy ? say("export.busy") : say("export.verb")}
        </button>
      </p>
      <p role="status">
        {reply && (
          <a className="paper" href={`/api/v1/exports/${reply.id}/file?after=${reply.position}`} download>
            {say("export.fetch")}
          </a>
        )}
      </p>
    </Card>
  );
};
