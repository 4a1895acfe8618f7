import { language, say } from "../catalogue/words";
import { useCommand } from "../api/use-command";
import { useWritingOff } from "./as-of";
import { FoldedCard } from "./folded-card";
import { ProblemNotice } from "./problem-notice";

/** Everything recorded of a programme or a relationship, to take away: asked for by a press, which is recorded, then fetched. */
export const ExportCard = ({ path }: { readonly path: string }) => {
  const { busy, problem, reply, send } = useCommand();
  // It is recorded, and the archive holds what stands now.
  const off = useWritingOff();
  return (
    <FoldedCard title={say("export.title")} id="export">
      <p className="hint">{say("export.hint")}</p>
      {problem && <ProblemNotice problem={problem} wrote />}
      <p className="actions">
        <button type="button" className="quiet" disabled={busy || off} onClick={() => void send(`${path}/exports`, {})}>
          {busy ? say("export.busy") : say("export.verb")}
        </button>
      </p>
      {off && <p className="rule">{say("as-of.writing-off")}</p>}
      <p role="status">
        {reply && (
          <a
            className="paper"
            href={`/api/v1/exports/${reply.id}/file?after=${reply.position}&language=${language.tag}`}
            download
          >
            {say("export.fetch")}
          </a>
        )}
      </p>
    </FoldedCard>
  );
};
