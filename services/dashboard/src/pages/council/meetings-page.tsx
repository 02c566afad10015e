import { CouncilFrame } from "./council-frame";
import { Meetings } from "./meetings";

export default function MeetingsPage() {
  return <CouncilFrame part="meetings">{(council) => <Meetings council={council} />}</CouncilFrame>;
}
