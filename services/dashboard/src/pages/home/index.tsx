import { useSession } from "../../session/session";
import { AreaHome } from "../area/area-home";
import { PrefectureHome } from "./prefecture-home";

/** Everybody's first page, by the kind of their space. */
export default function Home() {
  const { space } = useSession();
  return space.kind === "prefecture" ? <PrefectureHome /> : <AreaHome />;
}
