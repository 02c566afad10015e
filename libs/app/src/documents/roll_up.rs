//! The roll-up of a year.

use domain::{
    FiscalYear, Result,
    calendar::day_in_japan,
    checklist::{Coverage, ListKind, sections},
    rollup::Row,
};
use paper::{Block, Document};

use super::{
    Made,
    parts::{share, table, table_or},
    year_name,
};
use crate::council::rollup::{Answered, Question, answer};

pub(super) async fn document(made: &Made<'_>, year: FiscalYear) -> Result<Document> {
    let question = Question { years: vec![year], lists: ListKind::ALL.to_vec(), stale_months: 6 };
    let it = answer(made.tx, &question, day_in_japan(made.now)).await?;
    let subtitle = vec![made.space.name.clone(), year_name(year)];
    let mut document = made.document("二次医療圏等の実施状況（集約）".to_owned(), subtitle, true);
    document.blocks = vec![Block::Heading("協議会と成長イメージ".to_owned()), places(&it, year)];
    for list in ListKind::ALL {
        let rows: Vec<_> = it.roll_up.rows.iter().filter(|it| it.list == list).collect();
        if rows.is_empty() {
            continue;
        }
        document.blocks.push(Block::Heading(format!("進捗チェックリスト（{}）", list.name().ja)));
        document.blocks.push(lists(&it, list, &rows));
    }
    document.blocks.push(Block::Paragraph(
        "「実施済み／対象」。対象は該当なしと分岐により問われない項目を除いた数です。未回答は「いいえ」ではありません。\
         チェックリストを始めていない場は、すべて未回答です。"
            .to_owned(),
    ));
    Ok(document)
}

fn places(it: &Answered, year: FiscalYear) -> Block {
    let below = it.places.iter().filter(|place| place.answers(ListKind::AreaTwoToThree));
    let rows = below.map(|place| {
        let level = it.level(place.space, year);
        let shown = |it: domain::growth::GrowthLevel| it.described().label.clone();
        vec![
            it.space(place.space).map(|it| it.name.clone()).unwrap_or_default(),
            it.standing(place.space, year).label().ja,
            level.map_or_else(|| "未評価".to_owned(), |it| shown(it.level)),
            level.and_then(|it| it.before).map(shown).unwrap_or_default(),
            level.map(|it| it.as_of.to_string()).unwrap_or_default(),
        ]
    });
    let columns = [("場", 30), ("協議会", 20), ("レベル", 14), ("前回", 14), ("評価した日", 16)];
    table_or(&columns, rows.collect(), "この年度に属する二次医療圏・保健所設置市はありません。")
}

fn lists(it: &Answered, list: ListKind, rows: &[&Row]) -> Block {
    let numbers: Vec<_> = sections(list).into_iter().map(|it| format!("区分{}", it.number)).collect();
    let mut columns = vec![("場", 24), ("全体", 16)];
    columns.extend(numbers.iter().map(|it| (it.as_str(), 8)));
    columns.extend([("未回答", 8), ("更新なし", 8), ("担当なし", 8)]);
    let cells = |name: String, total: Coverage, sections: Vec<Coverage>, rest: [usize; 2]| {
        let mut cells = vec![name, share(total)];
        cells.extend(sections.iter().map(|it| format!("{}／{}", it.done, it.applicable())));
        cells.push(total.unanswered.to_string());
        cells.extend(rest.map(|it| it.to_string()));
        cells
    };
    let row = |row: &&Row| {
        let name = it.space(row.space).map(|it| it.name.clone()).unwrap_or_default();
        cells(name, row.coverage(), row.sections.clone(), [row.stale.len(), row.ownerless.len()])
    };
    let mut all: Vec<_> = rows.iter().map(row).collect();
    if rows.len() > 1 {
        let of = |at: usize| rows.iter().map(|it| it.sections[at]).sum();
        let sections = (0..numbers.len()).map(of).collect();
        let count = |which: fn(&Row) -> usize| rows.iter().map(|it| which(it)).sum();
        let rest = [count(|it| it.stale.len()), count(|it| it.ownerless.len())];
        all.push(cells("合計".to_owned(), rows.iter().map(|it| it.coverage()).sum(), sections, rest));
    }
    table(&columns, all)
}
