import type { Standing } from "../api/auth";
import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { Empty } from "../parts/empty";
import { common } from "../words/common";
import { signIn } from "../words/sign-in";
import { kindWords, roleWords } from "../words/states";
import { BareFrame } from "./bare-frame";

interface ChooseSpaceProps {
  spaces: Standing[];
  onChoose: (id: string) => void;
  onSignOut: () => void;
}

export function ChooseSpace({ spaces, onChoose, onSignOut }: ChooseSpaceProps) {
  const { say } = useLanguage();
  return (
    <BareFrame>
      <h1 className="mb-3 text-[1.625rem] font-bold">{say(signIn.chooseSpace)}</h1>
      {spaces.length === 0 ? (
        <Empty>{say(signIn.noSpace)}</Empty>
      ) : (
        <>
          <p>{say(signIn.chooseSpaceHelp)}</p>
          <ul className="my-4 grid gap-3">
            {spaces.map((space) => (
              <li key={space.id}>
                <button
                  type="button"
                  disabled={!space.usable}
                  onClick={() => onChoose(space.id)}
                  className="w-full rounded-lg border-2 border-main px-4 py-3 text-start hover:bg-blue-50 disabled:border-line disabled:text-quiet"
                >
                  <span className="block text-[1.1875rem] font-bold">{space.name}</span>
                  <span>
                    {say(kindWords[space.kind])} ／ {say(roleWords[space.role])}
                    {space.emergency && ` ／ ${say(signIn.emergency)}`}
                    {!space.usable && ` ／ ${say(signIn.needsFactor)}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button look="plain" onClick={onSignOut}>
        {say(common.signOut)}
      </Button>
    </BareFrame>
  );
}
