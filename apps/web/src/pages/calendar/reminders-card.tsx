import { useState } from "react";
import { useSession } from "../../api/session";
import { useQuery } from "../../api/use-query";
import { say } from "../../catalogue/words";
import { Answer } from "../../parts/answer";
import { Card } from "../../parts/card";
import { ChoiceField } from "../../parts/choice";
import { CommandForm } from "../../parts/command-form";
import { InputField } from "../../parts/field";

interface Chosen {
  readonly channel: string;
  readonly email: string | null;
}

const CHANNELS = ["calendar", "email", "none"] as const;

const Choice = ({ account, chosen }: { readonly account: string; readonly chosen: Chosen }) => {
  const [channel, show] = useState(chosen.channel);
  const body = (form: FormData): object => {
    const email = form.get("email");
    return { channel: form.get("channel"), ...(email ? { email } : {}) };
  };
  const options = CHANNELS.map((value) => ({
    ...{ value, label: say(`reminders.${value}`), hint: say(`reminders.${value}-hint`) },
  }));
  return (
    <CommandForm path={`/accounts/${account}/reminders`} verb={say("reminders.keep")} body={body} look="quiet">
      <ChoiceField name="channel" label={say("reminders.how")} options={options} initial={channel} onChange={show} />
      {channel === "email" && (
        <InputField
          name="email"
          type="email"
          label={say("reminders.address")}
          hint={say("reminders.address-hint")}
          autoComplete="email"
          initial={chosen.email ?? ""}
          required
        />
      )}
    </CommandForm>
  );
};

/** How the reader is reminded: by nothing that leaves the house, until they choose otherwise. */
export const RemindersCard = () => {
  const { account } = useSession();
  const chosen = useQuery<Chosen>("/my/reminders");
  return (
    <Card title={say("reminders.title")}>
      <Answer of={chosen} lines={4}>
        {(now) => <Choice account={account.id} chosen={now} />}
      </Answer>
    </Card>
  );
};
