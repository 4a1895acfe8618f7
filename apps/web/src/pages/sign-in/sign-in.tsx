import { say } from "../../catalogue/words";
import { START } from "../../frame/start";
import { Card } from "../../parts/card";
import { InputField } from "../../parts/field";
import { textOf } from "../../parts/form-data";
import { Page } from "../../parts/page";
import { SessionForm } from "./session-form";

export const SignIn = () => (
  <div className="stack page-narrow">
    <Page title={say("sign-in.title")} lead={say("sign-in.lead")}>
      <Card title={say("sign-in.card")}>
        <SessionForm
          path="/session"
          verb={say("sign-in.verb")}
          // Whoever asked for a page stays where it is.
          {...(location.pathname === "/" && location.search === "" ? { to: START } : {})}
          body={(form) => ({ name: textOf(form, "name"), password: String(form.get("password") ?? "") })}
        >
          <InputField
            name="name"
            label={say("sign-in.name")}
            hint={say("sign-in.name-hint")}
            autoComplete="username"
            required
          />
          <InputField
            name="password"
            type="password"
            label={say("sign-in.password")}
            autoComplete="current-password"
            required
          />
        </SessionForm>
        <p className="small soft">{say("sign-in.other-ways")}</p>
      </Card>
    </Page>
  </div>
);
