import { ByArea } from "./by-area";
import { IssuesFrame } from "./issues-frame";
import { Places } from "./places";

export default function ByAreaPage() {
  return (
    <IssuesFrame part="byArea">
      {(context) => <Places year={context.year}>{(places) => <ByArea context={context} places={places} />}</Places>}
    </IssuesFrame>
  );
}
