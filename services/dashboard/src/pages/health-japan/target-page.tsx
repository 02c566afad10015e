import { useParams } from "wouter";
import { IssuesPage } from "../issues/issues-page";
import { WithPrefectures } from "./prefectures";
import { TargetView } from "./target-view";

export default function TargetPage() {
  const { term, number } = useParams<{ term: string; number: string }>();
  const id = `${term}.${number}`;
  return (
    <IssuesPage part="healthJapan">
      <WithPrefectures>{(prefectures) => <TargetView key={id} id={id} prefectures={prefectures} />}</WithPrefectures>
    </IssuesPage>
  );
}
