import { CouncilFrame } from "./council-frame";
import { OutlineView } from "./outline-view";

export default function OutlinePage() {
  return <CouncilFrame part="outline">{(council) => <OutlineView council={council} />}</CouncilFrame>;
}
