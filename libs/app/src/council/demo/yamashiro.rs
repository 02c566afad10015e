//! 山城北 has planned its council and hardly begun; 山城南 has none, says why, and has never answered anything.

use domain::{
    Result,
    checklist::ListKind::AreaOneToTwo,
    growth::GrowthLevel,
    record::{CouncilForm, CouncilState, MeetingMode, MeetingState, Seat, TroubleGroup},
};

use super::{
    lists::{self, Letters},
    pen::Pen,
    roster::{Bodied, Duty::Responsible, roster},
    rows::{self, Assessed},
    sittings::{self, Sitting},
    when::On,
};

const NORTH: [Bodied; 2] = [
    (
        "架空山城北保健所",
        "community_health",
        Seat::Secretariat,
        None,
        Some(On(0, 5, 1)),
        &[("架空 いずみ", "保健課（架空）", Responsible)],
    ),
    ("架空山城北工業会", "employers", Seat::Member, Some(On(0, 9, 7)), None, &[]),
];

const LEVELS: [Assessed; 2] = [
    (On(2, 3, 26), GrowthLevel::One1, "架空の協議会を1回開いたため。"),
    (On(0, 5, 29), GrowthLevel::One1, "今年度の協議会（架空）の日程を決めたため。"),
];

const TO_COME: Sitting = Sitting {
    on: On(0, 2, 9),
    name: "第1回協議会（架空）",
    mode: MeetingMode::InPerson,
    state: MeetingState::Planned,
    place: "架空山城北保健所",
    deadline: None,
    agenda: "協議会の進め方（架空）",
};

/// Of 山城北 alone.
pub(super) const LISTS: [Letters; 1] =
    [Letters { list: AreaOneToTwo, on: On(0, 6, 30), owner: "", row: "--D- --- s----- ---", beside: &[] }];

/// Writes 山城北's three years.
pub(super) async fn fill_north(pen: Pen<'_>) -> Result<()> {
    let pen = pen.council(On(2, 5, 20), "山城北地域・職域連携推進協議会（架空）").await?;
    roster(&pen, "yamashiro-kita", &NORTH).await?;
    rows::levels(&pen, &LEVELS).await?;
    let year = |state, reason| rows::council_year(state, CouncilForm::Own, "", reason);
    pen.put(On(2, 5, 20), year(CouncilState::Held, "")).await?;
    pen.put(On(1, 6, 9), year(CouncilState::NotHeld, "担当者が欠けていた年度のため（架空）。")).await?;
    pen.put(On(0, 5, 29), year(CouncilState::Planned, "")).await?;
    sittings::meeting(&pen, &TO_COME, None, Vec::new()).await?;
    let trouble = (On(0, 6, 30), TroubleGroup::WhereToBegin, "最初の議題が決まらない（架空）。", "例がほしい。", None);
    rows::troubles(&pen, &[trouble]).await?;
    for it in &LISTS {
        lists::write(&pen, it).await?;
    }
    pen.mark().await
}

/// Writes what 山城南 says: this year only, and not one answer.
pub(super) async fn fill_south(pen: Pen<'_>) -> Result<()> {
    let on = On(0, 6, 24);
    let reason = "圏域の市町村と事業所が少なく、架空の隣の圏域との合同を話し合っているため。";
    pen.put(on, rows::council_year(CouncilState::NotSetUp, CouncilForm::Own, "", reason)).await?;
    rows::levels(&pen, &[(on, GrowthLevel::NotSetUp, "協議会がまだないため（架空）。")]).await?;
    let trouble = (on, TroubleGroup::WhereToBegin, "どこから始めればよいかわからない（架空）。", "相談したい。", None);
    rows::troubles(&pen, &[trouble]).await?;
    pen.mark().await
}
