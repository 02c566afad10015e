//! One row, as far as it can be read by itself.

use chrono::NaiveDate;
use domain::{
    AreaCode, SpaceKey, SpaceKind,
    area::{self, prefectures},
    read_day,
    space::plan_days,
    text::fold,
};

use crate::{
    Column, Onboarder, PLAN,
    fields::{Fields, Reported},
    problem::Problem,
    values::{self, normal},
};

/// A row whose kind and code can be read. Whatever else cannot is left out, and stands in the report.
pub(crate) struct Entry {
    pub row: u32,
    pub key: SpaceKey,
    pub name: Option<String>,
    /// The area of a municipality.
    pub area: Option<SpaceKey>,
    /// First and last day, of areas and municipalities.
    pub days: Option<(NaiveDate, NaiveDate)>,
    pub health_centre_city: bool,
    /// Name and mail address.
    pub administrator: Option<(String, String)>,
}

/// Reads a row; everything that is wrong with it alone goes into the report.
pub(crate) fn read(mut row: Fields<'_>, who: Onboarder) -> Option<Entry> {
    let kind = row.need(Column::Kind, Problem::Kind, values::kind).ok();
    let text = |text: &str| Some(text.to_owned());
    let name = row.need(Column::Name, Problem::Name(Column::Name), |it| text(it).filter(|it| values::name(it))).ok();
    let administrator = administrator(&mut row);
    let kind = kind?;
    // The plan is of no use to a prefecture, and stands there in many files all the same.
    let plan = match kind {
        SpaceKind::Area | SpaceKind::Municipality => row.parse(Column::Plan, Problem::Plan, values::plan),
        _ => Ok(None),
    };
    let plan = plan.map(|it| it.unwrap_or(PLAN)).ok();
    let key = key(&mut row, kind, plan);
    let days = plan.filter(|_| kind != SpaceKind::Prefecture).and_then(|plan| days(&mut row, plan).ok());
    let area = match kind {
        SpaceKind::Municipality => plan.and_then(|plan| area_of(&mut row, plan).ok()),
        _ => None,
    };
    let health_centre_city = row.parse(Column::HealthCentreCity, Problem::Mark, values::marked).ok().flatten();
    let health_centre_city = health_centre_city.unwrap_or_default();
    let key = key.ok()?;
    parents(&mut row, key, area);
    if health_centre_city && kind != SpaceKind::Municipality {
        row.report(Problem::Unused(Column::HealthCentreCity, kind));
    }
    if let Onboarder::Prefecture(own) = who
        && key.prefecture() != own
    {
        row.report(Problem::Elsewhere(key, own));
    }
    if name.as_deref().zip(published(key)).is_some_and(|(name, known)| fold(name) != fold(&normal(known))) {
        row.report(Problem::OtherThanReference(key));
    }
    Some(Entry { row: row.row(), key, name, area, days, health_centre_city, administrator })
}

fn key(row: &mut Fields<'_>, kind: SpaceKind, plan: Option<u8>) -> Result<SpaceKey, Reported> {
    let wrong = Problem::Code(kind);
    match kind {
        SpaceKind::Prefecture => row.need(Column::Code, wrong, values::prefecture).map(SpaceKey::Prefecture),
        SpaceKind::Municipality => row.need(Column::Code, wrong, values::municipality).map(SpaceKey::Municipality),
        SpaceKind::Area | SpaceKind::Platform => {
            let code = row.need(Column::Code, wrong, values::area)?;
            known(row, Column::Code, plan.ok_or(Reported)?, code)
        }
    }
}

/// The area of a plan, if the reference data have it.
fn known(row: &mut Fields<'_>, column: Column, plan: u8, code: AreaCode) -> Result<SpaceKey, Reported> {
    if area::area(plan, code).is_some() {
        return Ok(SpaceKey::Area { plan, code });
    }
    let other = [7, 8].into_iter().any(|it| it != plan && area::area(it, code).is_some());
    row.report(Problem::NoArea(column, plan, code, other));
    Err(Reported)
}

fn area_of(row: &mut Fields<'_>, plan: u8) -> Result<SpaceKey, Reported> {
    let code = row.need(Column::Parent, Problem::Parent(SpaceKind::Municipality), values::area)?;
    known(row, Column::Parent, plan, code)
}

/// Holds the parent against the body's own prefecture.
fn parents(row: &mut Fields<'_>, key: SpaceKey, area: Option<SpaceKey>) {
    let parent = match key.kind() {
        SpaceKind::Municipality => area,
        SpaceKind::Area => {
            let wrong = Problem::Parent(SpaceKind::Area);
            row.parse(Column::Parent, wrong, values::prefecture).ok().flatten().map(SpaceKey::Prefecture)
        }
        kind @ (SpaceKind::Prefecture | SpaceKind::Platform) => {
            if row.parse(Column::Parent, Problem::Parent(kind), |_| Some(())).ok().flatten().is_some() {
                row.report(Problem::Unused(Column::Parent, kind));
            }
            None
        }
    };
    if let Some(parent) = parent.filter(|it| it.prefecture() != key.prefecture()) {
        row.report(Problem::ParentElsewhere(parent, key));
    }
}

/// First and last day, within the plan.
fn days(row: &mut Fields<'_>, plan: u8) -> Result<(NaiveDate, NaiveDate), Reported> {
    let (first, last) = plan_days(plan).ok_or(Reported)?;
    // Both are read before either is given up, so that both are reported.
    let from = row.parse(Column::ValidFrom, Problem::Day(Column::ValidFrom), read_day);
    let to = row.parse(Column::ValidTo, Problem::Day(Column::ValidTo), read_day);
    let (from, to) = (from?.unwrap_or(first), to?.unwrap_or(last));
    let before = row_problems(plan, (first, last), (from, to));
    if before.is_empty() {
        return Ok((from, to));
    }
    for problem in before {
        row.report(problem);
    }
    Err(Reported)
}

fn row_problems(plan: u8, of_plan: (NaiveDate, NaiveDate), (from, to): (NaiveDate, NaiveDate)) -> Vec<Problem> {
    let outside = |day: NaiveDate| day < of_plan.0 || day > of_plan.1;
    let mut found = Vec::new();
    if outside(from) {
        found.push(Problem::OutsidePlan(Column::ValidFrom, plan));
    }
    if outside(to) {
        found.push(Problem::OutsidePlan(Column::ValidTo, plan));
    }
    if to < from && found.is_empty() {
        found.push(Problem::EndsBeforeItBegins);
    }
    found
}

fn administrator(row: &mut Fields<'_>) -> Option<(String, String)> {
    let text = |it: &str| Some(it.to_owned());
    let name =
        row.parse(Column::AdminName, Problem::Name(Column::AdminName), |it| text(it).filter(|it| values::name(it)));
    let mail = row.parse(Column::AdminMail, Problem::Mail, |it| text(it).filter(|it| values::mail(it)));
    match (name, mail) {
        (Ok(Some(name)), Ok(Some(mail))) => return Some((name, mail)),
        (Ok(Some(_)) | Err(Reported), Ok(None)) => row.report(Problem::Needed(Column::AdminMail)),
        (Ok(None), Ok(Some(_)) | Err(Reported)) => row.report(Problem::Needed(Column::AdminName)),
        _ => {}
    }
    None
}

/// The name in the reference data, which have no municipalities.
fn published(key: SpaceKey) -> Option<&'static str> {
    match key {
        SpaceKey::Prefecture(code) => prefectures().iter().find(|it| it.code == code).map(|it| it.name.ja.as_str()),
        SpaceKey::Area { plan, code } => area::area(plan, code).map(|it| it.name.as_str()),
        SpaceKey::Municipality(_) => None,
    }
}
