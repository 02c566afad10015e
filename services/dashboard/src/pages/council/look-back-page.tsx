import { CouncilFrame } from "./council-frame";
import { LookBack } from "./look-back";

export default function LookBackPage() {
  return <CouncilFrame part="lookBack">{(council) => <LookBack council={council} />}</CouncilFrame>;
}
