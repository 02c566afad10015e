import { Link } from "wouter";
import { useLanguage } from "../language/language";
import { Empty } from "../parts/empty";
import { Page } from "../parts/page";
import { common } from "../words/common";

export function NoPage() {
  const { say } = useLanguage();
  return (
    <Page title={say(common.missingTitle)}>
      <Empty
        action={
          <Link href="/" className="text-main underline">
            {say(common.toHome)}
          </Link>
        }
      >
        {say(common.noPage)}
      </Empty>
    </Page>
  );
}
