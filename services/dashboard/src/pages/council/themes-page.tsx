import { CouncilFrame } from "./council-frame";
import { Themes } from "./themes";

export default function ThemesPage() {
  return <CouncilFrame part="themes">{(council) => <Themes council={council} />}</CouncilFrame>;
}
