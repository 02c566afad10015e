import { Redirect } from "wouter";
import { useSession } from "../../session/session";
import { AreaHome } from "../area/area-home";
import { PapersHome } from "../guest/papers-home";
import { PrefectureHome } from "./prefecture-home";

/** Everybody's first page, by what they are there for. */
export default function Home() {
  const { space } = useSession();
  if (space.role === "guest") return <PapersHome />;
  if (space.role === "researcher") return <Redirect to="/research" replace />;
  if (space.kind === "platform") return <Redirect to="/administration/jobs" replace />;
  return space.kind === "prefecture" ? <PrefectureHome /> : <AreaHome />;
}
