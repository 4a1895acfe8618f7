import { Redirect } from "wouter";
import { useSession, type Session } from "../api/session";

/** Leads whoever asked for no page in particular to their own: after signing in, and from the icon on a telephone. */
export const START = "/start";

const MEETS: readonly string[] = ["mentor", "mentee"];

/** Mentors and mentees come for what is next and due; everybody else for the whole. */
const startOf = ({ grants }: Session): string =>
  grants.length > 0 && grants.every(({ role }) => MEETS.includes(role)) ? "/my" : "/";

export const Start = () => <Redirect to={startOf(useSession())} replace />;
