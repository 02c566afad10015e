import { useState } from "react";
import { Link } from "wouter";
import { auth } from "../../api/auth";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Dialog } from "../../parts/dialog";
import { Notice } from "../../parts/notice";
import { Page } from "../../parts/page";
import { Section } from "../../parts/section";
import { CodesStep } from "../../session/codes-step";
import { EnrolStep } from "../../session/enrol-step";
import { useSession } from "../../session/session";
import { common } from "../../words/common";
import { entryWords } from "../../words/emergency";
import { signIn, accountWords as words } from "../../words/sign-in";
import { kindWords, roleWords } from "../../words/states";
import { ChangePassword } from "./change-password";
import { CodeForm } from "./code-form";
import { WeeklyLetter } from "./weekly-letter";

export default function AccountPage() {
  const { say, language } = useLanguage();
  const { me, space, choose, signOut, refresh } = useSession();
  const readsSpace = ["administrator", "editor", "viewer"].includes(space.role);
  // Letters are for those who read the records of a space of their own.
  const getsLetters = readsSpace && !space.emergency;
  const [codes, setCodes] = useState<string[]>();
  const [enrols, setEnrols] = useState(false);
  const [said, setSaid] = useState<Words>();
  const done = async (what: Words) => {
    setSaid(what);
    await refresh();
  };
  return (
    <Page
      title={say(words.title)}
      about={`${me.account.name}　${me.account.mail}`}
      actions={
        <>
          {me.spaces.length > 1 && <Button onClick={() => choose(undefined)}>{say(common.changeSpace)}</Button>}
          <Button onClick={() => void signOut()}>{say(common.signOut)}</Button>
        </>
      }
    >
      {said && <Notice look="good">{say(said)}</Notice>}
      <dl className="my-4 grid gap-x-6 gap-y-2 sm:grid-cols-[max-content_1fr] [&_dt]:font-bold">
        <dt>{say(words.spaces)}</dt>
        <dd>
          <ul>
            {me.spaces.map((it) => (
              <li key={it.id}>
                {it.name} ／ {say(kindWords[it.kind])} ／ {say(roleWords[it.role])}
                {it.emergency && ` ／ ${say(signIn.emergency)}`}
              </li>
            ))}
          </ul>
          {readsSpace && (
            <Link href="/administration/emergencies" className="inline-flex min-h-11 items-center text-main underline">
              {say(entryWords.ofSpace)}
            </Link>
          )}
        </dd>
        <dt>{say(words.factor)}</dt>
        <dd>{say(me.has_second_factor ? words.factorOn(me.recovery_codes_left) : words.factorOff)}</dd>
        <dt>{say(words.until)}</dt>
        <dd>
          {moment(me.expires_at, language)} ／ {say(words.untilHelp)}
        </dd>
      </dl>
      {me.has_password && (
        <Section title={say(words.change)}>
          <ChangePassword mail={me.account.mail} onDone={() => void done(words.changed)} />
        </Section>
      )}
      <Section title={say(words.factor)}>
        {me.has_second_factor ? (
          <>
            <CodeForm
              title={words.renew}
              help={words.renewHelp}
              send={async (typed) => setCodes((await auth.recoveryCodes(typed)).recovery_codes)}
            />
            <CodeForm
              title={words.disable}
              help={words.changeHelp}
              send={async (typed) => {
                await auth.disableTotp(typed);
                await done(words.disabled);
              }}
            />
          </>
        ) : (
          <Button look="first" onClick={() => setEnrols(true)}>
            {say(words.setUp)}
          </Button>
        )}
      </Section>
      {getsLetters && <WeeklyLetter />}
      <Section title={say(words.others)}>
        <Button onClick={() => void auth.signOut({ others: true }).then(() => done(words.othersDone))}>
          {say(words.others)}
        </Button>
      </Section>
      {enrols && (
        <Dialog title={say(signIn.enrolTitle)} onClose={() => setEnrols(false)}>
          <EnrolStep
            must={false}
            onLater={() => setEnrols(false)}
            onCodes={(fresh) => {
              setEnrols(false);
              setCodes(fresh);
            }}
          />
        </Dialog>
      )}
      {codes && (
        <Dialog title={say(signIn.codesTitle)}>
          <CodesStep
            codes={codes}
            onKept={() => {
              setCodes(undefined);
              void refresh();
            }}
          />
        </Dialog>
      )}
    </Page>
  );
}
