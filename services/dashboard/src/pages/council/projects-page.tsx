import { CouncilFrame } from "./council-frame";
import { Projects } from "./projects";

export default function ProjectsPage() {
  return <CouncilFrame part="projects">{(council) => <Projects council={council} />}</CouncilFrame>;
}
