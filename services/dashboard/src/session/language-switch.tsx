import { useLanguage } from "../language/language";
import { Button } from "../parts/button";
import { common } from "../words/common";

export function LanguageSwitch() {
  const { language, speak, say } = useLanguage();
  const other = language === "ja" ? "en" : "ja";
  return (
    <Button look="plain" lang={other} onClick={() => speak(other)}>
      {say(common.other)}
    </Button>
  );
}
