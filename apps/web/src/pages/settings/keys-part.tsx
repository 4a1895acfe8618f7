import { useState } from "react";
import type { Listed } from "../../api/access";
import { remove } from "../../api/client";
import { asProblem, type Problem } from "../../api/problem";
import type { ApiKey } from "../../api/settings";
import { useQuery } from "../../api/use-query";
import { endOfDay, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Disclosure } from "../../parts/card";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { ProblemNotice } from "../../parts/problem-notice";
import { SecretForm } from "./secret-form";

interface EndKeyProps {
  readonly path: string;
  readonly label: string;
  readonly ended: () => void;
}

const EndKey = ({ path, label, ended }: EndKeyProps) => {
  const [state, setState] = useState<{ readonly busy: boolean; readonly problem?: Problem }>({ busy: false });
  const end = async (): Promise<void> => {
    setState({ busy: true });
    try {
      await remove(path);
      ended();
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
    }
  };
  return (
    <Disclosure summary={say("integrations.end-key")}>
      <p>{say("integrations.end-key-lead")}</p>
      {state.problem && <ProblemNotice problem={state.problem} wrote />}
      <div className="submit">
        <button type="button" className="grave" disabled={state.busy} onClick={() => void end()}>
          {say("integrations.end-key-verb", { label })}
        </button>
      </div>
    </Disclosure>
  );
};

/** The keys of one program: how it comes in, until when, and when it did last. */
export const KeysPart = ({ accountId }: { readonly accountId: string }) => {
  const path = `/accounts/${accountId}/api-keys`;
  const asked = useQuery<Pick<Listed<ApiKey>, "items">>(path);
  return (
    <div>
      <h3>{say("integrations.keys")}</h3>
      <Answer of={asked} lines={2}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="soft">{say("integrations.no-keys")}</p>}
            <ul className="plain rows">
              {items.map(({ id, label, created, expires, lastUsed }) => (
                <li key={id}>
                  <p>
                    <strong>{label}</strong>
                  </p>
                  <p className="small soft">
                    {say("integrations.key", { created: longDate(created), expires: longDate(expires) })}{" "}
                    {lastUsed === undefined
                      ? say("integrations.never-used")
                      : say("integrations.last-used", { day: longDate(lastUsed) })}
                  </p>
                  <EndKey path={`${path}/${id}`} label={label} ended={asked.again} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Answer>
      <Disclosure summary={say("integrations.new-key")}>
        <SecretForm
          path={path}
          verb={say("integrations.make-key")}
          body={(form) => ({ label: textOf(form, "label"), expires: endOfDay(textOf(form, "expires")) })}
          waits
          onDone={asked.again}
        >
          <div className="pair">
            <InputField name="label" label={say("integrations.label")} maxLength={100} required />
            <InputField
              name="expires"
              type="date"
              label={say("integrations.expires")}
              hint={say("integrations.expires-hint")}
              required
            />
          </div>
        </SecretForm>
      </Disclosure>
    </div>
  );
};
