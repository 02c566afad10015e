import { ByIndicator } from "./by-indicator";
import { IssuesFrame } from "./issues-frame";
import { Places } from "./places";

export default function ByIndicatorPage() {
  return (
    <IssuesFrame part="byIndicator">
      {(context) => (
        <Places year={context.year}>{(places) => <ByIndicator context={context} places={places} />}</Places>
      )}
    </IssuesFrame>
  );
}
