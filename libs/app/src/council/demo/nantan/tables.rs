//! The rows of 南丹's years.

use domain::{
    checklist::ListKind::AreaTwoToThree,
    growth::GrowthLevel,
    record::{
        ActivityKind, MeetingMode, MeetingState, ProjectField, ProjectState, Seat, ThemeSource, ThemeStage,
        TroubleGroup,
    },
};

use crate::council::demo::{
    lists::{
        Beside::{Contradicted, Note, Number},
        Letters,
    },
    roster::{
        Bodied,
        Duty::{None as Contact, Responsible},
    },
    rows::{Assessed, Did, Suffered},
    sittings::{Idea, Said, Sitting, Work},
    when::On,
};

const SINCE: Option<On> = Some(On(2, 6, 1));

pub(super) const BODIES: [Bodied; 4] = [
    (
        "架空南丹保健所",
        "community_health",
        Seat::Secretariat,
        None,
        SINCE,
        &[("架空 すみれ", "企画係（架空）", Responsible)],
    ),
    ("架空南丹農業協同組合", "employers", Seat::Member, SINCE, SINCE, &[("架空 みのる", "総務（架空）", Contact)]),
    ("架空南丹医師会", "medical", Seat::Member, SINCE, SINCE, &[("架空 さとる", "", Contact)]),
    (
        "架空健康保険協会 南丹窓口",
        "insurers",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 まこと", "保健係（架空）", Contact)],
    ),
];

pub(super) const LEVELS: [Assessed; 3] = [
    (On(2, 3, 17), GrowthLevel::Two1, "課題意識を共有し、架空の講習会を一緒に開いたため。"),
    (On(1, 2, 25), GrowthLevel::Two2, "保険者のデータから架空の圏域の課題を特定して取り組んだため。"),
    (On(0, 9, 16), GrowthLevel::Two1, "担当者の異動（架空）でデータの分析が止まり、取り組みだけが続いているため。"),
];

pub(super) const TROUBLES: [Suffered; 3] = [
    (
        On(0, 4, 28),
        TroubleGroup::Evaluation,
        "前任者から何を引き継いだのかわからない（架空）。",
        "資料の場所を知りたい。",
        None,
    ),
    (On(0, 6, 4), TroubleGroup::Theme, "架空のデータの見方がわからない。", "分析を手伝ってほしい。", None),
    (On(1, 9, 2), TroubleGroup::Theme, "テーマが広すぎる（架空）。", "", Some(On(1, 1, 20))),
];

pub(super) const JOINT: Sitting = Sitting {
    on: On(1, 9, 17),
    name: "南丹、京都・乙訓 合同協議会（架空）",
    mode: MeetingMode::InPerson,
    state: MeetingState::Held,
    place: "架空府民ホール",
    deadline: None,
    agenda: "共通の課題（架空）",
};
pub(super) const OWN: Sitting = Sitting {
    on: On(0, 8, 19),
    name: "第1回協議会（架空）",
    place: "架空南丹保健所",
    agenda: "構成機関の取り組みの紹介（架空）",
    ..JOINT
};

pub(super) const SAID: [Said; 2] = [
    (
        On(1, 9, 17),
        "合同協議会 議事録（架空）",
        "発言要旨: 福祉施設の腰痛が共通の課題という架空の意見。",
        "腰痛予防を一緒に行うことにした（架空）。",
        "費用の分担（架空）。",
    ),
    (
        On(0, 8, 19),
        "第1回協議会 議事録（架空）",
        "発言要旨: 各機関が取り組みを紹介した（架空）。",
        "",
        "データの分析（架空）。",
    ),
];

pub(super) const IDEA: Idea = (
    On(0, 8, 19),
    "福祉施設の腰痛（架空）",
    ThemeSource::LookBack,
    "前年度の合同協議会から。",
    ThemeStage::Proposed,
    "",
    "医師会（架空）",
);

pub(super) const WORKS: [Work; 2] = [
    Work {
        on: On(1, 12, 3),
        title: "腰痛予防の講習会（架空）",
        field: ProjectField::Exercise,
        state: ProjectState::Done,
        description: "福祉施設で開いた（架空）。",
        aim: ("架空の30人が参加する。", Some(true)),
        counts: [Some(4), Some(5), Some(33)],
        effect: "",
        issues: "夜勤者が来られない（架空）。",
    },
    Work {
        on: On(0, 9, 29),
        title: "腰痛予防の動画（架空）",
        field: ProjectField::Exercise,
        state: ProjectState::Running,
        description: "講習会を撮ったものを配る（架空）。",
        aim: ("", None),
        counts: [None, None, None],
        effect: "",
        issues: "",
    },
];

pub(super) const DID: [Did; 2] = [
    (On(1, 6, 10), ActivityKind::Indicator, "保険者のデータを分析（架空）", "内部メモ: 腰痛の受診が多い。"),
    (On(0, 7, 1), ActivityKind::TrainingAttended, "国のセミナーを受講（架空）", "内部メモ: 資料は机の上。"),
];

/// By year, the oldest first.
pub(in super::super) const LISTS: [Letters; 3] = [
    Letters {
        list: AreaTwoToThree,
        on: On(2, 3, 18),
        owner: "架空 ゆたか",
        row: "SSN--N SSSNDSNN-N SN-S S--N--- SN---- N--- S N------- -----",
        beside: &[],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(1, 2, 26),
        owner: "架空 ゆたか",
        row: "DDSSND DDDDDDSSNS DDSD DSSNDSS DSSNDS SSNN D SSDSNNNS SNNNN",
        beside: &[("2.1.3", Note("内部メモ: 引継ぎ書は架空の様式。")), ("8.3", Number(42))],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(0, 9, 18),
        owner: "架空 すみれ",
        row: "DSNN-N SNtNDNN--N SNM- SN----- S----- ---- s --N----- -----",
        beside: &[
            ("2.1.1", Contradicted("名簿の担当責任者は前の人の名前のまま直しただけで、決まっていないため（架空）。")),
            ("2.2", Note("内部メモ: 目的は前年度のものを写した。")),
        ],
    },
];
