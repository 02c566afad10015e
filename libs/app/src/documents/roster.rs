//! Member bodies and the roster.

use domain::{
    CouncilId, FiscalYear, Result,
    calendar::day_in_japan,
    guideline::member_kind,
    record::{Body, Kept, Person},
};
use paper::{Block, Document};
use store::RecordFilter;

use super::{
    Made,
    parts::{day, table_or},
    year_name,
};
use crate::council::members::{CONTACTS, gaps};

pub(super) async fn document(made: &Made<'_>, year: FiscalYear, council: Option<CouncilId>) -> Result<Document> {
    let filter = RecordFilter { council, ..RecordFilter::up_to(year) };
    let bodies = made.tx.all_records::<Body>(filter).await?;
    let people = made.tx.all_records::<Person>(filter).await?;
    let (kinds, few) = gaps(made.tx, council, year, day_in_japan(made.now)).await?;
    let missing = kinds.iter().filter(|it| it.need.is_some() && it.members == 0).map(|it| {
        let need = it.need.map_or("", |it| match it {
            domain::guideline::Need::Core => "基本",
            domain::guideline::Need::Recommended => "推奨",
            domain::guideline::Need::Optional => "テーマに応じて",
        });
        vec![it.kind.name.ja.clone(), need.to_owned(), if it.asked > 0 { "依頼中".into() } else { String::new() }]
    });
    let few = few.into_iter().map(|it| vec![it.body.content.name, format!("{}人", it.contacts)]);
    let mut document = made.document(
        "構成機関と名簿".to_owned(),
        vec![made.space.name.clone(), year_name(year), "取扱注意（個人の連絡先を含みます）".to_owned()],
        true,
    );
    document.blocks = vec![
        Block::Heading("構成機関".to_owned()),
        bodies_table(&bodies),
        Block::Heading("名簿".to_owned()),
        people_table(&bodies, &people),
        Block::Heading("参加していない区分（必要度は要確認）".to_owned()),
        table_or(&[("区分", 40), ("必要度", 20), ("状況", 20)], missing.collect(), "すべての区分から参加しています。"),
        Block::Heading(format!("連絡先が{CONTACTS}人に満たない機関")),
        table_or(&[("機関", 40), ("連絡先", 20)], few.collect(), "ありません。"),
    ];
    Ok(document)
}

pub(super) fn bodies_table(bodies: &[Kept<Body>]) -> Block {
    let row = |it: &Kept<Body>| {
        let it = &it.content;
        let kind = member_kind(&it.member_kind).map(|it| it.name.ja.clone()).unwrap_or_default();
        vec![it.name.clone(), kind, it.seat.label().ja, day(it.asked_on), day(it.joined_on), day(it.left_on)]
    };
    let columns = [("機関", 30), ("区分", 24), ("位置づけ", 12), ("依頼日", 12), ("参加日", 12), ("退いた日", 12)];
    table_or(&columns, bodies.iter().map(row).collect(), "構成機関はまだ登録されていません。")
}

pub(super) fn people_table(bodies: &[Kept<Body>], people: &[Kept<Person>]) -> Block {
    let row = |it: &Kept<Person>| {
        let it = &it.content;
        let body = bodies.iter().find(|body| body.id == it.body).map(|it| it.content.name.clone());
        let roles = [(it.responsible, "担当責任者"), (it.facilitator, "世話人"), (it.expert, "専門家")];
        let roles: Vec<_> = roles.iter().filter(|it| it.0).map(|it| it.1).collect();
        vec![
            body.unwrap_or_default(),
            it.department.clone(),
            it.position.clone(),
            it.name.clone(),
            roles.join("・"),
            it.phone.clone(),
            it.mail.clone(),
            day(it.term_to),
        ]
    };
    let columns = [
        ("機関", 22),
        ("部署", 16),
        ("職名", 12),
        ("氏名", 14),
        ("役割", 12),
        ("電話", 14),
        ("メール", 24),
        ("任期末", 11),
    ];
    table_or(&columns, people.iter().map(row).collect(), "名簿はまだ登録されていません。")
}
