//! Letters of appointment (委嘱状), one a page, for everybody in the roster at once.

use domain::{
    CouncilId, Error, FiscalYear, Result,
    calendar::day_in_japan,
    record::{Body, Person, Seat},
};
use paper::{Block, Document, japanese_day};
use store::RecordFilter;

use super::{Made, year_name};

pub(super) async fn document(made: &Made<'_>, year: FiscalYear, council: Option<CouncilId>) -> Result<Document> {
    let filter = RecordFilter { council, ..RecordFilter::up_to(year) };
    let bodies = made.tx.all_records::<Body>(filter).await?;
    let people = made.tx.all_records::<Person>(filter).await?;
    let today = day_in_japan(made.now);
    let name = match council {
        Some(id) => made.tx.council(id).await?.ok_or(Error::NotFound("council"))?.name,
        None => "地域・職域連携推進協議会".to_owned(),
    };
    let mut document = made.document("委嘱状".to_owned(), vec![made.space.name.clone(), year_name(year)], false);
    for it in &people {
        let Some(body) = bodies.iter().find(|body| body.id == it.content.body) else { continue };
        let sits = body.content.seat != Seat::Secretariat && body.content.left_on.is_none_or(|to| today <= to);
        if !sits || it.content.term_to.is_some_and(|to| to < today) {
            continue;
        }
        if !document.blocks.is_empty() {
            document.blocks.push(Block::PageBreak);
        }
        let seat = if body.content.seat == Seat::Observer { "オブザーバー" } else { "委員" };
        let term = match (it.content.term_from, it.content.term_to) {
            (Some(from), Some(to)) => format!("{}から{}まで", japanese_day(from), japanese_day(to)),
            (None, Some(to)) => format!("{}まで", japanese_day(to)),
            _ => "別に定める期間".to_owned(),
        };
        document.blocks.extend([
            Block::Heading("委嘱状".to_owned()),
            Block::Paragraph(format!("{}　{}\n{} 様", body.content.name, it.content.position, it.content.name)),
            Block::Paragraph(format!("{name}の{seat}を委嘱します。")),
            Block::Facts(vec![("任期".to_owned(), term)]),
            Block::Paragraph(format!("{}\n\n{}", japanese_day(today), made.space.name)),
        ]);
    }
    if document.blocks.is_empty() {
        return Err(Error::Conflict(
            "委嘱する人が名簿にいません。先に構成機関と名簿を登録してください。 / Nobody is in the roster yet.".into(),
        ));
    }
    Ok(document)
}
