import { useLanguage } from "../../language/language";
import { Page } from "../../parts/page";
import { useSession } from "../../session/session";
import { administrationWords } from "../../words/administration";
import { AdministrationFrame } from "../administration/administration-frame";
import { EnterSpace } from "./enter-space";
import { EntryList } from "./entry-list";

/** Where an operator enters a space, and where everybody of a space reads who did. */
export default function EmergenciesPage() {
  const { say } = useLanguage();
  const { space, administers } = useSession();
  const content = space.role === "operator" ? <EnterSpace /> : <EntryList />;
  // Who may only read the space has no other page of its administration.
  return administers ? (
    <AdministrationFrame part="emergencies">{content}</AdministrationFrame>
  ) : (
    <Page title={say(administrationWords.emergencies)}>{content}</Page>
  );
}
