import { useParams } from "wouter";
import { CouncilFrame } from "./council-frame";
import { MeetingView } from "./meeting-view";

export default function MeetingPage() {
  const { id } = useParams<{ id: string }>();
  return <CouncilFrame part="meetings">{(council) => <MeetingView council={council} id={id} />}</CouncilFrame>;
}
