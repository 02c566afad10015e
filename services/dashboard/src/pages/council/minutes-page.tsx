import { CouncilFrame } from "./council-frame";
import { MinutesList } from "./minutes-list";

export default function MinutesPage() {
  return <CouncilFrame part="minutes">{(council) => <MinutesList council={council} />}</CouncilFrame>;
}
