import { useState } from "react";
import type { Account, GrantEntry } from "../../api/access";
import { language, name, say } from "../../catalogue/words";
import { Card, Empty } from "../../parts/card";
import { InputField } from "../../parts/field";
import { List } from "../../parts/list";
import type { Pages } from "../../parts/use-list";
import { AccountRow } from "./account-row";

interface AccountsCardProps {
  /** Left out where the reader's role lists nobody. */
  readonly accounts: Pages<Account> | undefined;
  readonly grants: readonly GrantEntry[];
  /** True while not everybody is here, or not every role. */
  readonly partly: boolean;
  readonly sought: string;
  readonly onSought: (sought: string) => void;
  readonly gives: boolean;
}

/** From so many on, people are looked for by typing. */
const MANY = 10;
/** So many are shown at once. */
const AT_ONCE = 20;

/** Everybody with an account and what each may do, narrowed by what is typed: a name, a role or a place. */
export const AccountsCard = ({ accounts, grants, partly, sought, onSought, gives }: AccountsCardProps) => {
  const wanted = sought.trim().toLowerCase();
  const [most, setMost] = useState(AT_ONCE);
  const held = (account: Account): readonly GrantEntry[] =>
    grants.filter((each) => each.accountId === account.accountId);
  const matches = (account: Account): boolean => {
    const words = [
      account.displayName,
      ...held(account).flatMap((grant) => [name("role", grant.role), grant.onName ?? ""]),
    ];
    return words.join(" ").toLowerCase().includes(wanted);
  };
  return (
    <Card title={say("people.accounts")}>
      {!accounts && <Empty>{say("people.not-seen")}</Empty>}
      {accounts && (
        <List of={accounts} lines={8} empty={<Empty>{say("people.nobody")}</Empty>}>
          {(items) => {
            const found = items
              .filter(matches)
              .sort((one, other) => one.displayName.localeCompare(other.displayName, language.formats));
            return (
              <>
                {items.length > MANY && <InputField name="find" label={say("people.find")} onChange={onSought} />}
                {wanted !== "" && (
                  <p className="soft" role="status">
                    {partly && !accounts.problem && say("people.looking", { count: items.length })}
                  </p>
                )}
                {found.length === 0 && !partly && <Empty>{say("people.none-found")}</Empty>}
                <ul className="plain rows">
                  {found.slice(0, most).map((account) => (
                    <AccountRow key={account.accountId} account={account} grants={held(account)} gives={gives} />
                  ))}
                </ul>
                {found.length > most && (
                  <>
                    <p className="soft">{say("people.shown", { shown: most, count: found.length })}</p>
                    <div className="buttons">
                      <button type="button" className="quiet" onClick={() => setMost(most + AT_ONCE)}>
                        {say("list.more")}
                      </button>
                    </div>
                  </>
                )}
              </>
            );
          }}
        </List>
      )}
    </Card>
  );
};
