import { useSessionState } from "./api/session";
import { say } from "./catalogue/words";
import { Another } from "./frame/another";
import { DemoBanner } from "./frame/demo-banner";
import { Masthead } from "./frame/masthead";
import { LineNotice } from "./frame/line-notice";
import { OutboxNotice } from "./frame/outbox-notice";
import { SignedInRoutes, SignedOutRoutes } from "./frame/routes";
import { Skeleton } from "./parts/answer";
import { ProblemNotice } from "./parts/problem-notice";
import { askSession } from "./api/session";

/** The frame of every page: skip link, masthead, one main region. */
export const App = () => {
  const state = useSessionState();
  return (
    <>
      <a className="skip" href="#main">
        {say("frame.skip")}
      </a>
      <DemoBanner />
      <Masthead />
      <main id="main" className="page">
        <LineNotice />
        {state.status === "in" && <OutboxNotice />}
        {state.status === "asking" && <Skeleton lines={8} />}
        {state.status === "unreachable" && <ProblemNotice problem={state.problem} again={() => void askSession()} />}
        {state.status === "another" && <Another session={state.session} />}
        {state.status === "out" && <SignedOutRoutes />}
        {state.status === "in" && <SignedInRoutes />}
      </main>
      <footer className="foot">{say("frame.foot")}</footer>
    </>
  );
};
