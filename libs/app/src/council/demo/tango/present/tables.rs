//! The rows of 丹後's year that runs.

use domain::record::{
    ActivityKind, MeetingMode, MeetingState, ProjectField, ProjectState,
    TaskState::{Doing, Done, Dropped, Open},
    ThemeSource, ThemeStage,
};

use crate::council::demo::{
    rows::{Did, Planned},
    sittings::{Idea, Said, Sitting, Work},
    when::On,
};

pub(super) const TASKS: [Planned; 9] = [
    (On(0, 4, 1), On(0, 4, 30), "事務局体制・引継ぎの確認（架空）", "事務局", "架空 花子", Done, true),
    (On(0, 4, 10), On(0, 5, 31), "事業計画案の作成、構成員の委嘱（架空）", "事務局", "架空 花子", Done, true),
    (On(0, 5, 7), On(0, 6, 30), "第1回ワーキンググループ（架空）", "ワーキンググループ", "架空 次郎", Done, false),
    (On(0, 7, 1), On(0, 7, 31), "第1回協議会（架空）", "協議会", "架空 花子", Done, true),
    (On(0, 8, 1), On(0, 9, 30), "事業所アンケート（架空）", "構成機関", "架空 六郎", Done, false),
    // Set aside in writing: a task that is dropped is not one that was forgotten.
    (On(0, 9, 1), On(0, 10, 31), "市民祭りでの測定会（架空）", "構成機関", "架空 三郎", Dropped, false),
    (On(0, 10, 1), On(0, 12, 25), "健診結果の説明会（架空）", "構成機関", "架空 六郎", Doing, false),
    (On(0, 2, 1), On(0, 2, 28), "第2回協議会（架空）", "協議会", "架空 花子", Open, true),
    (On(0, 2, 15), On(0, 3, 31), "チェックリスト・成長イメージの自己評価（架空）", "事務局", "架空 花子", Open, true),
];

pub(super) const TAKEN: Planned =
    (On(0, 4, 20), On(0, 7, 31), "事業所アンケートの設計（架空）", "事務局", "架空 次郎", Done, false);

// Decided on in July.
pub(super) const CHECKUPS: Idea = (
    On(0, 5, 20),
    "健診結果を生かす職場",
    ThemeSource::Data,
    "架空の標準化該当比で、働く世代の高血圧が高い。",
    ThemeStage::Priority,
    "説明会を年2回、商工会議所の会議室で（架空）。",
    "商工会議所、健保、医師会（架空）",
);
pub(super) const IDEAS: [Idea; 3] = [
    (
        On(0, 5, 20),
        "職場の禁煙",
        ThemeSource::LookBack,
        "前年度の出前講座の評価から（架空）。",
        ThemeStage::Priority,
        "講師は架空丹後医師会。年6回まで。",
        "医師会、織物協同組合（架空）",
    ),
    (
        On(0, 6, 9),
        "高年齢労働者の転倒",
        ThemeSource::Request,
        "労働基準監督署からの架空の要望。",
        ThemeStage::Interest,
        "体力測定会なら開ける（架空）。",
        "監督署、健診センター（架空）",
    ),
    (
        On(0, 6, 9),
        "治療と仕事の両立",
        ThemeSource::Policy,
        "架空の制度改正を受けて。",
        ThemeStage::Feasibility,
        "相談窓口の一覧づくりから（架空）。",
        "",
    ),
];
// Goes on for years.
pub(super) const SLEEP: Idea =
    (On(0, 6, 9), "睡眠と休養", ThemeSource::Data, "架空の質問票の集計から。", ThemeStage::Feasibility, "", "");
pub(super) const DROPPED: Idea = (
    On(0, 6, 9),
    "朝食の宅配",
    ThemeSource::Request,
    "架空の企業の提案。",
    ThemeStage::Dropped,
    "費用が合わない（架空）。",
    "",
);
pub(super) const BURN: Idea = (
    On(0, 10, 5),
    "若手の離職とこころの健康",
    ThemeSource::Request,
    "架空の織物協同組合からの相談。",
    ThemeStage::Proposed,
    "相談会の形を考える（架空）。",
    "",
);

const GROUP: Sitting = Sitting {
    on: On(0, 5, 21),
    name: "第1回ワーキンググループ",
    mode: MeetingMode::Online,
    state: MeetingState::Held,
    place: "オンライン（架空）",
    deadline: None,
    agenda: "課題の共有（架空）\nデータの確認（架空）",
};
/// In order; those that were held first.
pub(super) const MEETINGS: [Sitting; 5] = [
    GROUP,
    Sitting {
        on: On(0, 7, 16),
        name: "第1回協議会",
        mode: MeetingMode::InPerson,
        place: "架空丹後保健所 会議室",
        agenda: "前年度の評価（架空）\n優先テーマの決定（架空）\n年間スケジュールの合意",
        ..GROUP
    },
    Sitting {
        on: On(0, 9, 10), name: "第2回ワーキンググループ", agenda: "アンケートの結果（架空）", ..GROUP
    },
    Sitting {
        on: On(0, 1, 14),
        name: "第3回ワーキンググループ",
        state: MeetingState::Planned,
        agenda: "評価、次年度案（架空）",
        ..GROUP
    },
    Sitting {
        on: On(0, 2, 18),
        name: "第2回協議会",
        mode: MeetingMode::InPerson,
        state: MeetingState::Planned,
        place: "架空丹後保健所 会議室",
        agenda: "今年度の評価（架空）\n次年度の課題（架空）",
        ..GROUP
    },
];

pub(super) const SAID: [Said; 3] = [
    (
        On(0, 5, 21),
        "第1回WG 議事メモ（架空）",
        "発言要旨: 健診は受けても結果を見ていない人が多いという架空の報告。",
        "アンケートの項目を決めた（架空）。",
        "小規模事業所への届け方（架空）。",
    ),
    (
        On(0, 7, 16),
        "第1回協議会 議事録（架空）",
        "発言要旨: テーマを1つに決めることに全員が賛成した（架空）。",
        "優先テーマを決め、スケジュールに合意した（架空）。",
        "説明会の会場（架空）。",
    ),
    (
        On(0, 9, 10),
        "第2回WG 議事メモ（架空）",
        "発言要旨: 回答した架空の84事業所のうち31が結果を保健指導に生かしている。",
        "説明会の進め方を決めた（架空）。",
        "回答のない事業所への声かけ（架空）。",
    ),
];
pub(super) const NOTE: Said = (
    On(0, 10, 7),
    "世話人との打合せメモ（架空）",
    "発言要旨: 冬の前に説明会を1回開きたい（架空）。",
    "",
    "日程（架空）。",
);

pub(super) const WORKS: [Work; 3] = [
    Work {
        on: On(0, 8, 5),
        title: "事業所アンケート（架空）",
        field: ProjectField::Checkup,
        state: ProjectState::Done,
        description: "協議会独自の調査。商工会議所と協同組合から送った（架空）。",
        aim: ("架空の80事業所から回答を得る。", Some(true)),
        counts: [Some(84), Some(0), Some(84)],
        effect: "",
        issues: "5人未満の事業所の回答が少ない（架空）。",
    },
    Work {
        on: On(0, 10, 8),
        title: "健診結果の説明会（架空）",
        field: ProjectField::Lifestyle,
        state: ProjectState::Running,
        description: "健診センターと医師会が結果の見方を説明する（架空）。",
        aim: ("架空の60人が参加し、半数が3か月後に受診する。", None),
        counts: [Some(18), Some(12), Some(46)],
        effect: "参加の前後で、結果票の見方がわかる人が架空の41%から83%になった。",
        issues: "夜の回の会場（架空）。",
    },
    Work {
        on: On(0, 9, 15),
        title: "職場の禁煙教室（架空）",
        field: ProjectField::Tobacco,
        state: ProjectState::Running,
        description: "出前講座を教室にした（架空）。",
        aim: ("架空の20人が3か月禁煙する。", None),
        counts: [Some(6), Some(0), Some(22)],
        effect: "",
        issues: "",
    },
];

pub(super) const DID: [Did; 12] = [
    (On(0, 4, 23), ActivityKind::LookBack, "過去3年の議事録を確認（架空）", "内部メモ: 受診の話が毎年出ている。"),
    (On(0, 5, 8), ActivityKind::Case, "他圏域の事例を確認（架空）", "内部メモ: 健診センターに声をかける。"),
    (On(0, 5, 13), ActivityKind::Plan, "府の健康増進計画を確認（架空）", "内部メモ: 目標の年度をそろえる。"),
    (On(0, 5, 14), ActivityKind::Indicator, "標準化該当比を確認（架空）", "内部メモ: 高血圧と喫煙。"),
    (On(0, 6, 3), ActivityKind::DataRequest, "構成員へデータを依頼（架空）", "内部メモ: 締切は6月末。"),
    (On(0, 6, 4), ActivityKind::LabourFacts, "労災の統計を受け取った（架空）", "内部メモ: 転倒が多い。"),
    (On(0, 6, 11), ActivityKind::EmployerFacts, "健康宣言事業場の一覧（架空）", "内部メモ: 31件。"),
    (On(0, 6, 25), ActivityKind::Resource, "構成機関の研修・会場の一覧（架空）", "内部メモ: 会場は2つ。"),
    (On(0, 8, 21), ActivityKind::TrainingHeld, "担当者向けの研修会（架空）", "内部メモ: 参加は23人。"),
    (On(0, 9, 24), ActivityKind::PublicNotice, "健康まつりで紹介（架空）", "内部メモ: チラシ300枚。"),
    (On(0, 10, 14), ActivityKind::Report, "架空の健康づくり推進会議に報告", "内部メモ: 10分。"),
    (On(0, 10, 28), ActivityKind::Evaluation, "上半期の評価（架空）", "内部メモ: 説明会の評価票。"),
];
