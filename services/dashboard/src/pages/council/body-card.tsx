import type { ReactNode } from "react";
import { useLanguage } from "../../language/language";
import { day } from "../../lib/era";
import { Button } from "../../parts/button";
import { useSession } from "../../session/session";
import { seatWords, memberWords as words } from "../../words/council";
import type { Body, Kind, Person } from "./member-parts";

interface BodyCardProps {
  body: Body;
  kind: Kind | undefined;
  people: readonly Person[];
  /** The button that changes it. */
  edit: ReactNode;
  onAdd: () => void;
  onPerson: (person: Person) => void;
}

export function BodyCard({ body, kind, people, edit, onAdd, onPerson }: BodyCardProps) {
  const { say, language } = useLanguage();
  const { writes } = useSession();
  return (
    <li className="rounded-lg border border-line p-4">
      <h3 className="text-[1.125rem] font-bold">{body.name}</h3>
      <p className="text-quiet">
        {say(seatWords[body.seat])}
        {kind && ` ／ ${say(kind.name)}`}
        {body.joinedOn && ` ／ ${say(words.joinedOn)} ${day(body.joinedOn, language)}`}
        {body.leftOn && ` ／ ${say(words.leftOn)} ${day(body.leftOn, language)}`}
      </p>
      <ul className="my-2">
        {people.map((person) => (
          <li key={person.id} className="py-1">
            {writes ? (
              <button
                type="button"
                className="text-start text-main underline underline-offset-4"
                onClick={() => onPerson(person)}
              >
                {person.name}
              </button>
            ) : (
              person.name
            )}
            <span className="ms-2">{[person.department, person.position].filter(Boolean).join(" ")}</span>
            {(["responsible", "facilitator", "expert"] as const)
              .filter((it) => person[it])
              .map((it) => (
                <span key={it} className="ms-2 rounded border border-line px-1.5 text-[1rem]">
                  {say(words[it])}
                </span>
              ))}
          </li>
        ))}
      </ul>
      {writes && (
        <div className="flex flex-wrap gap-2">
          {edit}
          <Button of={body.name} look="plain" onClick={onAdd}>
            {say(words.addPerson)}
          </Button>
        </div>
      )}
    </li>
  );
}
