import { type ComponentType, lazy, Suspense } from "react";
import { Redirect, Route, Switch } from "wouter";
import { NoPage } from "./frame/no-page";
import { Surrounding } from "./frame/surrounding";
import { LanguageProvider } from "./language/language";
import { YearProvider } from "./lib/year";
import { Skeleton } from "./parts/skeleton";
import { SessionProvider } from "./session/session-provider";

// The first page comes along while it is asked who has come.
const home = () => import("./pages/home");
let Ready: ComponentType | undefined;
if (location.pathname === "/") {
  void home().then((it) => {
    Ready = it.default;
  });
}
const LazyHome = lazy(home);
// What is there already must not go through Suspense, which holds back what follows a fallback by 300 ms.
const Home = () => (Ready ? <Ready /> : <LazyHome />);
const Place = lazy(() => import("./pages/place/place-page"));
const Checklists = lazy(() => import("./pages/checklist/checklists-page"));
const Checklist = lazy(() => import("./pages/checklist/checklist-page"));
const Schedule = lazy(() => import("./pages/council/schedule-page"));
const Meetings = lazy(() => import("./pages/council/meetings-page"));
const Meeting = lazy(() => import("./pages/council/meeting-page"));
const Minutes = lazy(() => import("./pages/council/minutes-page"));
const Members = lazy(() => import("./pages/council/members-page"));
const Groups = lazy(() => import("./pages/council/groups-page"));
const Themes = lazy(() => import("./pages/council/themes-page"));
const Outline = lazy(() => import("./pages/council/outline-page"));
const Projects = lazy(() => import("./pages/council/projects-page"));
const Plan = lazy(() => import("./pages/council/plan-page"));
const LookBack = lazy(() => import("./pages/council/look-back-page"));
const Handovers = lazy(() => import("./pages/continuity/handovers-page"));
const Troubles = lazy(() => import("./pages/continuity/troubles-page"));
const Levels = lazy(() => import("./pages/continuity/levels-page"));
const People = lazy(() => import("./pages/administration/people-page"));
const Spaces = lazy(() => import("./pages/administration/spaces-page"));
const Tokens = lazy(() => import("./pages/administration/tokens-page"));
const Webhooks = lazy(() => import("./pages/administration/webhooks-page"));
const Provider = lazy(() => import("./pages/administration/provider-page"));
const Emergencies = lazy(() => import("./pages/emergency/emergencies-page"));
const Catalogue = lazy(() => import("./pages/catalogue/catalogue-page"));
const Audit = lazy(() => import("./pages/administration/audit-page"));
const Jobs = lazy(() => import("./pages/administration/jobs-page"));
const ByArea = lazy(() => import("./pages/issues/by-area-page"));
const ByIndicator = lazy(() => import("./pages/issues/by-indicator-page"));
const Trend = lazy(() => import("./pages/issues/trend-page"));
const Funnel = lazy(() => import("./pages/issues/funnel-page"));
const HealthJapan = lazy(() => import("./pages/health-japan/health-japan-page"));
const Target = lazy(() => import("./pages/health-japan/target-page"));
const HealthyLife = lazy(() => import("./pages/health-japan/healthy-life-page"));
const Nation = lazy(() => import("./pages/nation/nation-page"));
const Research = lazy(() => import("./pages/research/research-page"));
const Account = lazy(() => import("./pages/account/account-page"));

export function App() {
  return (
    <LanguageProvider>
      <SessionProvider>
        <YearProvider>
          <Surrounding>
            <Suspense fallback={<Skeleton />}>
              <Switch>
                <Route path="/" component={Home} />
                <Route path="/areas/:id" component={Place} />
                <Route path="/checklists" component={Checklists} />
                <Route path="/checklists/:id" component={Checklist} />
                <Route path="/council" component={Schedule} />
                <Route path="/council/meetings" component={Meetings} />
                <Route path="/council/meetings/:id" component={Meeting} />
                <Route path="/council/minutes" component={Minutes} />
                <Route path="/council/members" component={Members} />
                <Route path="/council/groups" component={Groups} />
                <Route path="/council/themes" component={Themes} />
                <Route path="/council/outline" component={Outline} />
                <Route path="/council/projects" component={Projects} />
                <Route path="/council/plan" component={Plan} />
                <Route path="/council/look-back" component={LookBack} />
                <Route path="/continuity" component={Handovers} />
                <Route path="/continuity/troubles" component={Troubles} />
                <Route path="/continuity/levels" component={Levels} />
                <Route path="/administration" component={People} />
                <Route path="/administration/spaces" component={Spaces} />
                <Route path="/administration/tokens" component={Tokens} />
                <Route path="/administration/webhooks" component={Webhooks} />
                <Route path="/administration/provider" component={Provider} />
                <Route path="/administration/emergencies" component={Emergencies} />
                <Route path="/administration/catalogue" component={Catalogue} />
                <Route path="/administration/audit" component={Audit} />
                <Route path="/administration/jobs" component={Jobs} />
                <Route path="/issues" component={ByArea} />
                <Route path="/issues/indicator" component={ByIndicator} />
                <Route path="/issues/trend" component={Trend} />
                <Route path="/issues/funnel" component={Funnel} />
                <Route path="/issues/health-japan" component={HealthJapan} />
                <Route path="/issues/health-japan/:term/:number" component={Target} />
                <Route path="/issues/healthy-life" component={HealthyLife} />
                <Route path="/nation" component={Nation} />
                <Route path="/research" component={Research} />
                <Route path="/account" component={Account} />
                <Route path="/sign-in">
                  <Redirect to="/" replace />
                </Route>
                <Route component={NoPage} />
              </Switch>
            </Suspense>
          </Surrounding>
        </YearProvider>
      </SessionProvider>
    </LanguageProvider>
  );
}
