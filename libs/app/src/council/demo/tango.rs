//! 丹後: a council in its third good year, level 2-③. Nearly everything that can be written down is.

mod lists;
mod past;
mod present;
mod roster;

use domain::{
    CouncilId, Result,
    growth::GrowthLevel,
    record::{Consent, TroubleGroup},
};

pub(super) use lists::LISTS;

use super::{
    lists as letters,
    pen::Pen,
    rows::{self, Assessed, Suffered},
    when::On,
};

const LEVELS: [Assessed; 3] = [
    (
        On(2, 6, 20),
        GrowthLevel::Two2,
        "構成機関のデータを持ち寄り、架空の圏域の課題を2つに絞って取り組みを始めたため。",
    ),
    (
        On(1, 6, 18),
        GrowthLevel::Two2,
        "データの分析と共同事業は続いているが、協議会独自の調査はまだ行っていないため（架空）。",
    ),
    (On(0, 6, 17), GrowthLevel::Two3, "架空の事業所アンケートを行い、府の方針と同じテーマで取り組んでいるため。"),
];

const TROUBLES: [Suffered; 2] = [
    (
        On(1, 5, 12),
        TroubleGroup::Partners,
        "架空の小規模事業所に声をかける窓口がわからない。",
        "地域産業保健センターとの顔合わせの場がほしい（架空）。",
        Some(On(1, 10, 2)),
    ),
    (
        On(0, 9, 8),
        TroubleGroup::Evaluation,
        "架空の共同事業の効果を、参加者数のほかに何で示せばよいかわからない。",
        "ほかの圏域の評価の例を知りたい（架空）。",
        None,
    ),
];

/// Writes 丹後's three years; with a paper before the prefecture's council, in which it takes part.
pub(super) async fn fill(pen: Pen<'_>, above: CouncilId) -> Result<()> {
    let pen = pen.council(On(2, 4, 8), "丹後地域・職域連携推進協議会（架空）").await?;
    let people = roster::write(&pen).await?;
    rows::levels(&pen, &LEVELS).await?;
    rows::troubles(&pen, &TROUBLES).await?;
    let handover = past::write(&pen, &people).await?;
    present::write(&pen, &people, handover).await?;
    for it in &LISTS {
        let list = letters::write(&pen, it).await?;
        if it.on.0 == 0 {
            lists::adapt(&pen, list).await?;
        }
    }
    pen.about(None).put(On(0, 5, 1), Consent { examples: true }).await?;
    let body = "丹後の事業所アンケート（架空）の結果の概要です。回答は架空の84事業所で、定期健診の結果を保健指導に生かしているのは31事業所でした。";
    pen.paper(On(0, 9, 3), above, "丹後の事業所アンケートの概要（架空）", body).await?;
    pen.mark().await
}
