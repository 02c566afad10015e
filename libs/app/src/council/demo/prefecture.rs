//! The prefecture: its own council with two areas in it, a joint council of two others, its list and its year.

mod lists;
mod tables;

use domain::{
    CouncilId, Result,
    audit::Event,
    record::{CouncilForm, CouncilState, CouncilYear, Outline, Presence, Theme, ThemeStage},
};
use store::{Side, Tx};
use tables::{ASKED, BODIES, COUNCILS, DID, IDEAS, LEVELS, SAID, TASKS, TROUBLES, WORKS};

pub(super) use lists::LISTS;

use super::{
    lists as letters,
    pen::Pen,
    places::{CHUTAN, NANTAN, OTOKUNI, TANGO},
    rows::{self, Decided},
    sittings,
    when::{On, When},
};

const OWN: &str = "京都府地域・職域連携推進協議会（架空）";
const JOINT: &str = "南丹、京都・乙訓 合同協議会（架空）";

/// The councils that the prefecture holds: its own, and the one in which two areas met. Areas do not see each other, so
/// it is the prefecture that brings them together.
#[derive(Clone, Copy)]
pub(super) struct Councils {
    pub own: CouncilId,
    pub joint: CouncilId,
}

/// Finds or makes them.
pub(super) async fn councils(tx: &Tx, when: When) -> Result<Councils> {
    let own = council(tx, when, (OWN, On(2, 4, 5)), [TANGO, CHUTAN]).await?;
    let joint = council(tx, when, (JOINT, On(1, 4, 30)), [NANTAN, OTOKUNI]).await?;
    Ok(Councils { own, joint })
}

async fn council(tx: &Tx, when: When, (name, on): (&str, On), members: [u16; 2]) -> Result<CouncilId> {
    let there = tx.councils(None, 500).await?.rows;
    if let Some(found) = there.into_iter().find(|it| it.name == name && it.space == tx.scope().space()) {
        return Ok(found.id);
    }
    let id = tx.create_council(CouncilId::new(), name, when.time(on)).await?.id;
    for area in tx.linked(tx.scope().space(), Side::Below).await? {
        if members.iter().any(|it| super::places::is(&area.space, *it)) {
            tx.add_council_space(id, area.space.id).await?;
        }
    }
    tx.record(&Event::new("council.create", id), when.now).await?;
    Ok(id)
}

/// Writes the prefecture's three years.
pub(super) async fn fill(pen: Pen<'_>, councils: Councils) -> Result<()> {
    let pen = pen.about(Some(councils.own));
    let people = super::roster::roster(&pen, "pref", &BODIES).await?;
    rows::levels(&pen, &LEVELS).await?;
    rows::troubles(&pen, &TROUBLES).await?;
    for before in [2, 1, 0] {
        pen.put(On(before, 4, 12), year(before)).await?;
    }
    let outline = Outline {
        title: "京都府地域・職域連携推進協議会設置要綱（架空）".into(),
        body: "第1条 この要綱は架空のものである。".into(),
        effective_on: Some(pen.when.past(On(2, 4, 5))),
        approved_by: "架空 次長".into(),
        approved_on: Some(pen.when.past(On(2, 4, 5))),
    };
    pen.put(On(2, 4, 5), outline).await?;
    let goal = ("6つの圏域すべてで共同事業を行う（架空）", "架空健康増進計画");
    rows::goal(&pen, On(2, 7, 2), goal, 3, &[(1, "開催の支援（架空）"), (0, "共同事業の支援（架空）")]).await?;
    rows::tasks(&pen, &TASKS).await?;
    let paper = pen.paper(On(0, 6, 24), councils.own, "圏域の取り組みの一覧（架空）", "6圏域の状況（架空）。").await?;
    let words = "合同開催の費用の分け方（架空）。";
    pen.paper(On(1, 9, 1), councils.joint, "合同協議会の進め方（架空）", words).await?;
    let mut held = Vec::new();
    for (at, sitting) in COUNCILS.iter().enumerate() {
        let papers = if at == 2 { vec![paper] } else { Vec::new() };
        held.push(sittings::meeting(&pen, sitting, None, papers).await?.id);
    }
    for (meeting, said) in held.iter().zip(SAID) {
        sittings::minutes(&pen, Some(*meeting), said).await?;
    }
    for &person in &people[2..] {
        sittings::came(&pen, COUNCILS[2].on, held[2], person, Presence::Present).await?;
    }
    themes(&pen, held[2]).await?;
    for work in &WORKS {
        sittings::project(&pen, work, None).await?;
    }
    rows::activities(&pen, &DID).await?;
    for it in &LISTS {
        letters::write(&pen, it).await?;
    }
    pen.mark().await
}

fn year(before: u16) -> CouncilYear {
    CouncilYear {
        purpose: "6つの圏域の協議会を支え、府全体の働く世代の健康を守る（架空）。".into(),
        budget_yen: Some(1_200_000),
        ties: if before < 2 {
            "圏域の世話人が府の協議会に加わる（架空）。".into()
        } else {
            String::new()
        },
        ..rows::council_year(CouncilState::Held, CouncilForm::Own, "", "")
    }
}

/// A theme that the areas are asked to take up, decided on; others on their way.
async fn themes(pen: &Pen<'_>, meeting: domain::RecordId) -> Result<()> {
    for idea in IDEAS {
        sittings::theme(pen, idea).await?;
    }
    let asked = pen.put(ASKED.0, Theme { asked_of_areas: true, ..sittings::of(ASKED) }).await?;
    let on = COUNCILS[2].on;
    let due = (Some(On(0, 3, 20)), None);
    let decided = Decided { on, meeting, theme: Some(asked.id), owner: "架空 まさこ", due };
    let text = "圏域に「健診結果を生かす職場」を提案する（架空）。";
    let decision = Some(rows::decision(pen, &decided, text).await?.id);
    let content = Theme { stage: ThemeStage::Decided, decision, ..asked.content.clone() };
    pen.change(on, &asked, content).await?;
    Ok(())
}
