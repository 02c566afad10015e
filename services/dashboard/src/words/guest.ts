import { catalogue } from "../language/words";

export const guestWords = catalogue({
  title: ["会議の資料", "Papers"],
  empty: [
    "まだ資料がありません。会議の前に、ここに置かれます。",
    "No papers yet. They are laid here before the meeting.",
  ],
});
