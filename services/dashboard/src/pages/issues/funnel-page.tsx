import { Funnel } from "./funnel";
import { IssuesFrame } from "./issues-frame";
import { Places } from "./places";

export default function FunnelPage() {
  return (
    <IssuesFrame part="funnel">
      {(context) => <Places year={context.year}>{(places) => <Funnel context={context} places={places} />}</Places>}
    </IssuesFrame>
  );
}
