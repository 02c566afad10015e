//! A list of a new year: nothing that was written in the year before is lost.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    FiscalYear, Scope, SpaceId,
    checklist::{AnswerStatus, ItemState, ListKind, items},
    record::Adaptation,
};
use store::{Answer, AnswerWritten, Put, PutAnswer, RecordFilter, Service, Stance, Store, Tx, Written};
use testkit::{Backend, TestDb, raw};
use uuid::Uuid;

use crate::seed::at;

testkit::on_both_backends! {
    whatever_was_written_is_there_the_year_after,
    what_was_carried_over_is_carried_over_again,
}

const AREA: SpaceId = SpaceId(Uuid::from_u128(0xa1));
const LIST: ListKind = ListKind::AreaTwoToThree;

/// Texts that somebody may write, and that some layer may not like.
const TEXTS: [&str; 16] = [
    "",
    "課長と相談",
    "'; drop table answer; --",
    "\\u0000 \\' \\\" {\"a\": [1]} $1 ? :name",
    "一行目\n二行目\r\n\t三行目",
    "  空白で始まり終わる　",
    "👨‍👩‍👧‍👦🇯🇵 𠮷野家 が\u{3099}",
    "\u{202e}逆さ\u{202c} \u{feff}\u{200b}",
    "null",
    "100%_",
    "<b>&amp;</b>",
    "\u{e000}\u{fffd}\u{10ffff}",
    "local:x",
    "0",
    "ﾊﾝｶｸ ＺＥＮＫＡＫＵ",
    "–—―−‐",
];

/// The same numbers in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        // Steele, Lea and Flood 2014: splitmix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut it = self.0;
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((it ^ (it >> 31)) % most as u64).expect("small")
    }

    /// A few texts one after the other, or a very long one.
    fn text(&mut self) -> String {
        match self.below(20) {
            0 => "𠮷".repeat(9_998),
            _ => (0..self.below(4)).map(|_| TEXTS[self.below(TEXTS.len())]).collect(),
        }
    }

    fn answer(&mut self) -> PutAnswer {
        let day =
            NaiveDate::from_ymd_opt(2026, 4, 1).and_then(|it| it.checked_add_days(Days::new(self.below(1_000) as u64)));
        let number = [0, 1, 1_000_000_000, i64::MAX][self.below(4)];
        PutAnswer {
            version: 0,
            status: Some(AnswerStatus::ALL[self.below(5)]),
            start: Some(day.filter(|_| self.below(2) > 0)),
            owner: Some(self.text()),
            // What some answers cannot be without.
            reason: Some(self.text() + "わけ"),
            note: Some(self.text()),
            narrative: Some(self.text() + "文"),
            number: Some(Some(number)),
            links: Some((0..self.below(4)).map(|_| self.text()).collect()),
            stance: (self.below(3) == 0).then(|| (Stance::Contradicted, self.text())),
        }
    }
}

async fn open(db: &TestDb) -> Store {
    store::migrate(&db.url).await.expect("migrate");
    let id = match db.backend {
        Backend::Sqlite => format!("x'{}'", AREA.0.simple()),
        Backend::Postgres => format!("'{AREA}'"),
    };
    let row = format!(
        "insert into space (id, kind, code, prefecture, name, health_centre_city, created_at) \
         values ({id}, 'area', '8:2601', 26, '丹後', false, '2026-04-01T00:00:00+00:00')"
    );
    raw::execute(db, &row).await;
    Store::connect(&db.url, Service::Gateway).await.expect("connect")
}

async fn begin(store: &Store) -> Tx {
    store.begin_write(&Scope::system(AREA)).await.expect("begin")
}

/// Items of the space's own: one in each of some sections.
async fn additions(tx: &Tx, chance: &mut Chance) -> Vec<String> {
    let mut keys = Vec::new();
    for section in ["1", "5", "9"] {
        let text = chance.text().chars().take(900).collect::<String>() + section;
        let content =
            Adaptation { list: LIST, item: None, section: section.into(), text, hidden: false, reason: String::new() };
        let written = tx.put_record(Put::new(None, FiscalYear(2026), content), at(0)).await.expect("addition");
        let Written::Done(kept) = written else { panic!("somebody else") };
        keys.push(format!("local:{}", kept.id));
    }
    keys
}

/// The wording of each item of the space's own, by its key.
async fn wordings(tx: &Tx, year: u16) -> HashMap<String, String> {
    let all = tx.all_records::<Adaptation>(RecordFilter::of(FiscalYear(year))).await.expect("adaptations");
    all.into_iter().map(|it| (format!("local:{}", it.id), it.content.text)).collect()
}

/// The answers of a year, those of the space's own items by their wording.
async fn answers(tx: &Tx, year: u16) -> HashMap<String, Answer> {
    let list = tx.checklist_of(LIST, FiscalYear(year)).await.expect("select").expect("list");
    let wordings = wordings(tx, year).await;
    let all = tx.answers(list.id).await.expect("answers");
    all.into_iter().map(|(key, it)| (wordings.get(&key).cloned().unwrap_or(key), it)).collect()
}

/// What of an answer an officer wrote.
fn written(it: &Answer) -> impl PartialEq + std::fmt::Debug {
    let Answer { start, owner, reason, note, narrative, number, links, .. } = it.clone();
    (start, owner, reason, note, narrative, number, links)
}

async fn whatever_was_written_is_there_the_year_after(db: TestDb) {
    let store = open(&db).await;
    let mut chance = Chance(20_261_122);
    let tx = begin(&store).await;
    let list = tx.start_checklist(LIST, FiscalYear(2026), at(0)).await.expect("list");
    let mut keys = additions(&tx, &mut chance).await;
    keys.extend(items(LIST).iter().map(|it| it.id.clone()).filter(|_| chance.below(5) > 0));
    for key in keys {
        let (mut answer, left) = (chance.answer(), chance.answer());
        let mut done = tx.put_answer(list.id, &key, answer.clone(), at(1)).await;
        if done.is_err() {
            // A parent whose parts are open is not done.
            answer.status = Some(AnswerStatus::Started);
            done = tx.put_answer(list.id, &key, answer, at(1)).await;
        }
        assert!(matches!(done, Ok(AnswerWritten::Done(..))), "{key}");
        let again = PutAnswer { version: 1, note: left.note, ..PutAnswer::default() };
        assert!(tx.put_answer(list.id, &key, again, at(2)).await.is_ok(), "{key}");
    }
    let before = answers(&tx, 2026).await;
    assert!(before.len() > 40, "{}", before.len());
    let next = tx.start_checklist(LIST, FiscalYear(2027), at(3)).await.expect("next list");
    tx.commit().await.expect("commit");

    let tx = begin(&store).await;
    let after = answers(&tx, 2027).await;
    assert_eq!(after.len(), before.len(), "as many as there were");
    for (key, old) in &before {
        let new = &after[key];
        assert_eq!(written(new), written(old), "{key}");
        let state = (new.previous, new.status, new.stance, new.stance_reason.as_str(), new.version, new.answered_at);
        assert_eq!(state, (Some(old.status), AnswerStatus::Unanswered, None, "", 1, None), "{key}");
        assert_eq!((new.checklist, new.space), (next.id, AREA));
    }
    let shared = tx.checklist(next.id).await.expect("select").expect("list").shared.expect("shared");
    assert!(shared.items.iter().all(|it| it.0 == ItemState::Unanswered && it.1.is_none()), "nothing counts");
    for (item, shared) in items(LIST).iter().zip(&shared.items) {
        let old = before.get(&item.id);
        let carried = (old.and_then(|it| it.start), old.is_some_and(|it| !it.owner.is_empty()));
        assert_eq!((shared.2, shared.3), carried, "{}", item.id);
    }
    assert_eq!((shared.additions.total, shared.additions.done), (3, 0));
    assert!(answers(&tx, 2026).await == before, "the year before is as it was");
}

async fn what_was_carried_over_is_carried_over_again(db: TestDb) {
    let store = open(&db).await;
    let mut chance = Chance(7);
    let tx = begin(&store).await;
    let list = tx.start_checklist(LIST, FiscalYear(2026), at(0)).await.expect("list");
    additions(&tx, &mut chance).await;
    for item in items(LIST).iter().filter(|it| it.parent.is_none()).take(20) {
        let answer = PutAnswer { status: Some(AnswerStatus::Started), ..chance.answer() };
        assert!(tx.put_answer(list.id, &item.id, answer, at(1)).await.is_ok(), "{}", item.id);
    }
    for year in 2027..=2030 {
        tx.start_checklist(LIST, FiscalYear(year), at(2)).await.expect("list");
    }
    let (old, new) = (answers(&tx, 2026).await, answers(&tx, 2030).await);
    assert_eq!((old.len(), new.len()), (20, 20));
    for (key, it) in &old {
        assert_eq!(written(&new[key]), written(it), "{key}");
        assert_eq!(new[key].previous, Some(AnswerStatus::Unanswered), "of the year before, in which nobody answered");
    }
    assert_eq!(wordings(&tx, 2030).await.len(), 3);
}
