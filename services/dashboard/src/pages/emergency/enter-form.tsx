import { useState } from "react";
import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Field } from "../../parts/field";
import { Notice } from "../../parts/notice";
import { useSession } from "../../session/session";
import { enterWords as words } from "../../words/emergency";
import { ConfirmEntry } from "./confirm-entry";
import { lackOf } from "./lack";
import { type Chosen, SpaceChoice } from "./space-choice";

const MINUTES = [15, 30, 60, 120, 240];
const USUAL = 60;
const NOWHERE: Chosen = { prefecture: "", space: "", name: "" };

/** Which space, why and for how long; asked once more before the glass is broken. */
export function EnterForm({ onEntered }: { onEntered: (said: Words) => void }) {
  const { say, language } = useLanguage();
  const { me, refresh } = useSession();
  const [chosen, setChosen] = useState(NOWHERE);
  const [reason, setReason] = useState("");
  const [minutes, setMinutes] = useState(USUAL);
  const [lack, setLack] = useState<Words>();
  const [asks, setAsks] = useState(false);
  const entered = me.spaces.filter((it) => it.emergency).map((it) => `Space:${it.id}`);
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const found = entered.includes(chosen.space) ? words.already : lackOf(reason);
          setLack(found);
          setAsks(!found);
        }}
      >
        <SpaceChoice chosen={chosen} onChange={setChosen} />
        <Field
          className="max-w-4xl"
          label={say(words.reason)}
          hint={say(words.reasonHint)}
          required
          rows={4}
          value={reason}
          onChange={setReason}
        />
        <Field
          className="max-w-xs"
          label={say(words.minutes)}
          value={`${minutes}`}
          options={MINUTES.map((it) => ({ value: `${it}`, label: say(words.minutesOf(it)) }))}
          onChange={(value) => setMinutes(Number(value))}
        />
        {lack && <Notice look="bad">{say(lack)}</Notice>}
        <Button type="submit" look="first">
          {say(words.look)}
        </Button>
      </form>
      {asks && (
        <ConfirmEntry
          space={chosen.space}
          name={chosen.name}
          reason={reason.trim()}
          minutes={minutes}
          onClose={() => setAsks(false)}
          onEntered={async (endsAt) => {
            setAsks(false);
            setChosen(NOWHERE);
            setReason("");
            onEntered(words.entered(chosen.name, moment(endsAt, language)));
            await refresh();
          }}
        />
      )}
    </>
  );
}
