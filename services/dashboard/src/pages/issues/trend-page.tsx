import { IssuesFrame } from "./issues-frame";
import { Places } from "./places";
import { Trend } from "./trend";

export default function TrendPage() {
  return (
    <IssuesFrame part="trend">
      {(context) => <Places year={context.year}>{(places) => <Trend context={context} places={places} />}</Places>}
    </IssuesFrame>
  );
}
