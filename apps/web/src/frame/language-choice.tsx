import { useId } from "react";
import { send } from "../api/client";
import { freshKey } from "../api/fresh-key";
import { useSessionState } from "../api/session";
import { LANGUAGES, speak } from "../catalogue/languages";
import { language, say } from "../catalogue/words";

/** The language of the pages: kept with the account of whoever is signed in, and on this device in any case. */
export const LanguageChoice = () => {
  const state = useSessionState();
  const id = useId();
  const choose = async (tag: string): Promise<void> => {
    const account = state.status === "in" ? state.session.account.id : undefined;
    // Without a line the account is not told; this device speaks it all the same.
    if (account) await send(`/accounts/${account}/language`, { language: tag }, freshKey()).catch(() => undefined);
    speak(tag, language);
  };
  return (
    <div className="field language">
      <label htmlFor={id}>{say("account.language")}</label>
      <select id={id} defaultValue={language.tag} onChange={(event) => void choose(event.target.value)}>
        {LANGUAGES.map((each) => (
          <option key={each.tag} value={each.tag} lang={each.tag}>
            {each.name}
          </option>
        ))}
      </select>
    </div>
  );
};
