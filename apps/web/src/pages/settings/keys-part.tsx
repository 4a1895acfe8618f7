import type { Listed } from "../../api/access";
import type { ApiKey } from "../../api/settings";
import { useQuery } from "../../api/use-query";
import { endOfDay, longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Disclosure } from "../../parts/card";
import { EndForm } from "../../parts/end-form";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { SecretForm } from "../../parts/secret-form";

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
                  <EndForm
                    path={`${path}/${id}`}
                    summary={say("integrations.end-key")}
                    lead={say("integrations.end-key-lead")}
                    verb={say("integrations.end-key-verb", { label })}
                    ended={asked.again}
                  />
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
