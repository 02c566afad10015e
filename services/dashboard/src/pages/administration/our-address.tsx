import { useLanguage } from "../../language/language";
import type { Words } from "../../language/words";
import { CopyButton } from "../../parts/copy-button";

interface OurAddressProps {
  about: Words;
  path: string;
}

/** An address of ours, to be written down elsewhere. */
export function OurAddress({ about, path }: OurAddressProps) {
  const { say } = useLanguage();
  const address = `${location.origin}${path}`;
  return (
    <>
      <p className="max-w-4xl">{say(about)}</p>
      <code className="my-2 block rounded-lg border border-line bg-soft px-3 py-2 break-all">{address}</code>
      <CopyButton text={address} />
    </>
  );
}
