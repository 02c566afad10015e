//! 丹後's two years before: what the look-back, the carry-over and the handover are made of.

use domain::{
    RecordId, Result,
    record::{
        ActivityKind, CouncilForm, CouncilState, CouncilYear, Handover, MeetingMode, MeetingState, Outline,
        ProjectField, ProjectState, ThemeSource, ThemeStage,
    },
};

use crate::council::demo::{
    pen::Pen,
    rows::{self, Decided, Did},
    sittings::{self, Idea, Said, Sitting, Work},
    when::On,
};

const FIRST: Sitting = Sitting {
    on: On(2, 7, 24),
    name: "第1回協議会",
    mode: MeetingMode::InPerson,
    state: MeetingState::Held,
    place: "架空丹後保健所 会議室",
    deadline: None,
    agenda: "構成機関の取り組みの紹介（架空）\n圏域の健康データ（架空）",
};
const SECOND: Sitting =
    Sitting { on: On(1, 7, 23), agenda: "健診受診の状況（架空）\n優先テーマの選定", ..FIRST };
const THIRD: Sitting =
    Sitting {
        on: On(1, 2, 12), name: "第2回協議会", agenda: "共同事業の評価（架空）\n次年度の課題", ..FIRST
    };

const SAID: [Said; 3] = [
    (
        On(2, 7, 24),
        "第1回協議会 議事録（架空）",
        "発言要旨: 働く世代の健診受診が伸びないという架空の意見が多かった。",
        "健診受診を共通の課題とした（架空）。",
        "事業所側のデータが足りない（架空）。",
    ),
    (
        On(1, 7, 23),
        "第1回協議会 議事録（架空）",
        "発言要旨: 喫煙対策は飲食業と分けて考えるべきという架空の意見があった。",
        "優先テーマを健診受診と職場の禁煙の2つに絞った（架空）。",
        "冬の運動不足は誰も担当していない（架空）。",
    ),
    (
        On(1, 2, 12),
        "第2回協議会 議事録（架空）",
        "発言要旨: 出前講座は好評だったが、効果の測り方が課題という架空の報告。",
        "出前講座を次年度も続けることにした（架空）。",
        "独自の調査の費用が決まっていない（架空）。",
    ),
];

// Raised once, and never acted on since.
const WINTER: Idea = (
    On(2, 7, 24),
    "冬の運動不足",
    ThemeSource::Request,
    "雪の時期に体を動かす場がないという架空の要望。",
    ThemeStage::Proposed,
    "",
    "",
);
const SMOKING: Idea = (
    On(1, 7, 23),
    "飲食業の受動喫煙（架空）",
    ThemeSource::LookBack,
    "前年度の議事録から（架空）。",
    ThemeStage::Priority,
    "講話なら年1回できる（架空）。",
    "商工会議所、医師会（架空）",
);

const WORKS: [Work; 2] = [
    Work {
        on: On(2, 10, 10),
        title: "健診まるごと案内（架空）",
        field: ProjectField::Checkup,
        state: ProjectState::Done,
        description: "商工会議所の会報に健診の案内を載せた（架空）。",
        aim: ("架空の200事業所に届ける。", Some(true)),
        counts: [Some(200), None, None],
        effect: "",
        issues: "届いた後の受診を確かめていない（架空）。",
    },
    Work {
        on: On(1, 9, 4),
        title: "職場出前講座（架空）",
        field: ProjectField::Tobacco,
        state: ProjectState::Done,
        description: "希望する事業所に保健師が出向いた（架空）。",
        aim: ("架空の10事業所で開く。", Some(true)),
        counts: [Some(12), Some(30), Some(240)],
        effect: "3か月後に禁煙を始めた人が架空の14人いた。",
        issues: "夜勤の人が参加できなかった（架空）。",
    },
];

const DID: [Did; 3] = [
    (On(2, 3, 10), ActivityKind::Evaluation, "令和の架空年度の振り返り", "内部メモ: 次は数字で示す。"),
    (On(1, 6, 2), ActivityKind::LookBack, "前年度の議事録を確認（架空）", "内部メモ: 受診の話が3回出ている。"),
    (On(1, 3, 9), ActivityKind::Evaluation, "成果と課題の整理（架空）", "内部メモ: 出前講座の評価票を残す。"),
];

/// Writes both years; with the handover of the last one.
pub(super) async fn write(pen: &Pen<'_>, people: &[RecordId]) -> Result<RecordId> {
    let purpose = "働く世代の健診受診を、地域と職域が一緒に増やす（架空）。";
    for before in [2, 1] {
        let year = rows::council_year(CouncilState::Held, CouncilForm::Own, "", "");
        pen.put(On(before, 4, 18), CouncilYear { purpose: purpose.into(), budget_yen: Some(300_000), ..year }).await?;
    }
    let outline = Outline {
        title: "丹後地域・職域連携推進協議会設置要綱（架空）".into(),
        body: "第1条 この要綱は架空のものである。\n第2条 協議会は年2回開く。\n第3条 議決は構成員の過半数による。"
            .into(),
        effective_on: Some(pen.when.past(On(2, 5, 1))),
        approved_by: "架空 所長".into(),
        approved_on: Some(pen.when.past(On(2, 4, 22))),
    };
    pen.put(On(2, 4, 22), outline).await?;
    let goal = ("健診の結果を職場で生かす事業所を架空の100にする", "架空健康増進計画");
    let steps = [(2, "現状を知る（架空）"), (1, "出前講座を始める（架空）"), (0, "事業所アンケートを行う（架空）")];
    rows::goal(pen, On(2, 8, 20), goal, 3, &steps).await?;
    let mut meetings = Vec::new();
    for (sitting, said) in [FIRST, SECOND, THIRD].iter().zip(SAID) {
        let meeting = sittings::meeting(pen, sitting, None, Vec::new()).await?.id;
        sittings::minutes(pen, Some(meeting), said).await?;
        for &person in &people[2..8] {
            sittings::came(pen, sitting.on, meeting, person, domain::record::Presence::Present).await?;
        }
        meetings.push(meeting);
    }
    sittings::theme(pen, WINTER).await?;
    let smoking = sittings::theme(pen, SMOKING).await?.id;
    let done = |on, meeting, due| Decided { on, meeting, theme: None, owner: "架空 次郎", due };
    let open = done(On(2, 7, 24), meetings[0], (Some(On(2, 12, 20)), None));
    rows::decision(pen, &open, "事業所側の健診データの提供を健保に頼む（架空）。").await?;
    let decided = done(On(1, 7, 23), meetings[1], (Some(On(1, 12, 25)), Some(On(1, 11, 30))));
    rows::decision(pen, &Decided { theme: Some(smoking), ..decided }, "飲食業向けの出前講座を開く（架空）。").await?;
    for (work, theme) in WORKS.iter().zip([None, Some(smoking)]) {
        sittings::project(pen, work, theme).await?;
    }
    rows::activities(pen, &DID).await?;
    let handover = Handover {
        from_name: "架空 太郎".into(),
        to_name: "架空 花子".into(),
        letter: "世話人は地域産業保健センターの架空 四郎さんです。最初に挨拶へ行ってください。".into(),
        next_year: "事業所アンケート（架空）の設計。出前講座の継続。".into(),
        questions: "健保のデータの提供はどこまで頼めるか（架空）。".into(),
    };
    Ok(pen.put(On(1, 3, 20), handover).await?.id)
}
