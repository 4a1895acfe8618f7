import { Link, useLocation } from "wouter";
import { SETTING_UP } from "../api/may";
import { hasRole, useSessionState, type Session } from "../api/session";
import { say } from "../catalogue/words";
import { AccountMenu } from "./account-menu";
import { LanguageChoice } from "./language-choice";
import { Places, type Place } from "./places";

interface ShownPlace extends Place {
  readonly shown: (session: Session) => boolean;
}

const OFF_CALENDAR: ReadonlySet<string> = new Set(["signatory", "integration", "mediator"]);
const onCalendar = ({ role }: Session["grants"][number]): boolean => !OFF_CALENDAR.has(role);

const setsUp = (session: Session): boolean => hasRole(session, ...SETTING_UP);

const PLACES: readonly ShownPlace[] = [
  { href: "/", word: "nav.home", shown: () => true },
  {
    href: "/my",
    word: "nav.my",
    shown: (session) => hasRole(session, "mentor", "mentee", "applicant", "coordinator", "programme-manager"),
  },
  { href: "/calendar", word: "nav.calendar", shown: (session) => session.grants.some(onCalendar) },
  { href: "/library", word: "nav.library", shown: (session) => session.grants.length > 0 },
  {
    href: "/settings/people",
    word: "nav.people",
    // Who sets the platform up finds people among the settings.
    shown: (session) => hasRole(session, "coordinator") && !setsUp(session),
  },
  { href: "/settings", word: "nav.settings", shown: setsUp },
  { href: "/audit", word: "nav.audit", shown: (session) => hasRole(session, "funder-administrator", "auditor") },
];

/** Whose pages these are, where one can go, and who is reading. */
export const Masthead = () => {
  const state = useSessionState();
  const [path] = useLocation();
  const session = state.status === "in" ? state.session : undefined;
  const places = session ? PLACES.filter((place) => place.shown(session)) : [];
  return (
    <header className="masthead">
      <div className="masthead-in">
        <Link href="/" className="brand">
          <img src="/mark.svg" alt="" width="28" height="28" />
          <span className="product">{say("product.name")}</span>
          {session && <span className="funder">{session.funder.name}</span>}
        </Link>
        {places.length > 1 && <Places places={places} path={path} />}
        {session ? <AccountMenu session={session} /> : <LanguageChoice />}
      </div>
    </header>
  );
};
