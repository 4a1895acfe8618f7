import { useState } from "react";
import { say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { Page } from "../../parts/page";
import { SessionForm } from "./session-form";
import { takeToken } from "./token";

/** Signing in by a link. It asks for a press, because mail scanners open links and would spend it. */
export const OneTimeLink = () => {
  const [token] = useState(takeToken);
  return (
    <div className="stack page-narrow">
      <Page title={say("link.title")} lead={say("link.lead")}>
        <Card title={say("sign-in.card")}>
          {token ? (
            <SessionForm path="/session/link" verb={say("sign-in.verb")} to="/" body={() => ({ token })} />
          ) : (
            <Empty>{say("link.no-token")}</Empty>
          )}
        </Card>
      </Page>
    </div>
  );
};
