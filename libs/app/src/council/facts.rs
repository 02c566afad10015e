//! What the records of a space say in a year, gathered for the rules of evidence.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::{
    Error, FiscalYear, Result, SpaceId, SpaceKind,
    calendar::first_day,
    evidence::{AreaFacts, Facts},
    record::{MeetingState, ProjectState, RecordKind, Shared},
    rollup::{Standing, of_place, standing},
};
use store::{RecordFilter, Side, Tx};

/// How many years before the one that is answered for are read.
const BEFORE: u16 = 3;

/// Everything that the rules of evidence look at.
pub async fn facts(tx: &Tx, year: FiscalYear, today: NaiveDate) -> Result<Facts> {
    let space = tx.space(tx.scope().space()).await?.ok_or(Error::NotFound("space"))?;
    let recent = RecordFilter::since(year, BEFORE);
    // What lasts longer than a year counts while it is in force.
    let lasting = RecordFilter::up_to(year);
    Ok(Facts {
        council_years: tx.all_records(recent).await?,
        outlines: tx.all_records(lasting).await?,
        bodies: tx.all_records(lasting).await?,
        people: tx.all_records(lasting).await?,
        working_groups: tx.all_records(lasting).await?,
        tasks: tx.all_records(recent).await?,
        agreements: tx.all_records(recent).await?,
        meetings: tx.all_records(recent).await?,
        minutes: tx.all_records(recent).await?,
        decisions: tx.all_records(recent).await?,
        themes: tx.all_records(recent).await?,
        goals: tx.all_records(recent).await?,
        projects: tx.all_records(recent).await?,
        activities: tx.all_records(recent).await?,
        handovers: tx.all_records(recent).await?,
        signatures: tx.all_records(recent).await?,
        crises: tx.all_records(recent).await?,
        areas: if space.kind == SpaceKind::Prefecture { areas(tx, year).await? } else { BTreeMap::new() },
        kind: space.kind,
        fiscal_year: year,
        today,
    })
}

/// The areas below a prefecture on the first day of a year, with what they share of it.
async fn areas(tx: &Tx, year: FiscalYear) -> Result<BTreeMap<SpaceId, AreaFacts>> {
    let day = first_day(year);
    let below = tx.linked(tx.scope().space(), Side::Below).await?;
    let there: BTreeSet<_> = below
        .iter()
        .filter(|it| it.space.kind == SpaceKind::Area)
        .filter(|it| it.valid_from <= day && it.valid_to.is_none_or(|to| day <= to))
        .map(|it| it.space.id)
        .collect();
    let kinds = [RecordKind::CouncilYear, RecordKind::Meeting, RecordKind::Project];
    let spaces: Vec<_> = there.iter().copied().collect();
    let shared = tx.shared(&spaces, &kinds, &[year]).await?;
    let shared: Vec<_> = shared.into_iter().map(|it| (it.space, it.fiscal_year, it.shared)).collect();
    let count = |space, which: fn(&Shared) -> bool| {
        u32::try_from(of_place(&shared, space, year).filter(|it| which(it)).count()).unwrap_or(u32::MAX)
    };
    let of = |space| {
        let facts = AreaFacts {
            state: declared(standing(of_place(&shared, space, year))),
            meetings_held: count(space, |it| {
                matches!(it, Shared::Meeting { state: MeetingState::Held, working_group: false, .. })
            }),
            projects_run: count(space, |it| {
                matches!(it, Shared::Project { state: ProjectState::Running | ProjectState::Done, .. })
            }),
        };
        (space, facts)
    };
    Ok(there.into_iter().map(of).collect())
}

fn declared(standing: Standing) -> Option<domain::record::CouncilState> {
    domain::record::CouncilState::parse(standing.as_str())
}
