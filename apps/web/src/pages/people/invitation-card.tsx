import { say } from "../../catalogue/words";
import { Card } from "../../parts/card";
import { InvitationLinkForm } from "../../parts/invitation-link";
import { PlaceFields, placeOf } from "./place-fields";

/** A link that makes an account and gives it a role: how most people come in. */
export const InvitationCard = () => (
  <Card title={say("people.invite")}>
    <p className="soft">{say("people.invite-lead")}</p>
    <InvitationLinkForm body={placeOf} again>
      <PlaceFields />
    </InvitationLinkForm>
  </Card>
);
