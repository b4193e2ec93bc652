import { useCallback, useEffect, useState } from 'preact/hooks';
import { Notice } from '../shared/Notice.tsx';
import { Page } from '../shared/Page.tsx';
import { Progress } from '../shared/Progress.tsx';
import { ask, type Problem, signedIn, whenSignInIsNeeded } from './ask.ts';
import { type Member, MemberContext } from './member.ts';
import { goTo, replaceAddress, usePath } from './navigation.ts';
import { Account } from './parts/Account.tsx';
import { Lazily } from './parts/Lazily.tsx';
import { ProblemNotice } from './parts/ProblemNotice.tsx';
import { keepReturnPath, takeReturnPath } from './returnPath.ts';
import { type ConsoleRoute, consoleAddresses, routeOf } from './routing.ts';
import { EventScreen } from './screens/EventScreen.tsx';
import { EventsScreen } from './screens/EventsScreen.tsx';
import { NewEventScreen } from './screens/NewEventScreen.tsx';
import { SignInScreen } from './screens/SignInScreen.tsx';
import { useDialogsAside } from './useDialogsAside.ts';

/** Sheets and codes are fetched when they are opened. */
const stationPoster = async () => ({
  View: (await import('./stations/StationPosterScreen.tsx')).StationPosterScreen,
});
const stationCode = async () => ({
  View: (await import('./stations/StationCodeScreen.tsx')).StationCodeScreen,
});

/**
 * The console: who is signed in, and the screen of the present address. When a session ends while
 * someone works, signing in comes up over the screen, which keeps what was typed.
 */
export function App() {
  const route = routeOf(usePath());
  const [member, setMember] = useState<Member>();
  const [signInNeeded, setSignInNeeded] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const readSession = useCallback(async () => {
    setProblem(undefined);
    const outcome = await ask('getSession', {});
    // Whoever signed in meanwhile is not taken for whoever was signed in before.
    if (outcome.ok) setMember((entered) => entered ?? outcome.value);
    else if (outcome.problem.code !== 'sign-in-needed') setProblem(outcome.problem);
  }, []);

  useEffect(() => {
    whenSignInIsNeeded(() => setSignInNeeded(true));
    void readSession();
  }, [readSession]);

  useEffect(() => {
    if (signInNeeded && route.screen !== 'sign-in') keepReturnPath(location.pathname + location.search);
  }, [signInNeeded, route.screen]);

  useDialogsAside(signInNeeded);

  const enter = (entered: Member) => {
    signedIn();
    setMember(entered);
    setSignInNeeded(false);
    const back = takeReturnPath();
    if (routeOf(location.pathname).screen === 'sign-in') replaceAddress(back);
  };

  const leave = async () => {
    const outcome = await ask('closeSession', {});
    if (!outcome.ok && outcome.problem.code !== 'sign-in-needed') return setProblem(outcome.problem);
    setMember(undefined);
    setSignInNeeded(true);
    goTo(consoleAddresses.signIn());
  };

  const signingIn = signInNeeded || route.screen === 'sign-in';
  return (
    <Page
      skip="Skip to the content"
      home={consoleAddresses.events()}
      aside={member && !signingIn && <Account member={member} onSignOut={leave} />}
    >
      <MemberContext.Provider value={member}>
        {problem && <ProblemNotice problem={problem} onRetry={readSession} />}
        {signingIn && <SignInScreen signedIn={signInNeeded ? undefined : member} onSignedIn={enter} />}
        {!signingIn && !member && !problem && <Progress label="Opening the console" />}
        {member && route.screen !== 'sign-in' && (
          <div hidden={signInNeeded}>
            <Screen route={route} />
          </div>
        )}
      </MemberContext.Provider>
    </Page>
  );
}

function Screen({ route }: { route: ConsoleRoute }) {
  switch (route.screen) {
    case 'events':
      return <EventsScreen />;
    case 'new-event':
      return <NewEventScreen />;
    case 'event':
      return <EventScreen key={route.event} route={route} />;
    case 'station-poster':
      return (
        <Lazily
          key="poster"
          fetchPart={stationPoster}
          given={{ event: route.event, station: route.station }}
          label="Opening the sheet"
        />
      );
    case 'station-code':
      return (
        <Lazily
          key="code"
          fetchPart={stationCode}
          given={{ event: route.event, station: route.station }}
          label="Opening the code"
        />
      );
    default:
      return (
        <Notice title="There is nothing at this address">
          <p>
            <a href={consoleAddresses.events()}>Go to your events</a>
          </p>
        </Notice>
      );
  }
}
