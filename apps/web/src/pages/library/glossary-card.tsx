import { useState } from "react";
import type { Listed } from "../../api/access";
import type { GlossaryTerm } from "../../api/library";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Empty } from "../../parts/card";
import { InputField } from "../../parts/field";
import { FoldedCard } from "../../parts/folded-card";

const SOURCES = ["toolkit", "care"] as const;

const Terms = ({ terms }: { readonly terms: readonly GlossaryTerm[] }) => (
  <dl className="glossary">
    {terms.map(({ term, name, preferred, meaning, note }) => (
      <div key={term}>
        <dt>{preferred ?? name}</dt>
        {preferred !== null && <dd className="small soft">{say("terms.instead", { word: name })}</dd>}
        <dd>{meaning}</dd>
        {note && <dd className="rule">{note}</dd>}
      </div>
    ))}
  </dl>
);

/** The terms that the sources explain, each source by itself: the same word may mean something else there. */
export const GlossaryCard = () => {
  const asked = useQuery<Pick<Listed<GlossaryTerm>, "items">>("/glossary");
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  return (
    <FoldedCard title={say("library.glossary")} id="glossary">
      <InputField name="term" label={say("library.find-term")} onChange={setTyped} />
      <Answer of={asked} lines={12}>
        {({ items }) => {
          const found = items.filter(({ name, preferred, meaning }) =>
            `${name} ${preferred ?? ""} ${meaning}`.toLowerCase().includes(wanted),
          );
          return (
            <>
              {found.length === 0 && <Empty>{say("library.no-term")}</Empty>}
              {SOURCES.map((source) => {
                const terms = found.filter((each) => each.source === source);
                return (
                  terms.length > 0 && (
                    <section key={source}>
                      <h3>{say(source === "toolkit" ? "library.toolkit-terms" : "library.care-terms")}</h3>
                      <Terms terms={terms} />
                    </section>
                  )
                );
              })}
            </>
          );
        }}
      </Answer>
    </FoldedCard>
  );
};
