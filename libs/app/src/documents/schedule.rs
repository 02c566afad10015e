//! The schedule of a year on one page.

use domain::{
    CouncilId, FiscalYear, Result,
    calendar::day_in_japan,
    record::{Agreement, Task, TaskState},
};
use paper::{Block, Document, Months};
use store::RecordFilter;

use super::{Made, parts::month_row, year_name};

pub(super) async fn document(made: &Made<'_>, year: FiscalYear, council: Option<CouncilId>) -> Result<Document> {
    let filter = RecordFilter { council, ..RecordFilter::of(year) };
    let mut tasks = made.tx.all_records::<Task>(filter).await?;
    tasks.retain(|it| it.content.state != TaskState::Dropped);
    tasks.sort_by_key(|it| (it.content.from, it.content.to, it.id));
    let agreed = made.tx.all_records::<Agreement>(filter).await?;
    let agreed = agreed.first().map_or_else(
        || "構成員の合意はまだ記録されていません。".to_owned(),
        |it| format!("構成員の合意：{}", it.content.on),
    );
    let subtitle = vec![made.space.name.clone(), year_name(year), agreed];
    let mut document = made.document("年間スケジュール".to_owned(), subtitle, true);
    let today = day_in_japan(made.now);
    let rows: Vec<_> = tasks.iter().map(|it| month_row(it, today)).collect();
    document.blocks = if rows.is_empty() {
        vec![Block::Paragraph("作業はまだありません。ひな形から始められます。".to_owned())]
    } else {
        vec![Block::Months(Months { fiscal_year: year, rows })]
    };
    Ok(document)
}
