import { useState } from "react";
import { Link } from "wouter";
import { useLanguage } from "../../language/language";
import { fiscalYear, moment } from "../../lib/era";
import { Button } from "../../parts/button";
import { Section } from "../../parts/section";
import { useSession } from "../../session/session";
import { publishWords as words } from "../../words/nation";
import type { Nation } from "./nation-parts";
import { Publish } from "./publish";
import { TakeBack } from "./take-back";

interface OwnCountsProps {
  nation: Nation;
  reload: () => Promise<void>;
}

/** Whether the prefecture has published its year; its administrators publish and take back. */
export function OwnCounts({ nation, reload }: OwnCountsProps) {
  const { say, language } = useLanguage();
  const { space, administers } = useSession();
  const [asked, setAsked] = useState<"publish" | "takeBack">();
  const { fiscalYear: year, maskBelow } = nation;
  const own = nation.prefectures.find((it) => it.own);
  const close = () => setAsked(undefined);
  return (
    <Section title={say(words.title(space.name))}>
      {own ? (
        <>
          <p className="text-[1.125rem] font-bold">
            <span aria-hidden="true">✓ </span>
            {say(words.since(say(fiscalYear(year)), moment(own.publishedAt, language)))}
          </p>
          <p>{say(words.stays)}</p>
          {own.counts && own.counts.places < maskBelow && <p>{say(words.few(maskBelow))}</p>}
        </>
      ) : (
        <p className="text-[1.125rem] font-bold">{say(words.not(say(fiscalYear(year))))}</p>
      )}
      {administers ? (
        <>
          <div className="no-print my-3 flex flex-wrap gap-3">
            <Button look={own ? "second" : "first"} onClick={() => setAsked("publish")}>
              {say(own ? words.again : words.publish)}
            </Button>
            {own && (
              <Button look="danger" onClick={() => setAsked("takeBack")}>
                {say(words.takeBack)}
              </Button>
            )}
          </div>
          <p className="text-quiet">
            {say(words.trail)}{" "}
            <Link href="/administration/audit" className="text-main underline underline-offset-4">
              {say(words.toTrail)}
            </Link>
          </p>
        </>
      ) : (
        <p className="text-quiet">{say(words.byWhom)}</p>
      )}
      {asked === "publish" && <Publish year={year} maskBelow={maskBelow} onClose={close} onPublished={reload} />}
      {asked === "takeBack" && <TakeBack year={year} onClose={close} onDone={reload} />}
    </Section>
  );
}
