import { useEffect, useRef } from "react";
import type { Session } from "../api/session";
import { name, say } from "../catalogue/words";
import { LanguageChoice } from "./language-choice";
import { SignOut } from "./sign-out";

/** The reader's name; behind it what they may do here, the language, and the way out. */
export const AccountMenu = ({ session }: { readonly session: Session }) => {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      const shown = menu.current;
      if (!shown?.open) return;
      const escaped = event instanceof KeyboardEvent && event.key === "Escape";
      if (escaped) shown.querySelector("summary")?.focus();
      // By the click's own path: what was clicked may have been drawn over by now.
      if (escaped || (event.type === "click" && !event.composedPath().includes(shown))) shown.open = false;
    };
    document.addEventListener("click", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("click", close);
      document.removeEventListener("keydown", close);
    };
  }, []);
  const roles = [...new Set(session.grants.map((grant) => name("role", grant.role)))];
  return (
    <details className="account" ref={menu}>
      <summary>{session.account.displayName}</summary>
      <div className="account-menu">
        <p className="small soft">{roles.length > 0 ? roles.join(" · ") : say("account.no-roles")}</p>
        <LanguageChoice />
        <SignOut />
      </div>
    </details>
  );
};
