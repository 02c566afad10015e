//! 京都・乙訓: level 1-②. Last year it met together with 南丹; this year a section of another body serves as its council.

use domain::{
    CouncilId, Result,
    checklist::ListKind::{AreaOneToTwo, AreaTwoToThree},
    growth::GrowthLevel,
    record::{
        CouncilForm, CouncilState, CouncilYear, MeetingMode, MeetingState, Presence, Seat, ThemeSource, ThemeStage,
        TroubleGroup,
    },
};

use super::{
    lists::{
        self,
        Beside::{Note, Reason, Start},
        Letters,
    },
    pen::Pen,
    roster::{
        Bodied,
        Duty::{None as Contact, Responsible},
        roster,
    },
    rows::{self, Assessed},
    sittings::{self, Idea, Said, Sitting},
    when::On,
};

/// The body's real name, as made up as everything else.
const NAME: &str = "京都・乙訓地域保健医療協議会 健康づくり部会（架空）";

const BODIES: [Bodied; 3] = [
    (
        "架空京都・乙訓保健所",
        "community_health",
        Seat::Secretariat,
        None,
        Some(On(2, 4, 1)),
        &[("架空 のりこ", "健康係（架空）", Responsible)],
    ),
    ("架空乙訓医師会", "medical", Seat::Member, None, Some(On(0, 5, 1)), &[("架空 たけし", "理事（架空）", Contact)]),
    (
        "架空乙訓商工会",
        "employers",
        Seat::Member,
        None,
        Some(On(0, 5, 1)),
        &[("架空 よしこ", "事務局（架空）", Contact)],
    ),
];

// Not assessed this year: the level of last year stands.
const LEVELS: [Assessed; 2] = [
    (On(2, 3, 24), GrowthLevel::One1, "会議は開いたが、架空の府の説明を聞いただけであったため。"),
    (On(1, 3, 19), GrowthLevel::One2, "構成員がそれぞれの取り組みを報告し、意見を交わしたため（架空）。"),
];

const ONLINE: Sitting = Sitting {
    on: On(0, 7, 30),
    name: "健康づくり部会（架空）",
    mode: MeetingMode::Online,
    state: MeetingState::Held,
    place: "オンライン（架空）",
    deadline: None,
    agenda: "各機関の取り組みの報告（架空）",
};

const SAID: Said = (
    On(0, 7, 30),
    "健康づくり部会 議事録（架空）",
    "発言要旨: 職域の委員が2人だけという架空の指摘。",
    "各機関の取り組みを知った（架空）。",
    "職域の委員を増やす（架空）。",
);

const IDEA: Idea = (
    On(0, 7, 30),
    "通勤時間に歩く（架空）",
    ThemeSource::Prefecture,
    "府からの提案（架空）。",
    ThemeStage::Proposed,
    "",
    "",
);

/// By year, the oldest first.
pub(super) const LISTS: [Letters; 3] = [
    Letters {
        list: AreaOneToTwo,
        on: On(1, 3, 20),
        owner: "架空 のりこ",
        row: "--D- D-- SNNN-- N--",
        beside: &[("3.1", Note("内部メモ: 担当は係長が兼ねている（架空）。"))],
    },
    Letters {
        list: AreaOneToTwo,
        on: On(0, 8, 6),
        owner: "架空 のりこ",
        row: "-D-- -D- DSNSAA SsN",
        beside: &[
            ("2-2", Note("内部メモ: 部会でよいか府に聞く（架空）。")),
            ("3.5", Reason("部会の要綱を親会議が定めているため（架空）。")),
            ("3.6", Reason("部会の要綱を親会議が定めているため（架空）。")),
            ("4.2", Start(On(0, 12, 1))),
        ],
    },
    Letters {
        list: AreaTwoToThree,
        on: On(0, 8, 6),
        owner: "架空 のりこ",
        row: "N----- ---------- ---- ------- ------ ---- - -------- -----",
        beside: &[],
    },
];

/// Writes 京都・乙訓's three years.
pub(super) async fn fill(pen: Pen<'_>, joint: CouncilId) -> Result<()> {
    let pen = pen.council(On(2, 6, 3), NAME).await?;
    let people = roster(&pen, "otokuni", &BODIES).await?;
    rows::levels(&pen, &LEVELS).await?;
    pen.put(On(2, 6, 3), rows::council_year(CouncilState::Held, CouncilForm::Own, "", "")).await?;
    let jointly = pen.about(Some(joint));
    jointly.put(On(1, 5, 11), rows::council_year(CouncilState::Held, CouncilForm::Joint, "", "")).await?;
    let part = CouncilYear {
        other_bodies: "地域保健医療協議会の部会として開く（架空）。".into(),
        ..rows::council_year(CouncilState::Held, CouncilForm::PartOfOther, NAME, "")
    };
    pen.put(On(0, 5, 7), part).await?;
    let meeting = sittings::meeting(&pen, &ONLINE, None, Vec::new()).await?.id;
    sittings::minutes(&pen, Some(meeting), SAID).await?;
    for person in people {
        sittings::came(&pen, ONLINE.on, meeting, person, Presence::Present).await?;
    }
    sittings::theme(&pen, IDEA).await?;
    let trouble = (On(0, 6, 1), TroubleGroup::Partners, "職域との接点がない（架空）。", "紹介してほしい。", None);
    rows::troubles(&pen, &[trouble]).await?;
    for it in &LISTS {
        lists::write(&pen, it).await?;
    }
    pen.mark().await
}
