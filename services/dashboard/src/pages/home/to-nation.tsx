import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { Section } from "../../parts/section";
import { home } from "../../words/home";

/** The way to what prefectures have published. */
export function ToNation() {
  const { say } = useLanguage();
  return (
    <Section title={say(home.nation)}>
      <p>{say(home.nationHelp)}</p>
      <Link href="/nation" className="inline-flex min-h-11 items-center text-main underline underline-offset-4">
        {say(home.toNation)}
      </Link>
    </Section>
  );
}
