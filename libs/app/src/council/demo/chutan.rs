//! 中丹: level 2-②. A crisis two years ago, a council in writing this year, and things that nobody has touched for long.

mod lists;
mod tables;

use domain::{
    RecordId, Result,
    record::{
        Consent, CouncilForm, CouncilState, CouncilYear, Crisis, Outline, Presence, Theme, ThemeStage, WorkingGroup,
    },
};
use tables::{
    BODIES, DID, IDEAS, IN_PERSON, IN_WRITING, LEVELS, REPLIES, SAID, SET_ASIDE, TASKS, TROUBLES, WORKS, WRITTEN_THEN,
};

pub(super) use lists::LISTS;

use super::{
    lists as letters,
    pen::Pen,
    rows::{self, Decided},
    sittings,
    when::On,
};

/// Writes 中丹's three years.
pub(super) async fn fill(pen: Pen<'_>) -> Result<()> {
    let pen = pen.council(On(2, 4, 9), "中丹地域・職域連携推進協議会（架空）").await?;
    let people = super::roster::roster(&pen, "chutan", &BODIES).await?;
    rows::levels(&pen, &LEVELS).await?;
    rows::troubles(&pen, &TROUBLES).await?;
    years(&pen).await?;
    crisis(&pen).await?;
    last_year(&pen, &people).await?;
    this_year(&pen, &people).await?;
    for it in &LISTS {
        letters::write(&pen, it).await?;
    }
    lists::hide(&pen).await?;
    pen.about(None).put(On(0, 6, 2), Consent { examples: true }).await?;
    pen.mark().await
}

async fn years(pen: &Pen<'_>) -> Result<()> {
    for before in [2, 1, 0] {
        let content = CouncilYear {
            purpose: "ものづくりの職場と地域の健康づくりをつなぐ（架空）。".into(),
            budget_yen: (before < 2).then_some(250_000),
            ..rows::council_year(CouncilState::Held, CouncilForm::Own, "", "")
        };
        pen.put(On(before, 4, 20), content).await?;
    }
    let outline = Outline {
        title: "中丹地域・職域連携推進協議会設置要綱（架空）".into(),
        body: "第1条 この要綱は架空のものである。".into(),
        effective_on: Some(pen.when.past(On(2, 4, 9))),
        approved_by: "架空 部長".into(),
        approved_on: Some(pen.when.past(On(2, 4, 9))),
    };
    pen.put(On(2, 4, 9), outline).await?;
    let goal = ("交代勤務の職場の健診受診率を架空の9割にする", "架空データヘルス計画");
    rows::goal(pen, On(1, 8, 4), goal, 2, &[(0, "工場の健診日を調べる（架空）")]).await
}

/// The year of the crisis: what was not of the minimum was set aside, and the council met in writing.
async fn crisis(pen: &Pen<'_>) -> Result<()> {
    let content = Crisis {
        reason: "架空の感染症の流行".into(),
        from: pen.when.past(On(2, 8, 1)),
        to: Some(pen.when.past(On(2, 10, 31))),
        deputies: "架空 係長の代わりに架空 主任が連絡を受ける。".into(),
    };
    pen.put(On(2, 8, 1), content).await?;
    rows::tasks(pen, &SET_ASIDE).await?;
    let meeting = sittings::meeting(pen, &WRITTEN_THEN, None, Vec::new()).await?.id;
    sittings::minutes(pen, Some(meeting), SAID[0]).await
}

async fn last_year(pen: &Pen<'_>, people: &[RecordId]) -> Result<()> {
    let meeting = sittings::meeting(pen, &IN_PERSON, None, Vec::new()).await?.id;
    sittings::minutes(pen, Some(meeting), SAID[1]).await?;
    for &person in &people[1..6] {
        sittings::came(pen, IN_PERSON.on, meeting, person, Presence::Present).await?;
    }
    sittings::project(pen, &WORKS[0], None).await
}

/// Themes, the council in writing with what each member answered, what it decided, projects.
async fn this_year(pen: &Pen<'_>, people: &[RecordId]) -> Result<()> {
    rows::tasks(pen, &TASKS).await?;
    let mut themes = Vec::new();
    for idea in IDEAS {
        themes.push(sittings::theme(pen, idea).await?);
    }
    let meeting = sittings::meeting(pen, &IN_WRITING, None, Vec::new()).await?.id;
    for (at, on, reply, comment) in REPLIES {
        sittings::answered(pen, on, meeting, people[at], (reply, comment)).await?;
    }
    sittings::minutes(pen, Some(meeting), SAID[2]).await?;
    let on = On(0, 8, 28);
    let due = (Some(On(0, 2, 27)), None);
    let decided = Decided { on, meeting, theme: Some(themes[0].id), owner: "架空 みどり", due };
    let decision = rows::decision(pen, &decided, "交代勤務の健診をテーマとする（架空）。").await?.id;
    let theme = Theme { stage: ThemeStage::Decided, decision: Some(decision), ..themes[0].content.clone() };
    pen.change(on, &themes[0], theme).await?;
    let group = WorkingGroup {
        name: "交代勤務ワーキンググループ（架空）".into(),
        purpose: "工場の健診日の調整（架空）。".into(),
        theme: Some(themes[0].id),
        members: people[1..5].to_vec(),
        from: Some(pen.when.past(On(0, 9, 10))),
        to: None,
    };
    pen.put(On(0, 9, 10), group).await?;
    for work in &WORKS[1..] {
        sittings::project(pen, work, Some(themes[0].id)).await?;
    }
    rows::activities(pen, &DID).await
}
