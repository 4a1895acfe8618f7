import { useState } from "react";
import type { Webhook } from "../../api/settings";
import { longDate } from "../../catalogue/moments";
import { say } from "../../catalogue/words";
import { Disclosure } from "../../parts/card";
import { CommandForm } from "../../parts/command-form";
import { TextField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Status } from "../../parts/status";
import { AimFields, aimOf, titleOf } from "./aim-fields";
import { AttemptsPart } from "./attempts-part";
import { SecretForm } from "../../parts/secret-form";

const Switch = ({ webhook: { webhookId, status } }: { readonly webhook: Webhook }) => {
  const on = status === "enabled";
  return (
    <Disclosure summary={say(on ? "integrations.disable" : "integrations.enable")}>
      <CommandForm
        path={`/webhooks/${webhookId}/${on ? "disabling" : "enabling"}`}
        verb={say(on ? "integrations.disable-verb" : "integrations.enable-verb")}
        body={(form) => ({ reason: textOf(form, "reason") })}
        look={on ? "grave" : "quiet"}
        resets
      >
        <TextField name="reason" label={say("form.reason")} rows={2} required />
      </CommandForm>
    </Disclosure>
  );
};

/** One address: whether it is sent to, what, what came of it, and all that can be done with it. */
export const WebhookItem = ({ webhook }: { readonly webhook: Webhook }) => {
  const [looks, setLooks] = useState(false);
  const { webhookId, label, url, types, status, disabled, secretSince, previousSecretUntil } = webhook;
  return (
    <li>
      <div className="card-head">
        <h4>{label}</h4>
        <Status
          word={say(status === "enabled" ? "integrations.enabled" : "integrations.disabled")}
          shape={status === "enabled" ? "full" : "stop"}
        />
      </div>
      <p>
        <code className="link-url">{url}</code>
      </p>
      {disabled && <p>{say("integrations.disabled-since", { day: longDate(disabled.at), reason: disabled.reason })}</p>}
      <p className="small soft">
        {types.length === 0 ? say("integrations.all-types") : types.map((type) => titleOf(type)).join(" · ")}{" "}
        {say("integrations.secret-since", { day: longDate(secretSince) })}{" "}
        {previousSecretUntil !== null && say("integrations.both-sign", { day: longDate(previousSecretUntil) })}
      </p>
      <div className="buttons">
        <button type="button" className="quiet" aria-expanded={looks} onClick={() => setLooks(!looks)}>
          {say("integrations.attempts")}
        </button>
      </div>
      {looks && <AttemptsPart webhookId={webhookId} />}
      <div>
        <Disclosure summary={say("integrations.change")}>
          <CommandForm
            path={`/webhooks/${webhookId}/aim`}
            verb={say("integrations.change-verb")}
            body={aimOf}
            look="quiet"
          >
            <AimFields webhook={webhook} />
          </CommandForm>
        </Disclosure>
        {status === "enabled" && (
          <Disclosure summary={say("integrations.rotate")}>
            <p>{say("integrations.rotate-lead")}</p>
            <SecretForm path={`/webhooks/${webhookId}/secret-rotation`} verb={say("integrations.rotate-verb")} />
          </Disclosure>
        )}
        <Switch webhook={webhook} />
      </div>
    </li>
  );
};
