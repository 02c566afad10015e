//! Which of the facts speak of the year, and of the day that is asked about.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Facts;
use crate::{
    FiscalYear, SpaceKind,
    calendar::{first_day, last_day},
    record::{Activity, ActivityKind, Kept, Meeting, MeetingState, Task, TaskState},
};

impl Facts {
    /// A space of which nothing is known yet.
    pub fn new(kind: SpaceKind, fiscal_year: FiscalYear, today: NaiveDate) -> Self {
        Self {
            kind,
            fiscal_year,
            today,
            council_years: Vec::new(),
            outlines: Vec::new(),
            bodies: Vec::new(),
            people: Vec::new(),
            working_groups: Vec::new(),
            tasks: Vec::new(),
            agreements: Vec::new(),
            meetings: Vec::new(),
            minutes: Vec::new(),
            decisions: Vec::new(),
            themes: Vec::new(),
            goals: Vec::new(),
            projects: Vec::new(),
            activities: Vec::new(),
            handovers: Vec::new(),
            signatures: Vec::new(),
            crises: Vec::new(),
            areas: BTreeMap::new(),
        }
    }

    /// The day by which things are in force: today, or the end of a year that is over, so that an answer for last year does
    /// not fall when officers move in April.
    pub(super) fn as_of(&self) -> NaiveDate {
        self.today.min(last_day(self.fiscal_year))
    }

    /// Whether that day has reached this one; a day that nobody knows has not come.
    pub(super) fn reached(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| day <= self.as_of())
    }

    /// Whether that day lies within a term, of which either end may be open; both ends are inside.
    pub(super) fn within(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        from.is_none_or(|from| from <= self.as_of()) && to.is_none_or(|to| self.as_of() <= to)
    }

    /// Whether a day lies in the year and has come.
    pub(super) fn came_this_year(&self, day: Option<NaiveDate>) -> bool {
        self.reached(day) && day.is_some_and(|day| first_day(self.fiscal_year) <= day)
    }

    /// Records of the year.
    pub(super) fn this_year<'a, T>(&self, records: &'a [Kept<T>]) -> impl Iterator<Item = &'a Kept<T>> + use<'a, T> {
        let year = self.fiscal_year;
        records.iter().filter(move |it| it.fiscal_year == year)
    }

    /// Records of the year and of every year before it.
    pub(super) fn so_far<'a, T>(&self, records: &'a [Kept<T>]) -> impl Iterator<Item = &'a Kept<T>> + use<'a, T> {
        let year = self.fiscal_year;
        records.iter().filter(move |it| it.fiscal_year <= year)
    }

    /// Whether a year is one of so many before the year that is answered for.
    pub(super) fn lately(&self, year: FiscalYear, years: u16) -> bool {
        year < self.fiscal_year && self.fiscal_year.0 <= year.0.saturating_add(years)
    }

    /// Activities of a kind that took place in the year.
    pub(super) fn activities_of(&self, kind: ActivityKind) -> Vec<&Kept<Activity>> {
        let took_place = |it: &&Kept<Activity>| it.content.activity == kind && it.content.day <= self.today;
        self.this_year(&self.activities).filter(took_place).collect()
    }

    /// Meetings that were held in the year, of working groups too.
    pub(super) fn meetings_held(&self) -> Vec<&Kept<Meeting>> {
        let held = |it: &&Kept<Meeting>| it.content.state == MeetingState::Held && it.content.day <= self.today;
        self.this_year(&self.meetings).filter(held).collect()
    }

    /// Tasks of the year that were not dropped.
    pub(super) fn tasks_kept(&self) -> Vec<&Kept<Task>> {
        self.this_year(&self.tasks).filter(|it| it.content.state != TaskState::Dropped).collect()
    }
}
