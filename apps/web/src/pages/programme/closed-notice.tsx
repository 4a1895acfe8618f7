import type { Step } from "../../api/enrolment";
import { dateOf, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Status } from "../../parts/status";
import { useNames } from "../../parts/use-names";

/** That a programme is closed, since when and why, and what that ends. */
export const ClosedNotice = ({ closed }: { readonly closed: Step }) => {
  const names = useNames([closed.by]);
  return (
    <section className="notice" aria-label={say("programme.closed")}>
      <p>
        <strong>
          <Status word={say("programme.closed")} shape="stop" />
        </strong>{" "}
        {say("programme.closed-since", { day: longDate(dateOf(closed.at)), who: names(closed.by) })} · {closed.reason}
      </p>
      <p className="soft">{say("programme.closed-hint")}</p>
    </section>
  );
};
