//! The handover pack on paper: to be read in a quarter of an hour.

use domain::{
    RecordId, Result,
    calendar::day_in_japan,
    checklist::{ListKind, coverage_by_section},
    record::{MeetingState, Part, TaskState},
};
use paper::{Block, Document, Months};

use super::{
    Made,
    parts::{bars, day, month_row, table_or},
    roster::{bodies_table, people_table},
    year_name,
};
use crate::council::handover::{Pack, is_signed, pack};

pub(super) async fn document(made: &Made<'_>, id: RecordId) -> Result<Document> {
    let it = pack(made.tx, id).await?;
    let subtitle = vec![
        made.space.name.clone(),
        year_name(it.handover.fiscal_year),
        "取扱注意（個人の連絡先を含みます）".to_owned(),
    ];
    let mut document = made.document("引継ぎ".to_owned(), subtitle, false);
    document.blocks.extend(letter(&it));
    document.blocks.extend(open(&it));
    for list in it.checklists.iter().filter(|it| it.shared.is_some()) {
        let (Some(kind), Some(shared)) = (ListKind::parse(&list.list), &list.shared) else { continue };
        document.blocks.push(Block::Heading(format!("チェックリストの状況（{}）", kind.name().ja)));
        document.blocks.push(bars(kind, &coverage_by_section(kind, &shared.states(kind))));
    }
    let today = day_in_japan(made.now);
    let mut tasks = it.tasks.clone();
    tasks.retain(|it| it.content.state != TaskState::Dropped);
    tasks.sort_by_key(|it| (it.content.from, it.content.to, it.id));
    if !tasks.is_empty() {
        let rows = tasks.iter().map(|it| month_row(it, today)).collect();
        document.blocks.push(Block::Heading("年間スケジュール".to_owned()));
        document.blocks.push(Block::Months(Months { fiscal_year: it.handover.fiscal_year, rows }));
    }
    document.blocks.extend(done(&it));
    document.blocks.push(Block::Heading("構成機関".to_owned()));
    document.blocks.push(bodies_table(&it.bodies));
    document.blocks.push(Block::Heading("名簿".to_owned()));
    document.blocks.push(people_table(&it.bodies, &it.people));
    Ok(document)
}

fn letter(it: &Pack) -> Vec<Block> {
    let content = &it.handover.content;
    let signed = |part: Part| {
        let found = it.signatures.iter().find(|it| it.content.part == part);
        found.map_or_else(
            || "未署名".to_owned(),
            |found| {
                let now = found.content.of_version == it.handover.version;
                let note = if now { "" } else { "（署名の後に変更あり）" };
                format!("{} 署名{note}", day_in_japan(found.created_at))
            },
        )
    };
    let written = |text: &str| if text.is_empty() { "（記入なし）".to_owned() } else { text.to_owned() };
    vec![
        Block::Facts(vec![
            ("前任者".to_owned(), format!("{}　{}", content.from_name, signed(Part::Giver))),
            ("後任者".to_owned(), format!("{}　{}", written(&content.to_name), signed(Part::Taker))),
            (
                "状態".to_owned(),
                if is_signed(&it.handover, &it.signatures) {
                    "署名済み".into()
                } else {
                    "署名がそろっていません".into()
                },
            ),
        ]),
        Block::Heading("まず知ってほしいこと".to_owned()),
        Block::Paragraph(written(&content.letter)),
        Block::Heading("次年度の事項".to_owned()),
        Block::Paragraph(written(&content.next_year)),
        Block::Heading("残っている問い".to_owned()),
        Block::Paragraph(written(&content.questions)),
    ]
}

fn open(it: &Pack) -> Vec<Block> {
    let decisions = it.decisions.iter().map(|it| {
        let it = &it.content;
        vec![it.text.clone(), it.owner.clone(), day(it.due)]
    });
    let themes = it.themes.iter().map(|it| {
        let it = &it.content;
        vec![it.title.clone(), it.stage.label().ja, if it.long_term { "長期".into() } else { String::new() }]
    });
    vec![
        Block::Heading("終わっていない決定事項".to_owned()),
        table_or(&[("内容", 60), ("担当", 20), ("期限", 14)], decisions.collect(), "ありません。"),
        Block::Heading("検討中のテーマ".to_owned()),
        table_or(&[("テーマ", 60), ("段階", 24), ("", 10)], themes.collect(), "ありません。"),
    ]
}

fn done(it: &Pack) -> Vec<Block> {
    let projects = it.projects.iter().map(|it| {
        let it = &it.content;
        let people = it.community.unwrap_or(0) + it.workplace.unwrap_or(0);
        let people = if it.community.or(it.workplace).is_some() { format!("{people}人") } else { String::new() };
        vec![it.title.clone(), it.state.label().ja, people, it.issues.clone()]
    });
    let meetings = it.meetings.iter().filter(|it| it.content.state == MeetingState::Held).map(|meeting| {
        let minutes = it.minutes.iter().any(|it| it.content.meeting == Some(meeting.id));
        let minutes = if minutes { "あり" } else { "なし" };
        vec![
            meeting.content.day.to_string(),
            meeting.content.name.clone(),
            meeting.content.mode.label().ja,
            minutes.to_owned(),
        ]
    });
    vec![
        Block::Heading("共同事業".to_owned()),
        table_or(&[("事業", 36), ("状態", 12), ("参加者", 12), ("課題", 36)], projects.collect(), "記録はありません。"),
        Block::Heading("会議（過去3年度）".to_owned()),
        table_or(
            &[("開催日", 14), ("会議", 44), ("開き方", 14), ("議事録", 10)],
            meetings.collect(),
            "開かれた会議の記録はありません。",
        ),
    ]
}
