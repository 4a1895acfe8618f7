import type { Account, GrantEntry } from "../../api/access";
import { longDate } from "../../catalogue/moments";
import { name, say } from "../../catalogue/words";
import { Status } from "../../parts/status";
import { GiveGrantForm } from "./give-grant-form";
import { RevokeForm } from "./revoke-form";

const Period = ({ grant }: { readonly grant: GrantEntry }) => {
  if (grant.until !== null)
    return <small className="soft">{say("people.until", { until: longDate(grant.until) })}</small>;
  return <small className="soft">{say("people.since", { since: longDate(grant.from ?? grant.given) })}</small>;
};

const HeldGrant = ({ grant, revokes }: { readonly grant: GrantEntry; readonly revokes: boolean }) => (
  <li>
    <p>
      <strong>{name("role", grant.role)}</strong> · {grant.onName ?? name("level", grant.level)}{" "}
      <Period grant={grant} />
      {grant.confirmed && (
        <small className="soft"> · {say("people.confirmed", { day: longDate(grant.confirmed.at) })}</small>
      )}
    </p>
    {revokes && <RevokeForm grantId={grant.grantId} />}
  </li>
);

interface AccountRowProps {
  readonly account: Account;
  readonly grants: readonly GrantEntry[];
  /** True where the reader may give grants and take them away. */
  readonly gives: boolean;
}

/** One person: each role since when, with the way to take it away, and to give another. */
export const AccountRow = ({ account, grants, gives }: AccountRowProps) => (
  <li>
    <div className="card-head">
      <h3>{account.displayName}</h3>
      {account.status === "closed" && <Status word={say("people.closed")} shape="stop" />}
    </div>
    {grants.length === 0 ? (
      <p className="soft">{say("people.no-grants")}</p>
    ) : (
      <ul className="plain grants">
        {grants.map((grant) => (
          <HeldGrant key={grant.grantId} grant={grant} revokes={gives} />
        ))}
      </ul>
    )}
    {gives && account.status === "open" && <GiveGrantForm accountId={account.accountId} />}
  </li>
);
