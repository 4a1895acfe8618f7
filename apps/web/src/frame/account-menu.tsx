import type { Session } from "../api/session";
import { name, say } from "../catalogue/words";
import { LanguageChoice } from "./language-choice";
import { SignOut } from "./sign-out";
import { useMenu } from "./use-menu";

/** The reader's name; behind it what they may do here, the language, and the way out. */
export const AccountMenu = ({ session }: { readonly session: Session }) => {
  const menu = useMenu();
  const roles = [...new Set(session.grants.map((grant) => name("role", grant.role)))];
  return (
    <details className="menu account" ref={menu}>
      <summary>{session.account.displayName}</summary>
      <div className="over account-menu">
        <p className="small soft">{roles.length > 0 ? roles.join(" · ") : say("account.no-roles")}</p>
        <LanguageChoice />
        <SignOut />
      </div>
    </details>
  );
};
