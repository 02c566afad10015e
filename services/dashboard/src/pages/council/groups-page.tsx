import { CouncilFrame } from "./council-frame";
import { Groups } from "./groups";

export default function GroupsPage() {
  return <CouncilFrame part="groups">{(council) => <Groups council={council} />}</CouncilFrame>;
}
