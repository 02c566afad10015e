import { catalogue } from "../language/words";

export const settingWords = catalogue({
  name: ["場の名称", "Name of the space"],
  nameHelp: [
    "都道府県の一覧や文書に載る名称です（1～100文字）。",
    "As it stands in tables and on documents (1 to 100 characters).",
  ],
  rename: ["名称を変える", "Rename"],
  renamed: ["名称を変えました。", "The name was changed."],
  consent: ["ほかの場への事例の公開", "Shown to other spaces as an example"],
  consentHelp: [
    "同意すると、前に進めたチェックリストの項目に、この場の名称が「進めた圏域」として同じ都道府県のほかの場に示されます。回答の文章は示されません。",
    "If you agree, the name of this space is shown beside the items it has moved, to other spaces of the same prefecture. No text of an answer is shown.",
  ],
  agrees: ["いまは同意しています（名称を示す）。", "You agree: the name is shown."],
  refuses: ["いまは同意していません（名称を示さない）。", "You do not agree: the name is not shown."],
  agree: ["同意する", "Agree"],
  withdraw: ["同意をやめる", "Withdraw"],
});
