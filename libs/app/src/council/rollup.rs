//! The roll-up of a space and of those below it, over years.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    Action, Error, FiscalYear, Result, SpaceId,
    calendar::first_day,
    checklist::ListKind,
    record::{RecordKind, Shared},
    rollup::{LevelAt, Place, RollUp, Standing, bodies_held, level_at, of_place, roll_up, standing},
};
use store::{Side, Space, Tx};

/// The longest span of years that is looked at in one question.
pub const MOST_YEARS: usize = 10;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Which years.
    pub years: Vec<FiscalYear>,
    /// Which lists.
    pub lists: Vec<ListKind>,
    /// Months after which an item that is under way is stale; 0 for never.
    pub stale_months: u32,
}

/// The roll-up with the spaces it is of.
pub struct Answered {
    /// Every space that is in it, by code.
    pub spaces: Vec<Space>,
    /// Spaces by year.
    pub places: Vec<Place>,
    /// Their lists.
    pub roll_up: RollUp,
    /// What they share besides, by space: each is looked at in turn, year by year.
    facts: BTreeMap<SpaceId, Vec<Fact>>,
}

/// A shared fact: whose, of which year, what.
type Fact = (SpaceId, FiscalYear, Shared);

impl Answered {
    /// Where the council of a space stands in a year.
    pub fn standing(&self, space: SpaceId, year: FiscalYear) -> Standing {
        standing(of_place(self.of(space), space, year))
    }

    /// Its growth level as last assessed.
    pub fn level(&self, space: SpaceId, year: FiscalYear) -> Option<LevelAt> {
        level_at(self.of(space), space, year)
    }

    /// What a space shares in a year.
    pub fn facts(&self, space: SpaceId, year: FiscalYear) -> impl Iterator<Item = &Shared> {
        of_place(self.of(space), space, year)
    }

    fn of(&self, space: SpaceId) -> &[Fact] {
        self.facts.get(&space).map_or(&[], Vec::as_slice)
    }

    /// How many bodies were held in a year, a joint one counted once.
    pub fn bodies_held(&self, year: FiscalYear) -> usize {
        bodies_held(self.facts.values().flatten().filter(|it| it.1 == year).map(|it| (it.0, &it.2)))
    }

    /// A space of it.
    pub fn space(&self, id: SpaceId) -> Option<&Space> {
        self.spaces.iter().find(|it| it.id == id)
    }
}

/// Answers it for the scope's space and everything that lay below it in each of the years.
pub async fn answer(tx: &Tx, question: &Question, today: NaiveDate) -> Result<Answered> {
    tx.scope().must(Action::ReadChecklists, "page")?;
    let years: BTreeSet<FiscalYear> = question.years.iter().copied().collect();
    if years.is_empty() || years.len() > MOST_YEARS {
        return Err(Error::Invalid(format!(
            "年度は1つから{MOST_YEARS}までを指定してください。 / Ask for 1 to {MOST_YEARS} fiscal years."
        )));
    }
    let own = tx.space(tx.scope().space()).await?.ok_or(Error::NotFound("space"))?;
    let below = tx.linked(own.id, Side::Below).await?;
    let mut spaces: BTreeMap<SpaceId, Space> = BTreeMap::from([(own.id, own.clone())]);
    let mut places = Vec::new();
    for &fiscal_year in &years {
        let place =
            |it: &Space| Place { space: it.id, kind: it.kind, health_centre_city: it.health_centre_city, fiscal_year };
        places.push(place(&own));
        let day = first_day(fiscal_year);
        let there = below.iter().filter(|it| it.valid_from <= day && it.valid_to.is_none_or(|to| day <= to));
        let mut there: Vec<_> =
            there.map(|it| &it.space).filter(|it| question.lists.iter().any(|list| place(it).answers(*list))).collect();
        there.sort_by_key(|it| it.key);
        there.dedup_by_key(|it| it.id);
        for it in there {
            places.push(place(it));
            spaces.entry(it.id).or_insert_with(|| it.clone());
        }
    }
    let years: Vec<_> = years.into_iter().collect();
    let mut shared = BTreeMap::new();
    let ids: Vec<_> = spaces.keys().copied().collect();
    for it in tx.checklists_of(&ids, &years).await? {
        if let (Some(list), Some(items)) = (ListKind::parse(&it.list), it.shared) {
            shared.insert((it.space, it.fiscal_year, list), items);
        }
    }
    let mut facts = tx.shared(&ids, &[], &years).await?;
    // A level stays until the next assessment, so those of years before count too.
    if let Some(first) = years.first() {
        let before: Vec<_> = (1..=5).map(|it| FiscalYear(first.0.saturating_sub(it))).collect();
        facts.extend(tx.shared(&ids, &[RecordKind::LevelAssessment], &before).await?);
    }
    let mut by_space: BTreeMap<SpaceId, Vec<Fact>> = BTreeMap::new();
    for it in facts {
        by_space.entry(it.space).or_default().push((it.space, it.fiscal_year, it.shared));
    }
    let roll_up = roll_up(&places, &question.lists, &shared, today, question.stale_months);
    let mut spaces: Vec<_> = spaces.into_values().collect();
    spaces.sort_by_key(|it| (it.kind, it.key));
    Ok(Answered { spaces, places, roll_up, facts: by_space })
}
