import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { signIn } from "../words/sign-in";

export function CodesStep({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { say } = useLanguage();
  return (
    <>
      <p>{say(signIn.codes)}</p>
      <ol className="my-4 grid list-decimal gap-x-12 gap-y-1 rounded-lg border border-line bg-soft py-4 ps-10 pe-4 font-mono text-[1.0625rem] sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="break-all">
            {code}
          </li>
        ))}
      </ol>
      <div className="no-print flex flex-wrap gap-3">
        <Button look="first" onClick={onKept}>
          {say(signIn.kept)}
        </Button>
        <Button onClick={() => print()}>{say(signIn.print)}</Button>
      </div>
    </>
  );
}
