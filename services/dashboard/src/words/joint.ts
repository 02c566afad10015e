import { catalogue } from "../language/words";

export const jointWords = catalogue({
  title: ["共同開催の相手", "Spaces that take part"],
  help: [
    "ほかの場を加えると、その場の人も、この協議会に出した資料を読めます。議事録や名簿は読めません。",
    "People of a space that takes part can read the papers of this council, but not its minutes or roster.",
  ],
  none: ["共同開催の相手はいません。", "No other space takes part."],
  choose: ["加える場", "Space"],
  add: ["相手に加える", "Let it take part"],
  remove: ["外す", "End its part"],
  hidden: ["名称の見えない場", "A space whose name is not in sight"],
});
