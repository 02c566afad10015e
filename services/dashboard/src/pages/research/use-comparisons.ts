import { useEffect, useState } from "react";
import { ask } from "../../api/ask";
import { asFailure, type Failure } from "../../api/failure";
import { graphql } from "../../api/graphql";
import { onSessionBack, sessionLost } from "../../api/session-events";
import { type AreaMap, MapParts } from "./map-parts";
import { type Question, variablesOf } from "./question";

const Query = graphql(
  `
    query Comparison(
      $indicator: ID!
      $years: [Int!]!
      $sexes: [Sex!]
      $reference: Reference!
      $prefecture: Int
      $codes: [String!]
      $neighboursOf: String
      $similarTo: String
    ) {
      # Open data are answered to nobody as well: asking who is there tells that a right has ended.
      viewer { role }
      comparison(indicator: $indicator, fiscalYears: $years, sexes: $sexes, reference: $reference) {
        ...ResearchMap
      }
    }
  `,
  [MapParts],
);

/** The maps of one indicator. */
export interface Compared {
  indicator: string;
  maps: AreaMap[];
}

interface State {
  of: string;
  found: readonly Compared[];
  failure?: Failure;
}

/** Asks for one indicator after the other: each is within what one question may cost, and how far it is can be told. */
export function useComparisons(question: Question) {
  const key = JSON.stringify(question);
  const [state, setState] = useState<State>({ of: "", found: [] });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    const asked = JSON.parse(key) as Question;
    const controller = new AbortController();
    const run = async () => {
      let found: readonly Compared[] = [];
      setState({ of: key, found });
      try {
        for (const indicator of asked.indicators) {
          const { comparison } = await ask(Query, variablesOf(asked, indicator), controller.signal);
          found = [...found, { indicator, maps: comparison }];
          if (!controller.signal.aborted) setState({ of: key, found });
        }
      } catch (error) {
        if (controller.signal.aborted) return;
        const failure = asFailure(error);
        if (failure.kind === "session") sessionLost();
        setState({ of: key, found, failure });
      }
    };
    void run();
    const stop = onSessionBack(() => setRound((before) => before + 1));
    return () => {
      controller.abort();
      stop();
    };
  }, [key, round]);
  const { found, failure } = state.of === key ? state : { found: [], failure: undefined };
  return {
    found,
    failure,
    whole: found.length === question.indicators.length,
    reload: () => setRound((before) => before + 1),
  };
}
