import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { OVERSEERS, SETTING_UP } from "../api/may";
import { hasRole, useSession } from "../api/session";
import { Skeleton } from "../parts/answer";
import { OneTimeLink } from "../pages/sign-in/one-time-link";
import { SignIn } from "../pages/sign-in/sign-in";
import { NotFound } from "./not-found";
import { onlyFor } from "./only-for";
import { START, Start } from "./start";

// Each page is a file of its own, fetched when it is first opened. A dynamic import is resolved like a module of the
// browser, so it names the file with the suffix it is built to.
const Portfolio = lazy(async () => ({ default: (await import("../pages/portfolio/portfolio.js")).Portfolio }));
const Home = lazy(async () => ({ default: (await import("../pages/home/home.js")).Home }));
const OpenProgramme = onlyFor(
  SETTING_UP,
  lazy(async () => ({
    default: (await import("../pages/programme/open-programme.js")).OpenProgramme,
  })),
);
const Programme = lazy(async () => ({ default: (await import("../pages/programme/programme.js")).Programme }));
const Import = lazy(async () => ({ default: (await import("../pages/import/import.js")).Import }));
const Training = lazy(async () => ({ default: (await import("../pages/training/training.js")).Training }));
const Report = lazy(async () => ({ default: (await import("../pages/report/report.js")).Report }));
const RollUp = lazy(async () => ({ default: (await import("../pages/roll-up/roll-up.js")).RollUp }));
const My = lazy(async () => ({ default: (await import("../pages/my/my.js")).My }));
const Calendar = lazy(async () => ({ default: (await import("../pages/calendar/calendar.js")).Calendar }));
const Application = lazy(async () => ({ default: (await import("../pages/application/application.js")).Application }));
const Interest = lazy(async () => ({ default: (await import("../pages/interest/interest.js")).Interest }));
const Memorandum = lazy(async () => ({ default: (await import("../pages/memorandum/memorandum.js")).Memorandum }));
const Relationship = lazy(async () => ({
  default: (await import("../pages/relationship/relationship.js")).Relationship,
}));
const EngagementPage = lazy(async () => ({
  default: (await import("../pages/engagement/engagement-page.js")).EngagementPage,
}));
const Form = lazy(async () => ({ default: (await import("../pages/form/form.js")).Form }));
const WorkingTogether = lazy(async () => ({
  default: (await import("../pages/working-together/working-together.js")).WorkingTogether,
}));
const PlanPage = lazy(async () => ({ default: (await import("../pages/plan/plan-page.js")).PlanPage }));
const BudgetPage = lazy(async () => ({ default: (await import("../pages/budget/budget-page.js")).BudgetPage }));
const ChallengePage = lazy(async () => ({
  default: (await import("../pages/challenge/challenge-page.js")).ChallengePage,
}));
const JournalPage = lazy(async () => ({ default: (await import("../pages/journal/journal-page.js")).JournalPage }));
const PairConfidence = lazy(async () => ({
  default: (await import("../pages/confidence/pair-confidence.js")).PairConfidence,
}));
const ProgrammeConfidence = lazy(async () => ({
  default: (await import("../pages/confidence/programme-confidence.js")).ProgrammeConfidence,
}));
const LifePage = lazy(async () => ({ default: (await import("../pages/relationship-life/life-page.js")).LifePage }));
const Organisations = onlyFor(
  OVERSEERS,
  lazy(async () => ({
    default: (await import("../pages/organisation/organisations.js")).Organisations,
  })),
);
const Organisation = lazy(async () => ({
  default: (await import("../pages/organisation/organisation.js")).Organisation,
}));
const Mentor = lazy(async () => ({ default: (await import("../pages/mentor/mentor.js")).Mentor }));
const Library = lazy(async () => ({ default: (await import("../pages/library/library.js")).Library }));
const People = onlyFor(
  OVERSEERS,
  lazy(async () => ({ default: (await import("../pages/people/people.js")).People })),
);
const Settings = onlyFor(
  SETTING_UP,
  lazy(async () => ({ default: (await import("../pages/settings/settings.js")).Settings })),
);
const Integrations = onlyFor(
  ["funder-administrator"],
  lazy(async () => ({
    default: (await import("../pages/settings/integrations.js")).Integrations,
  })),
);
const Audit = onlyFor(
  ["funder-administrator", "auditor"],
  lazy(async () => ({ default: (await import("../pages/audit/audit.js")).Audit })),
);

/** One-time links say by their path what they are for; the platform is asked all the same. */
const LINKS = /^\/(?:link|first|invitation)$/;

/** Whoever sees programmes has the portfolio for an overview; whoever takes part in one has their own places. */
const Overview = () => (hasRole(useSession(), ...OVERSEERS) ? <Portfolio /> : <Home />);

export const SignedInRoutes = () => (
  <Suspense fallback={<Skeleton lines={8} />}>
    <Switch>
      <Route path="/" component={Overview} />
      <Route path={START} component={Start} />
      <Route path="/my" component={My} />
      <Route path="/calendar" component={Calendar} />
      <Route path="/programmes/new" component={OpenProgramme} />
      <Route path="/programmes/:programmeId">{(params) => <Programme programmeId={params.programmeId} />}</Route>
      <Route path="/programmes/:programmeId/import">{(params) => <Import programmeId={params.programmeId} />}</Route>
      <Route path="/programmes/:programmeId/roll-up">{(params) => <RollUp programmeId={params.programmeId} />}</Route>
      <Route path="/programmes/:programmeId/training">
        {(params) => <Training programmeId={params.programmeId} />}
      </Route>
      <Route path="/programmes/:programmeId/applications/:applicationId">
        {(params) => <Application programmeId={params.programmeId} applicationId={params.applicationId} />}
      </Route>
      <Route path="/reports/:reportId">{(params) => <Report reportId={params.reportId} />}</Route>
      <Route path="/applications/:applicationId/interest">
        {(params) => <Interest applicationId={params.applicationId} />}
      </Route>
      <Route path="/memoranda/:memorandumId">{(params) => <Memorandum memorandumId={params.memorandumId} />}</Route>
      <Route path="/relationships/:relationshipId">
        {(params) => <Relationship relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/engagements/:engagementId">
        {(params) => <EngagementPage engagementId={params.engagementId} />}
      </Route>
      <Route path="/forms/:assignmentId">{(params) => <Form assignmentId={params.assignmentId} />}</Route>
      <Route path="/relationships/:relationshipId/working">
        {(params) => <WorkingTogether relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/relationships/:relationshipId/plan">
        {(params) => <PlanPage relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/relationships/:relationshipId/life">
        {(params) => <LifePage relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/organisations" component={Organisations} />
      <Route path="/organisations/:organisationId">
        {(params) => <Organisation organisationId={params.organisationId} />}
      </Route>
      <Route path="/mentors/:mentorId">{(params) => <Mentor mentorId={params.mentorId} />}</Route>
      <Route path="/library" component={Library} />
      <Route path="/settings" component={Settings} />
      <Route path="/settings/integrations" component={Integrations} />
      <Route path="/relationships/:relationshipId/journal">
        {(params) => <JournalPage relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/relationships/:relationshipId/confidence">
        {(params) => <PairConfidence relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/programmes/:programmeId/confidence">
        {(params) => <ProgrammeConfidence programmeId={params.programmeId} />}
      </Route>
      <Route path="/relationships/:relationshipId/budget">
        {(params) => <BudgetPage relationshipId={params.relationshipId} />}
      </Route>
      <Route path="/challenges/:challengeId">{(params) => <ChallengePage challengeId={params.challengeId} />}</Route>
      <Route path="/settings/people" component={People} />
      <Route path="/audit" component={Audit} />
      <Route path={LINKS} component={OneTimeLink} />
      <Route component={NotFound} />
    </Switch>
  </Suspense>
);

/** Signed out, every address shows the sign-in page and is kept: after signing in the reader is where the address says. */
export const SignedOutRoutes = () => (
  <Switch>
    <Route path={LINKS} component={OneTimeLink} />
    <Route component={SignIn} />
  </Switch>
);
