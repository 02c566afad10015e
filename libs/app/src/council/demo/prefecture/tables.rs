//! The rows of the prefecture's years.

use domain::{
    growth::GrowthLevel,
    record::{
        ActivityKind, MeetingMode, MeetingState, ProjectField, ProjectState, Seat,
        TaskState::{Doing, Done, Open},
        ThemeSource, ThemeStage, TroubleGroup,
    },
};

use crate::council::demo::{
    roster::{
        Bodied,
        Duty::{Expert, None as Contact, Responsible},
    },
    rows::{Assessed, Did, Planned, Suffered},
    sittings::{Idea, Said, Sitting, Work},
    when::On,
};

const SINCE: Option<On> = Some(On(2, 4, 5));

pub(super) const BODIES: [Bodied; 8] = [
    (
        "架空府 健康対策課",
        "community_health",
        Seat::Secretariat,
        None,
        SINCE,
        &[("架空 まさこ", "健康づくり係（架空）", Responsible), ("架空 けんじ", "健康づくり係（架空）", Contact)],
    ),
    (
        "架空労働局",
        "labour_administration",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 たかし", "健康安全課（架空）", Contact), ("架空 ゆきえ", "健康安全課（架空）", Contact)],
    ),
    (
        "架空産業保健総合支援センター",
        "occupational_health",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 ひろし", "相談課（架空）", Contact)],
    ),
    ("架空健康保険協会 支部", "insurers", Seat::Member, SINCE, SINCE, &[("架空 めぐみ", "企画総務（架空）", Contact)]),
    ("架空経営者協会", "employers", Seat::Member, SINCE, SINCE, &[("架空 しんじ", "事務局（架空）", Contact)]),
    ("架空府医師会", "medical", Seat::Member, SINCE, SINCE, &[("架空 かずお", "産業医部会（架空）", Contact)]),
    ("架空大学 医学部", "experts", Seat::Member, SINCE, SINCE, &[("架空 としこ", "公衆衛生（架空）", Expert)]),
    (
        "丹後の協議会の世話人（架空）",
        "bridge",
        Seat::Observer,
        Some(On(1, 5, 1)),
        Some(On(1, 6, 1)),
        &[("架空 四郎", "架空丹後地域産業保健センター", Contact)],
    ),
];

pub(super) const LEVELS: [Assessed; 2] = [
    (On(1, 3, 16), GrowthLevel::Two1, "関係機関と架空の研修を一緒に行ったため。"),
    (On(0, 10, 20), GrowthLevel::Two2, "圏域のデータを集めて分析し、府の課題を特定したため（架空）。"),
];

pub(super) const TROUBLES: [Suffered; 1] =
    [(On(0, 5, 27), TroubleGroup::Organisation, "未設置の圏域への声のかけ方（架空）。", "他府県の例がほしい。", None)];

pub(super) const TASKS: [Planned; 5] = [
    (On(0, 4, 1), On(0, 5, 29), "構成員の委嘱、圏域への照会（架空）", "事務局", "架空 まさこ", Done, true),
    (On(0, 6, 1), On(0, 7, 10), "第1回協議会（架空）", "協議会", "架空 まさこ", Done, true),
    (On(0, 8, 1), On(0, 9, 30), "圏域の担当者の研修会（架空）", "事務局", "架空 けんじ", Done, false),
    (On(0, 10, 1), On(0, 1, 29), "圏域の訪問（架空）", "事務局", "架空 けんじ", Doing, false),
    (On(0, 2, 1), On(0, 3, 26), "第2回協議会（架空）", "協議会", "架空 まさこ", Open, true),
];

const LAST: Sitting = Sitting {
    on: On(2, 9, 4),
    name: "協議会（架空）",
    mode: MeetingMode::InPerson,
    state: MeetingState::Held,
    place: "架空府庁 会議室",
    deadline: None,
    agenda: "圏域の状況（架空）",
};
/// In order; those that were held first.
pub(super) const COUNCILS: [Sitting; 4] = [
    LAST,
    Sitting { on: On(1, 8, 6), ..LAST },
    Sitting {
        on: On(0, 7, 2), agenda: "圏域の状況（架空）\n圏域に提案するテーマ（架空）", ..LAST
    },
    Sitting { on: On(0, 2, 24), state: MeetingState::Planned, agenda: "今年度の評価（架空）", ..LAST },
];

pub(super) const SAID: [Said; 3] = [
    (
        On(2, 9, 4),
        "協議会 議事録（架空）",
        "発言要旨: 圏域の差が大きい（架空）。",
        "圏域を訪ねることにした（架空）。",
        "人手（架空）。",
    ),
    (
        On(1, 8, 6),
        "協議会 議事録（架空）",
        "発言要旨: データの様式をそろえたい（架空）。",
        "様式の案を作った（架空）。",
        "保険者の合意（架空）。",
    ),
    (
        On(0, 7, 2),
        "協議会 議事録（架空）",
        "発言要旨: 圏域に1つのテーマを提案したいという架空の意見。",
        "圏域に提案するテーマを決めた（架空）。",
        "未設置の圏域（架空）。",
    ),
];

pub(super) const ASKED: Idea = (
    On(0, 6, 3),
    "健診結果を生かす職場（圏域への提案、架空）",
    ThemeSource::Data,
    "架空の標準化該当比から。",
    ThemeStage::Priority,
    "圏域ごとの説明会（架空）。",
    "健保、経営者協会（架空）",
);
pub(super) const IDEAS: [Idea; 2] = [
    (
        On(0, 6, 3),
        "職場のたばこ（架空）",
        ThemeSource::LookBack,
        "前年度の議事録から。",
        ThemeStage::Priority,
        "府の研修会で（架空）。",
        "医師会（架空）",
    ),
    (
        On(0, 6, 3),
        "アプリによる歩数の競争（架空）",
        ThemeSource::Policy,
        "国の方針から。",
        ThemeStage::Interest,
        "",
        "経営者協会（架空）",
    ),
];

pub(super) const WORKS: [Work; 2] = [
    Work {
        on: On(1, 10, 21),
        title: "担当者の研修会（架空）",
        field: ProjectField::HealthManagement,
        state: ProjectState::Done,
        description: "圏域と保険者の担当者が集まった（架空）。",
        aim: ("架空の6圏域から参加。", Some(false)),
        counts: [None, Some(11), Some(14)],
        effect: "",
        issues: "1圏域が欠席（架空）。",
    },
    Work {
        on: On(0, 9, 1),
        title: "健康づくりの動画（架空）",
        field: ProjectField::Lifestyle,
        state: ProjectState::Running,
        description: "事業所の朝礼で流す（架空）。",
        aim: ("架空の300事業所に届ける。", None),
        counts: [Some(120), None, None],
        effect: "",
        issues: "",
    },
];

pub(super) const DID: [Did; 9] = [
    (On(0, 4, 30), ActivityKind::TrainingAttended, "国のセミナーを受講（架空）", "内部メモ: 資料は共有済み。"),
    (On(0, 5, 7), ActivityKind::Plan, "健康増進計画を確認（架空）", "内部メモ: 指標をそろえる。"),
    (On(0, 5, 11), ActivityKind::LookBack, "過去の議事録を確認（架空）", "内部メモ: 圏域の差。"),
    (On(0, 5, 18), ActivityKind::Indicator, "標準化該当比を圏域ごとに確認（架空）", "内部メモ: 北部が高い。"),
    (On(0, 6, 8), ActivityKind::DataRequest, "構成員へデータを依頼（架空）", "内部メモ: 4機関。"),
    (On(0, 6, 15), ActivityKind::LabourFacts, "労働局から統計（架空）", "内部メモ: 転倒。"),
    (On(0, 6, 22), ActivityKind::Resource, "構成機関の研修の一覧（架空）", "内部メモ: 12件。"),
    (On(0, 9, 11), ActivityKind::TrainingHeld, "圏域の担当者の研修会（架空）", "内部メモ: 5圏域が参加。"),
    (On(0, 10, 6), ActivityKind::PublicNotice, "ホームページに載せた（架空）", "内部メモ: 更新は月1回。"),
];
