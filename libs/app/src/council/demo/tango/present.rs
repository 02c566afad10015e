//! 丹後's year that runs: schedule, working group, meetings, themes, decisions, projects.

mod tables;

use domain::{
    RecordId, Result,
    record::{CouncilForm, CouncilState, CouncilYear, Presence, Theme, ThemeStage, WorkingGroup},
};
use tables::{BURN, CHECKUPS, DID, DROPPED, IDEAS, MEETINGS, NOTE, SAID, SLEEP, TAKEN, TASKS, WORKS};

use crate::council::demo::{
    pen::Pen,
    rows::{self, Decided},
    sittings,
    when::On,
};

/// Writes it; one task was taken from the handover of the year before.
pub(super) async fn write(pen: &Pen<'_>, people: &[RecordId], handover: RecordId) -> Result<()> {
    pen.put(On(0, 4, 17), year()).await?;
    rows::tasks(pen, &TASKS).await?;
    let taken = rows::task(pen, TAKEN, Some(handover), "内部メモ: 引継ぎの「次年度の事項」から。");
    pen.put(On(0, 4, 20), taken).await?;
    let decided = themes(pen).await?;
    let group = WorkingGroup {
        name: "健診受診ワーキンググループ（架空）".into(),
        purpose: "決定したテーマを事業にする（架空）。".into(),
        theme: Some(decided),
        members: [0, 2, 6, 8, 10, 16].map(|at| people[at]).to_vec(),
        from: Some(pen.when.past(On(0, 5, 7))),
        to: None,
    };
    let group = pen.put(On(0, 5, 7), group).await?.id;
    let council = meetings(pen, people, group).await?;
    decisions(pen, council, decided).await?;
    for (work, theme) in WORKS.iter().zip([Some(decided), Some(decided), None]) {
        sittings::project(pen, work, theme).await?;
    }
    rows::activities(pen, &DID).await
}

fn year() -> CouncilYear {
    CouncilYear {
        purpose: "働く世代の健診受診と、その結果を生かす職場を増やす（架空）。".into(),
        rules: "議題は2週間前に送る。欠席者には書面で意見を聞く（架空）。".into(),
        budget_yen: Some(420_000),
        over_budget: "架空健康保険協会との共催に切り替える。".into(),
        ties: "府の協議会に世話人が出席し、府の資料を圏域で分析し直す（架空）。".into(),
        other_bodies: "架空の健康づくり推進会議と同じ日に開く。".into(),
        crisis_plan: "感染症の流行時は書面で開き、事務局の代理を決めておく（架空）。".into(),
        ..rows::council_year(CouncilState::Held, CouncilForm::Own, "", "")
    }
}

/// From proposal to decision; with the theme that was decided on later.
async fn themes(pen: &Pen<'_>) -> Result<RecordId> {
    let decided = sittings::theme(pen, CHECKUPS).await?.id;
    for idea in IDEAS {
        sittings::theme(pen, idea).await?;
    }
    pen.put(SLEEP.0, Theme { long_term: true, ..sittings::of(SLEEP) }).await?;
    sittings::theme(pen, DROPPED).await?;
    sittings::theme(pen, BURN).await?;
    Ok(decided)
}

/// Meetings of the year, held and to come; with the council's own first one.
async fn meetings(pen: &Pen<'_>, people: &[RecordId], group: RecordId) -> Result<RecordId> {
    let council = pen.council.unwrap_or_default();
    let paper = pen.paper(On(0, 7, 10), council, "第1回協議会 資料1（架空）", "議題と、架空の健診受診率の表。").await?;
    let mut held = Vec::new();
    for (at, sitting) in MEETINGS.iter().enumerate() {
        let is_council = sitting.name.contains("協議会");
        let papers = if at == 1 { vec![paper] } else { Vec::new() };
        held.push(sittings::meeting(pen, sitting, (!is_council).then_some(group), papers).await?.id);
    }
    for (meeting, said) in held.iter().zip(SAID) {
        sittings::minutes(pen, Some(*meeting), said).await?;
    }
    sittings::minutes(pen, None, NOTE).await?;
    for (at, person) in people.iter().enumerate().take(18) {
        let presence = match at {
            5 => Presence::Deputy,
            9 | 13 => Presence::Absent,
            _ => Presence::Present,
        };
        sittings::came(pen, MEETINGS[1].on, held[1], *person, presence).await?;
    }
    Ok(held[1])
}

/// What the council decided in July: the theme, and two matters that follow from it.
async fn decisions(pen: &Pen<'_>, meeting: RecordId, theme: RecordId) -> Result<()> {
    let on = On(0, 7, 16);
    let of = |owner, due, theme| Decided { on, meeting, theme, owner, due };
    let done = of("架空 花子", (Some(On(0, 7, 31)), Some(On(0, 7, 29))), Some(theme));
    let decision = rows::decision(pen, &done, "今年度の優先テーマを「健診結果を生かす職場」とする（架空）。").await?;
    let kept = pen.tx.record_of::<Theme>(theme).await?;
    if let Some(kept) = kept {
        let content = Theme { stage: ThemeStage::Decided, decision: Some(decision.id), ..kept.content.clone() };
        pen.change(on, &kept, content).await?;
    }
    let sent = of("架空 次郎", (Some(On(0, 9, 30)), Some(On(0, 9, 2))), Some(theme));
    rows::decision(pen, &sent, "事業所アンケート（架空）を8月に送る。").await?;
    let open = of("架空 六郎", (Some(On(0, 12, 18)), None), Some(theme));
    rows::decision(pen, &open, "健診結果の説明会を商工会議所と共催する（架空）。").await?;
    Ok(())
}
