import type { Listed } from "../../api/access";
import type { PreferredTerm } from "../../api/library";
import { may } from "../../api/may";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { languageName } from "../../catalogue/language-names";
import { LANGUAGES } from "../../catalogue/languages";
import { name, say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card, Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { InputField, TextField } from "../../parts/field";
import { given, present, textOf } from "../../parts/form-data";

const Keeping = ({ term, words }: Pick<PreferredTerm, "term" | "words">) => (
  <div>
    <Disclosure summary={say("terms.prefer")}>
      <CommandForm
        path={`/terms/${term}`}
        verb={say("terms.prefer-verb")}
        body={(form) => present({ en: given(form, "en"), fr: given(form, "fr"), reason: textOf(form, "reason") })}
        look="quiet"
      >
        {LANGUAGES.map(({ tag }) => (
          <InputField
            key={tag}
            name={tag}
            label={say("terms.in", { language: languageName(tag) })}
            initial={words[tag]}
          />
        ))}
        <TextField name="reason" label={say("terms.whose")} rows={2} required />
      </CommandForm>
    </Disclosure>
    {Object.keys(words).length > 0 && (
      <Disclosure summary={say("terms.give-up")}>
        <CommandForm
          path={`/terms/${term}/giving-up`}
          verb={say("terms.give-up-verb")}
          body={(form) => ({ reason: textOf(form, "reason") })}
          look="grave"
        >
          <TextField name="reason" label={say("form.reason")} rows={2} required />
        </CommandForm>
      </Disclosure>
    )}
  </div>
);

/** PRV-3: what communities are called on the funder's pages, which they choose themselves. */
export const TermsCard = () => {
  const session = useSession();
  const asked = useQuery<Pick<Listed<PreferredTerm>, "items">>("/terms");
  const keeps = may(session, {}, "funder-administrator", "programme-manager");
  return (
    <Card title={say("terms.title")}>
      <p className="soft">{say("terms.lead")}</p>
      <Answer of={asked} lines={8}>
        {({ items }) => (
          <ul className="plain rows">
            {items.map((each) => (
              <li key={each.term}>
                <h3>{each.word ?? name("population", each.term)}</h3>
                {each.word !== null && (
                  <p className="small soft">{say("terms.instead", { word: name("population", each.term) })}</p>
                )}
                {keeps && <Keeping term={each.term} words={each.words} />}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </Card>
  );
};
