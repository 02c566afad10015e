//! The rows of 中丹's years.

use domain::{
    growth::GrowthLevel,
    record::{
        ActivityKind, MeetingMode, MeetingState, ProjectField, ProjectState, Reply, Seat,
        TaskState::{Done, Dropped, Open},
        ThemeSource, ThemeStage, TroubleGroup,
    },
};

use crate::council::demo::{
    roster::{
        Bodied,
        Duty::{None as Contact, Responsible},
    },
    rows::{Assessed, Did, Planned, Suffered},
    sittings::{Idea, Said, Sitting, Work},
    when::On,
};

const SINCE: Option<On> = Some(On(2, 5, 1));

pub(super) const BODIES: [Bodied; 6] = [
    (
        "架空中丹保健所",
        "community_health",
        Seat::Secretariat,
        None,
        SINCE,
        &[("架空 みどり", "保健課（架空）", Responsible), ("架空 あおい", "保健課（架空）", Contact)],
    ),
    (
        "架空中丹地域産業保健センター",
        "occupational_health",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 つばさ", "窓口（架空）", Contact)],
    ),
    (
        "架空健康保険協会 中丹窓口",
        "insurers",
        Seat::Member,
        SINCE,
        SINCE,
        &[("架空 ひかる", "保健係（架空）", Contact), ("架空 のぞみ", "保健係（架空）", Contact)],
    ),
    ("架空中丹工業会", "employers", Seat::Member, SINCE, SINCE, &[("架空 かおる", "総務部（架空）", Contact)]),
    ("架空中丹労働基準監督署", "labour_administration", Seat::Member, SINCE, SINCE, &[("架空 しのぶ", "", Contact)]),
    // Asked last spring, and not there yet.
    ("架空中丹医師会", "medical", Seat::Member, Some(On(0, 5, 18)), None, &[]),
];

pub(super) const LEVELS: [Assessed; 3] = [
    (On(2, 3, 12), GrowthLevel::Two1, "健康危機（架空）の間も、既にある取り組みを続けられたため。"),
    (On(1, 3, 5), GrowthLevel::Two2, "保険者と事業所のデータを集め、架空の圏域の課題を特定したため。"),
    (On(0, 9, 30), GrowthLevel::Two2, "データに基づく取り組みが続いているが、独自の調査はまだないため（架空）。"),
];

pub(super) const TROUBLES: [Suffered; 2] = [
    (
        On(0, 5, 20),
        TroubleGroup::Organisation,
        "架空の医師会に声をかけたが、担当が決まらない。",
        "府から働きかけてほしい（架空）。",
        None,
    ),
    (On(0, 7, 6), TroubleGroup::Projects, "交代勤務の人に合う時間がない（架空）。", "", Some(On(0, 10, 1))),
];

pub(super) const SET_ASIDE: [Planned; 3] = [
    (On(2, 4, 1), On(2, 5, 31), "構成員の委嘱（架空）", "事務局", "架空 みどり", Done, true),
    (On(2, 9, 1), On(2, 9, 30), "書面による協議会（架空）", "協議会", "架空 みどり", Done, true),
    (On(2, 9, 1), On(2, 11, 30), "工場の見学会（架空）", "構成機関", "架空 かおる", Dropped, false),
];
pub(super) const TASKS: [Planned; 5] = [
    (On(0, 4, 1), On(0, 5, 31), "構成員の委嘱（架空）", "事務局", "架空 みどり", Done, true),
    (On(0, 8, 1), On(0, 8, 31), "第1回協議会（書面、架空）", "協議会", "架空 みどり", Done, true),
    // Past its day, and nobody has said that it is done.
    (On(0, 9, 1), On(0, 10, 30), "工場の健診日の調査（架空）", "構成機関", "", Open, false),
    (On(0, 11, 1), On(0, 1, 29), "健診日の調整（架空）", "ワーキンググループ", "架空 つばさ", Open, false),
    (On(0, 2, 1), On(0, 3, 26), "評価とまとめ（架空）", "事務局", "架空 みどり", Open, true),
];

pub(super) const IDEAS: [Idea; 2] = [
    (
        On(0, 6, 12),
        "交代勤務の健診",
        ThemeSource::Data,
        "架空の保険者のデータで、夜勤者の受診が低い。",
        ThemeStage::Priority,
        "工場の会議室で早朝に開く（架空）。",
        "工業会、健保（架空）",
    ),
    (
        On(0, 6, 12),
        "工場の食堂の減塩",
        ThemeSource::Request,
        "架空の工業会の要望。",
        ThemeStage::Feasibility,
        "",
        "工業会（架空）",
    ),
];

pub(super) const IN_PERSON: Sitting = Sitting {
    on: On(1, 8, 27),
    name: "第1回協議会",
    mode: MeetingMode::InPerson,
    state: MeetingState::Held,
    place: "架空中丹保健所",
    deadline: None,
    agenda: "保険者のデータ（架空）\n共同事業の案",
};
pub(super) const WRITTEN_THEN: Sitting = Sitting {
    on: On(2, 9, 25),
    mode: MeetingMode::Written,
    place: "",
    deadline: Some(On(2, 9, 25)),
    agenda: "健康危機（架空）の間に続けること",
    ..IN_PERSON
};
pub(super) const IN_WRITING: Sitting = Sitting {
    on: On(0, 8, 28),
    mode: MeetingMode::Written,
    place: "",
    deadline: Some(On(0, 8, 28)),
    agenda: "今年度のテーマ（架空）\nワーキンググループの設置",
    ..IN_PERSON
};

pub(super) const SAID: [Said; 3] = [
    (
        On(2, 9, 25),
        "書面協議会の記録（架空）",
        "発言要旨: 続ける作業を4つに絞る（架空）。",
        "連絡を絶やさなかった（架空）。",
        "",
    ),
    (
        On(1, 8, 27),
        "第1回協議会 議事録（架空）",
        "発言要旨: 夜勤者の健診が課題という架空の意見。",
        "データを出し合うことにした（架空）。",
        "医師会の参加（架空）。",
    ),
    (
        On(0, 9, 3),
        "書面協議会の回答のまとめ（架空）",
        "発言要旨: 承認が多数。食堂の減塩は次年度に回す（架空）。",
        "テーマを1つ決めた（架空）。",
        "健診日の調整（架空）。",
    ),
];

/// Who of the roster, when, what, and with which words: one has not answered.
pub(super) const REPLIES: [(usize, On, Option<Reply>, &str); 6] = [
    (1, On(0, 8, 19), Some(Reply::Agree), ""),
    (2, On(0, 8, 20), Some(Reply::Agree), "早朝の会場を探します（架空）。"),
    (3, On(0, 8, 24), Some(Reply::Disagree), "減塩を先にしてはどうか（架空）。"),
    (4, On(0, 8, 25), Some(Reply::Agree), ""),
    (5, On(0, 8, 27), Some(Reply::Abstain), "会員に聞いてから答えます（架空）。"),
    (6, On(0, 8, 18), None, ""),
];

pub(super) const WORKS: [Work; 3] = [
    Work {
        on: On(1, 11, 6),
        title: "健診データの持ち寄り（架空）",
        field: ProjectField::Checkup,
        state: ProjectState::Done,
        description: "保険者と工業会が表を出し合った（架空）。",
        aim: ("架空の5つの機関が出す。", Some(false)),
        counts: [Some(3), None, None],
        effect: "",
        issues: "形式がそろわない（架空）。",
    },
    Work {
        on: On(0, 9, 20),
        title: "早朝健診（架空）",
        field: ProjectField::Checkup,
        state: ProjectState::Running,
        description: "工場の会議室を借りる（架空）。",
        aim: ("架空の40人が受ける。", None),
        counts: [Some(2), None, Some(19)],
        effect: "",
        issues: "",
    },
    Work {
        on: On(0, 10, 2),
        title: "夜勤者の睡眠講座（架空）",
        field: ProjectField::Mental,
        state: ProjectState::Planned,
        description: "動画で配る（架空）。",
        aim: ("", None),
        counts: [None, None, None],
        effect: "",
        issues: "",
    },
];

pub(super) const DID: [Did; 5] = [
    (On(0, 5, 25), ActivityKind::LookBack, "過去の議事録を確認（架空）", "内部メモ: 医師会の話が続く。"),
    (On(0, 6, 8), ActivityKind::Indicator, "保険者のデータを確認（架空）", "内部メモ: 夜勤者の受診。"),
    (On(0, 6, 15), ActivityKind::DataRequest, "構成員へデータを依頼（架空）", "内部メモ: 3機関から届いた。"),
    (On(0, 7, 13), ActivityKind::EmployerFacts, "健康宣言の工場を確認（架空）", "内部メモ: 7か所。"),
    (On(0, 9, 14), ActivityKind::PublicNotice, "工業会の会報に載せた（架空）", "内部メモ: 次は11月号。"),
];
