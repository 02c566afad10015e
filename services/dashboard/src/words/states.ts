import { catalogue } from "../language/words";

/** How things stand, by the API's own names. */
export const answerWords = catalogue({
  DONE: ["実施済み", "Done"],
  STARTED: ["着手", "Started"],
  NOT_YET: ["未着手", "Not yet"],
  NOT_APPLICABLE: ["該当なし", "Not applicable"],
  UNANSWERED: ["未回答", "Unanswered"],
  NOT_ASKED: ["問われない", "Not asked"],
});

export const standingWords = catalogue({
  HELD: ["開催", "Held"],
  PLANNED: ["開催予定", "Planned"],
  NOT_HELD: ["未開催", "Not held"],
  NOT_SET_UP: ["未設置", "Not set up"],
  UNKNOWN: ["不明", "Unknown"],
});

export const levelWords = catalogue({
  NOT_SET_UP: ["未設置", "Not set up"],
  ONE_1: ["1-①", "1-①"],
  ONE_2: ["1-②", "1-②"],
  TWO_1: ["2-①", "2-①"],
  TWO_2: ["2-②", "2-②"],
  TWO_3: ["2-③", "2-③"],
  THREE: ["3", "3"],
});

export const listWords = catalogue({
  PREFECTURE: ["都道府県版", "Prefecture"],
  AREA_ONE_TO_TWO: ["二次医療圏版 レベル1→2", "Area, level 1→2"],
  AREA_TWO_TO_THREE: ["二次医療圏版 レベル2→3", "Area, level 2→3"],
});

export const roleWords = catalogue({
  operator: ["運営者", "Operator"],
  researcher: ["研究者", "Researcher"],
  administrator: ["管理者", "Administrator"],
  editor: ["編集者", "Editor"],
  viewer: ["閲覧者", "Viewer"],
  guest: ["ゲスト", "Guest"],
});

export const kindWords = catalogue({
  platform: ["運営", "Platform"],
  prefecture: ["都道府県", "Prefecture"],
  area: ["二次医療圏", "Secondary medical area"],
  municipality: ["市区町村", "Municipality"],
});
