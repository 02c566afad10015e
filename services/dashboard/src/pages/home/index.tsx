import { useSession } from "../../session/session";
import { PrefectureHome } from "./prefecture-home";

/** Everybody's first page, by the kind of their space. */
export default function Home() {
  const { space } = useSession();
  return space.kind === "prefecture" ? <PrefectureHome /> : null;
}
