import { writeDraft } from "../api/drafts";
import { giveUp, problemOf, sendAgain, sendWaiting, useOutbox, type Waiting } from "../api/outbox";
import { say } from "../catalogue/words";
import { whatHappened } from "../parts/problem-notice";
import { When } from "../parts/when";

/** Back to the form it was typed into, with everything in its fields again. */
const correct = async (entry: Waiting, { form, typed, seen }: NonNullable<Waiting["draft"]>): Promise<void> => {
  await writeDraft({ owner: entry.owner, form, content: typed, ...(seen ? { seen } : {}) });
  await giveUp(entry);
  // A new document: the form may be on this page, and reads its draft when it is opened.
  location.assign(entry.page);
};

const Entry = ({ entry }: { readonly entry: Waiting }) => {
  const problem = problemOf(entry);
  // A form that keeps no draft cannot be filled in again: going back to it would be giving up.
  const { draft } = entry;
  return (
    <li>
      <p>
        <strong>{entry.what}</strong> · <When at={entry.at} as="exact" />
      </p>
      {problem && (
        <>
          <p>
            {whatHappened(problem)}. {say(draft ? "outbox.refused" : "outbox.refused-for-good")}
          </p>
          <div className="buttons">
            {draft && (
              <button type="button" onClick={() => void correct(entry, draft)}>
                {say("outbox.correct")}
              </button>
            )}
            <button type="button" className="quiet" onClick={() => void sendAgain(entry)}>
              {say("outbox.again")}
            </button>
            <button type="button" className="grave" onClick={() => void giveUp(entry)}>
              {say("outbox.give-up")}
            </button>
          </div>
        </>
      )}
    </li>
  );
};

/** What was done without a line, on every page until it is sent: nothing is lost without a word. */
export const OutboxNotice = () => {
  const outbox = useOutbox();
  const refused = outbox.filter((each) => each.refused).length;
  return (
    <div role="status">
      {outbox.length > 0 && (
        <section className="notice outbox" aria-label={say("outbox.label")}>
          <p>
            {say("outbox.waiting", { waiting: outbox.length - refused, refused })}{" "}
            {refused < outbox.length && (
              <button type="button" className="link" onClick={() => void sendWaiting()}>
                {say("outbox.send")}
              </button>
            )}
          </p>
          <ul className="plain rows">
            {outbox.map((entry) => (
              <Entry key={entry.order} entry={entry} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
