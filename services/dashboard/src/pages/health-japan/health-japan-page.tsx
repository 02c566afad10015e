import { IssuesPage } from "../issues/issues-page";
import { Plan } from "./plan";
import { WithPrefectures } from "./prefectures";

export default function HealthJapanPage() {
  return (
    <IssuesPage part="healthJapan">
      <WithPrefectures>{(prefectures) => <Plan prefectures={prefectures} />}</WithPrefectures>
    </IssuesPage>
  );
}
