import { CouncilFrame } from "./council-frame";
import { Plan } from "./plan";

export default function PlanPage() {
  return <CouncilFrame part="plan">{(council) => <Plan council={council} />}</CouncilFrame>;
}
