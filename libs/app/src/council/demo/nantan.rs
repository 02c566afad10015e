//! 南丹: fell from 2-② to 2-① when its officer moved. Last year it met together with 京都・乙訓; this year alone, and the
//! handover is not signed by both.

mod tables;

use domain::{
    CouncilId, Result,
    record::{CouncilForm, CouncilState, CouncilYear, Handover, Presence},
};
use tables::{BODIES, DID, IDEA, JOINT, LEVELS, OWN, SAID, TROUBLES, WORKS};

pub(super) use tables::LISTS;

use super::{lists, pen::Pen, rows, sittings, when::On};

/// Writes 南丹's three years; last year's council was a joint one.
pub(super) async fn fill(pen: Pen<'_>, joint: CouncilId) -> Result<()> {
    let pen = pen.council(On(2, 5, 8), "南丹地域・職域連携推進協議会（架空）").await?;
    let people = super::roster::roster(&pen, "nantan", &BODIES).await?;
    rows::levels(&pen, &LEVELS).await?;
    rows::troubles(&pen, &TROUBLES).await?;
    let purpose = "農業と福祉の職場の健康づくり（架空）。";
    let year = |form| CouncilYear {
        purpose: purpose.into(),
        budget_yen: Some(150_000),
        ..rows::council_year(CouncilState::Held, form, "", "")
    };
    pen.put(On(2, 5, 8), year(CouncilForm::Own)).await?;
    let jointly = pen.about(Some(joint));
    let other = CouncilYear {
        other_bodies: "京都・乙訓と同じ日に開く（架空）。".into(), ..year(CouncilForm::Joint)
    };
    jointly.put(On(1, 5, 11), other).await?;
    pen.put(On(0, 5, 19), CouncilYear { budget_yen: None, ..year(CouncilForm::Own) }).await?;
    let last = sittings::meeting(&jointly, &JOINT, None, Vec::new()).await?.id;
    sittings::minutes(&jointly, Some(last), SAID[0]).await?;
    let now = sittings::meeting(&pen, &OWN, None, Vec::new()).await?.id;
    sittings::minutes(&pen, Some(now), SAID[1]).await?;
    for &person in people.iter().skip(1) {
        sittings::came(&pen, OWN.on, now, person, Presence::Present).await?;
    }
    let theme = sittings::theme(&pen, IDEA).await?.id;
    for (work, theme) in WORKS.iter().zip([None, Some(theme)]) {
        sittings::project(&pen, work, theme).await?;
    }
    rows::activities(&pen, &DID).await?;
    let handover = Handover {
        from_name: "架空 ゆたか".into(),
        to_name: "架空 すみれ".into(),
        letter: "資料は架空の共有フォルダーの「協議会」にあります。".into(),
        next_year: String::new(),
        questions: "福祉施設の協力はどこまで得られるか（架空）。".into(),
    };
    pen.put(On(1, 3, 28), handover).await?;
    for it in &LISTS {
        lists::write(&pen, it).await?;
    }
    pen.mark().await
}
