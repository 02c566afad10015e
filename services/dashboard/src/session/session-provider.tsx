import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";
import { navigate } from "wouter/use-browser-location";
import { auth, type Me } from "../api/auth";
import { asFailure, type Failure } from "../api/failure";
import { chooseSpace, chosenSpace } from "../api/space";
import type { Words } from "../language/words";
import { FailureNotice } from "../parts/failure-notice";
import { Skeleton } from "../parts/skeleton";
import { signIn } from "../words/sign-in";
import { BareFrame } from "./bare-frame";
import { ChooseSpace } from "./choose-space";
import { takeArrival } from "./fragment";
import { isOpen } from "./is-open";
import { type Session, SessionContext, writes } from "./session";
import { SessionDialog } from "./session-dialog";
import { SignInPage } from "./sign-in-page";

const NOWHERE = { invitation: undefined, step: undefined, error: undefined, space: undefined };

/** Who looks at the page, and in which space: nobody comes past without both, but to open data. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [arrival, setArrival] = useState(takeArrival);
  const [me, setMe] = useState<Me | null>();
  const [failure, setFailure] = useState<Failure>();
  const [chosen, setChosen] = useState(chosenSpace);
  const [said, setSaid] = useState<Words>();
  const [path] = useLocation();

  const refresh = useCallback(async () => {
    setFailure(undefined);
    try {
      setMe(await auth.me());
    } catch (error) {
      const known = asFailure(error);
      if (known.kind === "session") setMe(null);
      else setFailure(known);
    }
  }, []);
  useEffect(() => void refresh(), [refresh]);

  const choose = useCallback((id: string | undefined) => {
    chooseSpace(id);
    setChosen(id);
  }, []);
  const signOut = useCallback(async () => {
    await auth.signOut();
    choose(undefined);
    // Whoever comes next begins at their own first page.
    navigate("/", { replace: true });
    setSaid(signIn.signedOut);
    setMe(null);
  }, [choose]);

  const usable = me?.spaces.filter((it) => it.usable) ?? [];
  const space = usable.find((it) => it.id === chosen) ?? (usable.length === 1 ? usable[0] : undefined);
  const session = useMemo<Session | undefined>(() => {
    if (!me || !space) return undefined;
    const administers = space.role === "administrator" || space.role === "operator";
    return { me, space, writes: writes(space), administers, choose, refresh, signOut };
  }, [me, space, choose, refresh, signOut]);
  useEffect(() => {
    if (space && space.id !== chosen) choose(space.id);
  }, [space, chosen, choose]);

  if (me === undefined) {
    return (
      <BareFrame>
        <FailureNotice failure={failure} onRetry={() => void refresh()} />
        {!failure && <Skeleton rows={3} />}
      </BareFrame>
    );
  }
  if (!me && !arrival.invitation && isOpen(path)) return children;
  if (!me || arrival.invitation || arrival.step || me.must_enrol) {
    const first = me?.must_enrol && !arrival.step ? { ...arrival, step: "enrol" as const } : arrival;
    const onDone = () => {
      setArrival(NOWHERE);
      setSaid(undefined);
      void refresh();
    };
    return <SignInPage arrival={first} said={said} onDone={onDone} />;
  }
  if (!session) return <ChooseSpace spaces={me.spaces} onChoose={choose} onSignOut={() => void signOut()} />;
  if (chosenSpace() !== session.space.id) return null;
  return (
    <SessionContext value={session}>
      {/* Nothing of one space is left on the page when another one is chosen. */}
      <div key={session.space.id}>{children}</div>
      <SessionDialog account={me.account.id} onOther={() => location.reload()} />
    </SessionContext>
  );
}
