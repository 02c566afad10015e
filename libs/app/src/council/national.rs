//! What prefectures tell the nation, and the nation's figures made of it.

use domain::{
    Action, Error, FiscalYear, Result, Scope, SpaceKind, Time,
    audit::Event,
    calendar::day_in_japan,
    checklist::{Coverage, ListKind},
    rollup::{Masked, Published, Standing, distribution, masked},
};
use store::{Publication, Store, Tx};

use super::rollup::{Question, answer};

/// A publication as others see it.
pub struct Shown {
    /// What was published.
    pub publication: Publication,
    /// What is shown of it; the prefecture itself sees all of its own.
    pub masked: Masked,
}

/// The nation in a year: every publication, and the sum of all, hidden ones too.
pub struct Nation {
    /// By prefecture.
    pub prefectures: Vec<Shown>,
    /// Their sum, hidden ones too; none where it would give a hidden one away, and where nobody has published.
    pub total: Option<Published>,
}

/// The nation's figures of a year, for every space that is signed in.
pub async fn nation(tx: &Tx, year: FiscalYear) -> Result<Nation> {
    tx.scope().must(Action::ReadNation, "page")?;
    let all = tx.publications(year).await?;
    let contents: Vec<_> = all.iter().map(|it| it.content.clone()).collect();
    let total = contents.iter().fold(Published::default(), |sum, it| add(&sum, it));
    // Whoever knows one of them, because it is their own, must not work another out: the others are masked among themselves.
    let own = tx.scope().space();
    let others: Vec<_> = all.iter().filter(|it| it.space != own).map(|it| it.content.clone()).collect();
    let mut others = masked(&others).into_iter();
    let prefectures = all.into_iter().map(|publication| {
        let of_own = || Masked::Shown(publication.content.clone());
        let masked = if publication.space == own { of_own() } else { others.next().unwrap_or(Masked::Hidden) };
        Shown { publication, masked }
    });
    let prefectures: Vec<_> = prefectures.collect();
    // A total beside a single one that is hidden would give it away, and so would one over hidden ones alone.
    let hidden = prefectures.iter().filter(|it| it.masked == Masked::Hidden).count();
    let shown = hidden != 1 && hidden < prefectures.len();
    Ok(Nation { prefectures, total: shown.then_some(total) })
}

/// Publishes the counts of the scope's prefecture in a year, or its newer ones.
pub async fn publish(store: &Store, scope: &Scope, year: FiscalYear, now: Time) -> Result<Published> {
    scope.must(Action::PublishCounts, "page")?;
    let tx = store.begin_write(scope).await?;
    let space = tx.space(scope.space()).await?.filter(|it| it.kind == SpaceKind::Prefecture);
    let space = space
        .ok_or_else(|| Error::Invalid("公表できるのは都道府県の場だけです。 / Only a prefecture publishes.".into()))?;
    let content = count(&tx, year, now).await?;
    tx.publish(&space.name, year, &content, now).await?;
    tx.record(&Event::new("counts.publish", scope.space()).with(format!("fiscal_year={year}")), now).await?;
    tx.commit().await?;
    Ok(content)
}

/// Takes the publication of a year back.
pub async fn unpublish(store: &Store, scope: &Scope, year: FiscalYear, now: Time) -> Result<()> {
    scope.must(Action::PublishCounts, "page")?;
    let tx = store.begin_write(scope).await?;
    tx.unpublish(year).await?;
    tx.record(&Event::new("counts.unpublish", scope.space()).with(format!("fiscal_year={year}")), now).await?;
    tx.commit().await
}

async fn count(tx: &Tx, year: FiscalYear, now: Time) -> Result<Published> {
    let lists = vec![ListKind::AreaOneToTwo, ListKind::AreaTwoToThree];
    let question = Question { years: vec![year], lists, stale_months: 0 };
    let it = answer(tx, &question, day_in_japan(now)).await?;
    let places: Vec<_> = it.places.iter().filter(|place| place.answers(ListKind::AreaTwoToThree)).collect();
    let mut standings = [0; Standing::ALL.len()];
    for place in &places {
        standings[it.standing(place.space, year) as usize] += 1;
    }
    let of = |list| {
        let sum: Coverage =
            it.roll_up.rows.iter().filter(|it| it.list == list).map(domain::rollup::Row::coverage).sum();
        (sum.done, sum.applicable())
    };
    Ok(Published {
        places: u32::try_from(places.len()).unwrap_or(u32::MAX),
        levels: distribution(places.iter().filter_map(|place| it.level(place.space, year)).map(|it| it.level)),
        standings,
        one_to_two: of(ListKind::AreaOneToTwo),
        two_to_three: of(ListKind::AreaTwoToThree),
    })
}

fn add(one: &Published, other: &Published) -> Published {
    let pair = |one: (u32, u32), other: (u32, u32)| (one.0 + other.0, one.1 + other.1);
    Published {
        places: one.places + other.places,
        levels: std::array::from_fn(|at| one.levels[at] + other.levels[at]),
        standings: std::array::from_fn(|at| one.standings[at] + other.standings[at]),
        one_to_two: pair(one.one_to_two, other.one_to_two),
        two_to_three: pair(one.two_to_three, other.two_to_three),
    }
}
