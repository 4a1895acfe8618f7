import { say } from "../catalogue/words";
import type { KeptFields, ShownClash } from "./kept-fields";

const Words = ({ text }: { readonly text: string }) =>
  text === "" ? <p className="soft">{say("draft.empty")}</p> : <p className="answered">{text}</p>;

const Choice = ({ clash, choose }: { readonly clash: ShownClash; readonly choose: KeptFields["choose"] }) => (
  <li>
    <p>
      <strong>{clash.label ?? say("draft.answer")}</strong>
    </p>
    <div className="pair">
      <div>
        <p className="soft">{say("draft.here")}</p>
        <Words text={clash.mine} />
        <button type="button" className="quiet" onClick={() => choose(clash.field, "mine")}>
          {say("draft.keep-here")}
        </button>
      </div>
      <div>
        <p className="soft">{say("draft.elsewhere")}</p>
        <Words text={clash.other} />
        <button type="button" className="quiet" onClick={() => choose(clash.field, "other")}>
          {say("draft.take-elsewhere")}
        </button>
      </div>
    </div>
  </li>
);

/** What was answered differently on two devices: both texts, and a choice. Nothing is thrown away without a word. */
export const DraftClashes = ({ of: { clashes, choose } }: { readonly of: KeptFields }) => (
  <div role="status">
    {clashes.length > 0 && (
      <section className="notice" aria-label={say("draft.clashes")}>
        <p>{say("draft.clashes-lead", { clashes: clashes.length })}</p>
        <ul className="plain rows">
          {clashes.map((clash) => (
            <Choice key={clash.field} clash={clash} choose={choose} />
          ))}
        </ul>
      </section>
    )}
  </div>
);
