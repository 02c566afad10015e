import { CouncilFrame } from "./council-frame";
import { Members } from "./members";

export default function MembersPage() {
  return <CouncilFrame part="members">{(council) => <Members council={council} />}</CouncilFrame>;
}
