//! A year's schedule to start from: the council meets twice, its working group three times.

use chrono::NaiveDate;
use domain::{
    Action, CouncilId, FiscalYear, Result, Scope, Time,
    audit::Event,
    record::{Goal, Kept, Task, TaskState},
};
use store::{Put, RecordFilter, Store, Written};

/// Month, first day, last day, what, who. After the year of a health-centre city in the handbook (協議会 年2回、WG 年3回);
/// the rest is our own usual course: 要確認.
const YEAR: [(u32, u32, &str, &str, bool); 12] = [
    (4, 4, "事務局体制・前年度の評価の整理、引継ぎの確認", "事務局", false),
    (4, 5, "事業計画案の作成、構成員の委嘱", "事務局", true),
    (5, 6, "第1回ワーキンググループ（課題の共有、データの確認）", "ワーキンググループ", false),
    (6, 6, "構成員への意見・データ提供の依頼", "事務局", false),
    (7, 8, "第1回協議会（前年度の評価、今年度の計画）", "協議会", true),
    (8, 9, "第2回ワーキンググループ（共同事業の具体化）", "ワーキンググループ", false),
    (9, 12, "共同事業の実施", "構成機関", false),
    (12, 12, "共同事業の中間の確認", "事務局", false),
    (12, 1, "第3回ワーキンググループ（評価、次年度案）", "ワーキンググループ", false),
    (2, 2, "第2回協議会（今年度の評価、次年度の課題）", "協議会", true),
    (2, 3, "チェックリスト・成長イメージの自己評価", "事務局", true),
    (3, 3, "報告書・公表、幹部への報告、引継ぎ", "事務局", true),
];

/// Characters of a task's title.
const LONGEST: usize = 200;

/// Writes the template's tasks into a year of a council, and the steps of the three-year plan that fall into it. Tasks that
/// are there already, by their titles, stay as they are.
pub async fn start(
    store: &Store,
    scope: &Scope,
    council: Option<CouncilId>,
    year: FiscalYear,
    now: Time,
) -> Result<Vec<Kept<Task>>> {
    scope.must(Action::WriteRecords, "page")?;
    let tx = store.begin_write(scope).await?;
    let there = tx.all_records::<Task>(RecordFilter { council, ..RecordFilter::of(year) }).await?;
    let goals = tx.all_records::<Goal>(RecordFilter { council, ..RecordFilter::up_to(year) }).await?;
    let steps = goals.iter().flat_map(|it| &it.content.steps).filter(|it| it.year == year);
    let template = YEAR
        .iter()
        .map(|(from, to, title, body, minimum)| (first_of(year, *from), last_of(year, *to), *title, *body, *minimum));
    let steps = steps.map(|it| (first_of(year, 4), last_of(year, 3), it.text.as_str(), "協議会", false));
    let mut made: Vec<Kept<Task>> = Vec::new();
    for (from, to, text, body, minimum) in template.chain(steps) {
        let title = text.chars().take(LONGEST).collect::<String>().trim().to_owned();
        if there.iter().chain(&made).any(|it| it.content.title == title) {
            continue;
        }
        // A step may be longer than a title: all of it stands in the note.
        let note = if text.chars().count() > LONGEST { text.to_owned() } else { String::new() };
        let task = Task {
            title,
            from,
            to,
            body: body.to_owned(),
            owner: String::new(),
            state: TaskState::Open,
            note,
            item: None,
            handover: None,
            minimum,
        };
        if let Written::Done(it) = tx.put_record(Put::new(council, year, task), now).await? {
            made.push(it);
        }
    }
    tx.record(&Event::new("schedule.start", scope.space()).with(format!("tasks={}", made.len())), now).await?;
    tx.commit().await?;
    Ok(made)
}

fn first_of(year: FiscalYear, month: u32) -> NaiveDate {
    let calendar_year = i32::from(year.0) + i32::from(month < 4);
    NaiveDate::from_ymd_opt(calendar_year, month, 1).unwrap_or_default()
}

fn last_of(year: FiscalYear, month: u32) -> NaiveDate {
    let next = if month == 12 { 1 } else { month + 1 };
    let first = if month == 3 { first_of(FiscalYear(year.0 + 1), 4) } else { first_of(year, next) };
    first.pred_opt().unwrap_or(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::record::Record as _;

    #[test]
    fn every_task_lies_in_the_year() {
        let year = FiscalYear(2027);
        for (from, to, title, body, minimum) in YEAR {
            let task = Task {
                title: title.into(),
                from: first_of(year, from),
                to: last_of(year, to),
                body: body.into(),
                owner: String::new(),
                state: TaskState::Open,
                note: String::new(),
                item: None,
                handover: None,
                minimum,
            };
            assert!(task.checked(year).is_ok(), "{title}");
        }
        assert_eq!(last_of(year, 2), NaiveDate::from_ymd_opt(2028, 2, 29).expect("day"));
        assert_eq!(last_of(year, 12), NaiveDate::from_ymd_opt(2027, 12, 31).expect("day"));
        assert_eq!(last_of(year, 3), NaiveDate::from_ymd_opt(2028, 3, 31).expect("day"));
        let count = |who| YEAR.iter().filter(|it| it.3 == who).count();
        assert_eq!((count("協議会"), count("ワーキンググループ")), (2, 3));
    }
}
