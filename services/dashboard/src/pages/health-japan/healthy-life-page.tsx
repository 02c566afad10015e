import { IssuesPage } from "../issues/issues-page";
import { HealthyLife } from "./healthy-life";
import { WithPrefectures } from "./prefectures";

export default function HealthyLifePage() {
  return (
    <IssuesPage part="healthyLife">
      <WithPrefectures>{(prefectures) => <HealthyLife prefectures={prefectures} />}</WithPrefectures>
    </IssuesPage>
  );
}
