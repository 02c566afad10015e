import { useParams } from "wouter";
import { IssuesPage } from "../issues/issues-page";
import { WithPrefectures } from "./prefectures";
import { TargetView } from "./target-view";

export default function TargetPage() {
  const { target } = useParams<{ target: string }>();
  return (
    <IssuesPage part="healthJapan">
      <WithPrefectures>
        {(prefectures) => <TargetView key={target} id={target} prefectures={prefectures} />}
      </WithPrefectures>
    </IssuesPage>
  );
}
