//! A checklist on paper, and as a workbook to be filled in.

use domain::{
    Action, ChecklistId, Result, Scope, Time,
    audit::Event,
    calendar::day_in_japan,
    checklist::{Coverage, ItemState},
};
use paper::{
    Align, Block, Column, Document, Row, RowKind, Table,
    checklist::{Sheet, SheetRow},
};
use store::Store;

use super::{
    Made, is_made_up, own_space,
    parts::{bars, day, share},
    year_name,
};
use crate::council::view::{ChecklistView, RowView, view};

pub(super) async fn document(made: &Made<'_>, id: ChecklistId) -> Result<Document> {
    let it = view(made.tx, id, day_in_japan(made.now)).await?;
    let total: Coverage = it.sections.iter().copied().sum();
    let subtitle = vec![made.space.name.clone(), year_name(it.checklist.fiscal_year)];
    let mut document = made.document(format!("進捗チェックリスト（{}）", it.kind.name().ja), subtitle, false);
    document.blocks = vec![
        Block::Facts(vec![
            ("実施済み／対象".to_owned(), share(total)),
            ("着手".to_owned(), format!("{}項目", total.started)),
            ("未着手".to_owned(), format!("{}項目", total.not_yet)),
            ("未回答（未着手とは別）".to_owned(), format!("{}項目", total.unanswered)),
            ("該当なし・問われない".to_owned(), format!("{}項目", total.not_applicable)),
        ]),
        Block::Heading("区分ごとの実施状況".to_owned()),
        bars(it.kind, &it.sections),
        Block::Paragraph(
            "対象は、該当なしと分岐により問われない項目を除いた数です。選択式の設問は1つと数えます。".to_owned(),
        ),
        Block::PageBreak,
        Block::Heading("項目".to_owned()),
        items(&it),
    ];
    Ok(document)
}

fn items(it: &ChecklistView) -> Block {
    let column = |title: &str, weight| Column { title: title.to_owned(), weight, align: Align::Start };
    let columns = [("番号", 6), ("項目", 44), ("状態", 10), ("着手時期", 12), ("担当", 12)];
    let mut rows = Vec::new();
    let mut section = "";
    for row in &it.rows {
        if let Some(item) = row.item
            && section != item.section
        {
            section = &item.section;
            let cells = vec![format!("{} {}", item.section, item.section_name.ja)];
            rows.push(Row { cells, kind: RowKind::Section });
        }
        let answer = row.answer.as_ref();
        rows.push(Row {
            cells: vec![
                number(row),
                text(row),
                state(row.state).to_owned(),
                day(answer.and_then(|it| it.start)),
                answer.map(|it| it.owner.clone()).unwrap_or_default(),
            ],
            kind: RowKind::Plain,
        });
    }
    Block::Table(Table { columns: columns.map(|(title, weight)| column(title, weight)).into(), rows })
}

/// The workbook of one of the scope's own lists, to be filled in and sent back.
pub async fn form(store: &Store, scope: &Scope, id: ChecklistId, now: Time) -> Result<Sheet> {
    scope.must(Action::ReadRecords, "page")?;
    let tx = store.begin_write(scope).await?;
    let space = own_space(&tx).await?;
    let it = view(&tx, id, day_in_japan(now)).await?;
    tx.record(&Event::new("document.take", scope.space()).with("checklist_form"), now).await?;
    tx.commit().await?;
    let mut section = String::new();
    let rows = it.rows.iter().map(|row| {
        if let Some(item) = row.item {
            section = format!("{} {}", item.section, item.section_name.ja);
        }
        let answer = row.answer.as_ref();
        let written = |which: fn(&store::Answer) -> &String| answer.map(|it| which(it).clone()).unwrap_or_default();
        SheetRow {
            item: row.key(),
            section: section.clone(),
            number: number(row),
            text: text(row),
            hint: row.item.and_then(|it| it.hint.as_ref()).map(|it| it.ja.clone()).unwrap_or_default(),
            status: row.status().label().ja,
            start: answer.and_then(|it| it.start),
            owner: written(|it| &it.owner),
            reason: written(|it| &it.reason),
            note: written(|it| &it.note),
            version: answer.map_or(0, |it| it.version),
        }
    });
    Ok(Sheet {
        space: space.id.0,
        space_name: space.name.clone(),
        list: it.checklist.list.clone(),
        title: format!("進捗チェックリスト（{}）", it.kind.name().ja),
        fiscal_year: it.checklist.fiscal_year,
        made_on: day_in_japan(now),
        made_up: is_made_up(&space),
        rows: rows.collect(),
    })
}

fn number(row: &RowView) -> String {
    row.item.map_or_else(|| "追加".to_owned(), |it| it.number.clone())
}

fn text(row: &RowView) -> String {
    let own = row.adaptation.as_ref().map(|it| it.content.text.clone()).filter(|it| !it.is_empty());
    own.or_else(|| row.item.map(|it| it.text.ja.clone())).unwrap_or_default()
}

fn state(it: ItemState) -> &'static str {
    match it {
        ItemState::Unanswered => "未回答",
        ItemState::NotYet => "未着手",
        ItemState::Started => "着手",
        ItemState::Done => "実施済み",
        ItemState::NotApplicable => "該当なし",
        ItemState::NotAsked => "―",
    }
}
