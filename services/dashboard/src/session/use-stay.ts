import { useEffect, useMemo, useState } from "react";
import { navigate } from "wouter/use-browser-location";
import { ask } from "../api/ask";
import { asFailure } from "../api/failure";
import { graphql, type ResultOf } from "../api/graphql";
import { accepted } from "../api/outcome";
import { useQuery } from "../api/use-query";
import { useSession } from "./session";

const Query = graphql(`
  query Stay { emergencies(first: 20) { nodes { id operator endsAt } } }
`);

const Leave = graphql(`
  mutation LeaveSpace($id: ID!) {
    leaveSpace(id: $id) {
      __typename
      ... on Refused { message { ja en } }
    }
  }
`);

/** An operator's stay in a space: asked of the space itself, ended from the platform's, whose operator they are. */
export function useStay(space: string) {
  const { me, choose, refresh } = useSession();
  const { name } = me.account;
  const { data, failure } = useQuery(Query, {}, space);
  const platform = me.spaces.find((it) => it.kind === "platform")?.id;
  const until = useMemo(() => data && lasting(data, name).at(-1)?.endsAt, [data, name]);
  const over = useOver(until) || failure?.kind === "missing" || (data !== undefined && until === undefined);

  const goBack = async () => {
    choose(platform);
    navigate("/administration/emergencies");
    await refresh();
  };
  const leave = async () => {
    // Asked anew: what is not known cannot be left.
    for (const { id } of lasting(await ask(Query, {}, undefined, space), name)) {
      try {
        accepted((await ask(Leave, { id }, undefined, platform)).leaveSpace);
      } catch (error) {
        // It has ended meanwhile, or is of another operator of the same name.
        if (asFailure(error).kind !== "missing") throw error;
      }
    }
  };
  return { until, over, leave, goBack };
}

/** Entries of the operator that have not ended, the last to end at the end. */
function lasting({ emergencies }: ResultOf<typeof Query>, operator: string) {
  return emergencies.nodes
    .filter((it) => it.operator === operator && Date.parse(it.endsAt) > Date.now())
    .toSorted((a, b) => a.endsAt.localeCompare(b.endsAt));
}

/** Turns true at that moment. */
function useOver(until: string | undefined): boolean {
  const [past, setPast] = useState<string>();
  useEffect(() => {
    if (!until) return;
    const timer = setTimeout(() => setPast(until), Date.parse(until) - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  return until !== undefined && past === until;
}
