import { CouncilFrame } from "./council-frame";
import { Schedule } from "./schedule";

export default function SchedulePage() {
  return <CouncilFrame part="schedule">{(council) => <Schedule council={council} />}</CouncilFrame>;
}
