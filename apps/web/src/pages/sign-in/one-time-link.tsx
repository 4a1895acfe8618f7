import { useEffect, useState } from "react";
import { send } from "../../api/client";
import { freshKey } from "../../api/fresh-key";
import { asProblem, type Problem } from "../../api/problem";
import { name, say } from "../../catalogue/words";
import { START } from "../../frame/start";
import { Skeleton } from "../../parts/answer";
import { Card, Empty } from "../../parts/card";
import { Page } from "../../parts/page";
import { ProblemNotice } from "../../parts/problem-notice";
import { FirstAdministratorForm } from "./first-administrator-form";
import { InvitationForm } from "./invitation-form";
import { SessionForm } from "./session-form";
import { takeToken } from "./token";

/** What a link is for, as the platform says without spending it. */
export interface Peeked {
  readonly purpose: "first-administrator" | "sign-in" | "invitation" | "set-password";
  readonly expires: string;
  readonly role?: string;
  readonly funderName?: string;
}

type Looked = { readonly peeked?: Peeked; readonly problem?: Problem };

/** Looked at once per secret: a second look, when the page is drawn again, gives the same promise. */
const looks = new Map<string, Promise<Looked>>();
const look = (token: string): Promise<Looked> => {
  const known = looks.get(token);
  if (known) return known;
  const asked = send<Peeked>("/links/peek", { token }, freshKey()).then(
    (peeked) => ({ peeked }),
    (error: unknown) => ({ problem: asProblem(error) }),
  );
  looks.set(token, asked);
  return asked;
};

/** Any one-time link: asks what it is for and shows the form that fits. It spends nothing before a press, because mail scanners open links too. */
export const OneTimeLink = () => {
  const [token] = useState(takeToken);
  const [looked, setLooked] = useState<Looked>({});
  useEffect(() => {
    if (token) void look(token).then(setLooked);
  }, [token]);
  const { peeked, problem } = looked;
  const purpose = peeked?.purpose;
  const titles = {
    "first-administrator": say("first.title"),
    invitation: say("invitation.title"),
    "sign-in": say("link.title"),
    "set-password": say("link.title"),
  };
  const leads = {
    "first-administrator": say("first.lead"),
    invitation: say("invitation.lead", {
      funder: peeked?.funderName ?? say("product.name"),
      role: peeked?.role ? name("role", peeked.role) : "",
    }),
    "sign-in": say("link.lead"),
    "set-password": say("link.lead"),
  };
  return (
    <div className="stack page-narrow">
      <Page title={purpose ? titles[purpose] : say("link.title")} lead={purpose && leads[purpose]}>
        {!token && <Empty>{say("link.no-token")}</Empty>}
        {problem && <ProblemNotice problem={problem} />}
        {token && !peeked && !problem && <Skeleton lines={6} />}
        {purpose === "first-administrator" && <FirstAdministratorForm token={token} />}
        {purpose === "invitation" && <InvitationForm token={token} />}
        {(purpose === "sign-in" || purpose === "set-password") && (
          <Card title={say("sign-in.card")}>
            <SessionForm path="/session/link" verb={say("sign-in.verb")} to={START} body={() => ({ token })} />
          </Card>
        )}
      </Page>
    </div>
  );
};
