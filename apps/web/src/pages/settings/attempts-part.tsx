import type { Attempt } from "../../api/settings";
import { useCommand } from "../../api/use-command";
import { dateAndTime, figure } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { List } from "../../parts/list";
import { ProblemNotice } from "../../parts/problem-notice";
import { Status } from "../../parts/status";
import { useList } from "../../parts/use-list";

const FEW = 10;
const WELL_FROM = 200;
const WELL_BELOW = 300;

const wentWell = ({ status }: Attempt): boolean => status !== null && status >= WELL_FROM && status < WELL_BELOW;

const AttemptItem = ({
  attempt,
  webhookId,
  done,
}: {
  readonly attempt: Attempt;
  readonly webhookId: string;
  readonly done: () => void;
}) => {
  const act = useCommand<Attempt>();
  const { attemptId, type, cause, at, milliseconds, status, fault } = attempt;
  const again = async (): Promise<void> => {
    if (await act.send(`/webhooks/${webhookId}/attempts/${attemptId}/repetition`, {})) done();
  };
  return (
    <li>
      <p>
        <Status
          word={wentWell(attempt) ? say("integrations.taken") : say("integrations.not-taken")}
          shape={wentWell(attempt) ? "done" : "warn"}
        />{" "}
        <code>{type}</code>
      </p>
      <p className="small soft">
        {dateAndTime(at)} · {status === null ? (fault ?? "") : say("integrations.status", { status: String(status) })} ·{" "}
        {say("integrations.milliseconds", { milliseconds: figure(milliseconds) })}
      </p>
      {act.problem && <ProblemNotice problem={act.problem} wrote />}
      {cause !== "test" && (
        <div className="buttons">
          <button type="button" className="quiet" aria-busy={act.busy} onClick={() => void again()}>
            {say("integrations.again")}
          </button>
        </div>
      )}
    </li>
  );
};

/** The latest requests to a webhook's address, what came of each, and the way to send something now. */
export const AttemptsPart = ({ webhookId }: { readonly webhookId: string }) => {
  const attempts = useList<Attempt>(`/webhooks/${webhookId}/attempts`, { limit: FEW });
  const act = useCommand<Attempt>();
  const test = async (): Promise<void> => {
    if (await act.send(`/webhooks/${webhookId}/test`, {})) attempts.first.again();
  };
  return (
    <>
      {act.problem && <ProblemNotice problem={act.problem} wrote />}
      <div className="buttons">
        <button type="button" className="quiet" aria-busy={act.busy} onClick={() => void test()}>
          {say("integrations.test")}
        </button>
      </div>
      <List of={attempts} lines={3} empty={<p className="soft">{say("integrations.no-attempts")}</p>}>
        {(items) => (
          <ul className="plain rows">
            {items.map((attempt) => (
              <AttemptItem
                key={attempt.attemptId}
                attempt={attempt}
                webhookId={webhookId}
                done={attempts.first.again}
              />
            ))}
          </ul>
        )}
      </List>
    </>
  );
};
