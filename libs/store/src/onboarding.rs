//! Spaces in bulk: a prefecture's bodies, what lies below what, their first administrators and checklists. All or
//! nothing, and doing it twice is doing it once. No query for each row: what is there is read in one go, what is missing
//! goes in by hundreds.

mod bulk;
mod checklists;
mod invitations;
mod known;
mod links;
mod spaces;

use std::{collections::BTreeSet, fmt};

use chrono::NaiveDate;
use domain::{Error, FiscalYear, PrefectureCode, Result, SpaceKey, Time, audit::Event};
use sea_orm::{ConnectionTrait as _, DbBackend};

use crate::{OnboardingTx, fault::doing};

/// Everything that is to be there.
#[derive(Clone, Debug, Default)]
pub struct NewSpaces {
    /// Bodies, each once.
    pub spaces: Vec<NewSpace>,
    /// What lies below what; both ends are in `spaces` or there already.
    pub links: Vec<NewLink>,
    /// Who is to be invited, one mail address once a space.
    pub administrators: Vec<FirstAdministrator>,
    /// Lists to begin with.
    pub checklists: Vec<NewChecklist>,
}

/// A body that is to have a space under this name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSpace {
    /// Which body.
    pub key: SpaceKey,
    /// 1 to 100 characters.
    pub name: String,
    /// 保健所設置市; of municipalities only.
    pub health_centre_city: bool,
}

/// A membership with its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// The larger body.
    pub parent: SpaceKey,
    /// The smaller one.
    pub child: SpaceKey,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; none leaves the end as it is.
    pub valid_to: Option<NaiveDate>,
}

/// Somebody to be invited as administrator of a space that has none yet.
#[derive(Clone)]
pub struct FirstAdministrator {
    /// The space.
    pub space: SpaceKey,
    /// Name of the person.
    pub name: String,
    /// Mail address, as it was given.
    pub mail: String,
    /// Mail address, as it is compared.
    pub mail_key: String,
    /// SHA-256 of the link's secret.
    pub digest: [u8; 32],
    /// Last day of the right.
    pub valid_to: NaiveDate,
    /// Until when the link may be used.
    pub expires_at: Time,
}

/// Without name and mail address: they belong in no log.
impl fmt::Debug for FirstAdministrator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FirstAdministrator").field("space", &self.space).finish_non_exhaustive()
    }
}

/// A checklist of a space and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewChecklist {
    /// Whose.
    pub space: SpaceKey,
    /// `prefecture`, `area_l1_to_l2` or `area_l2_to_l3`.
    pub list: &'static str,
    /// Of which year.
    pub fiscal_year: FiscalYear,
    /// First day of the year.
    pub as_of: NaiveDate,
}

/// What was not there before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Onboarded {
    /// Spaces made.
    pub created: u64,
    /// Spaces that have another name now, or are a health-centre city now, or no more.
    pub renamed: u64,
    /// Memberships made.
    pub links_added: u64,
    /// Memberships that have another last day now.
    pub links_ended: u64,
    /// Who was invited: places in [`NewSpaces::administrators`], in order.
    pub invited: Vec<usize>,
    /// Checklists made.
    pub checklists: u64,
}

impl OnboardingTx {
    /// Brings all of it about, and into the trails: of the importer what was done, of each new space its first entry.
    ///
    /// An administrator is invited only into a space that no administrator has settled yet, and unless a link to the same
    /// address is still open. Bodies of another prefecture than that of the transaction are [`Error::NotFound`]; a parent
    /// that is neither in the list nor there is [`Error::Invalid`]. After an error, give the transaction up.
    pub async fn onboard(&self, wanted: &NewSpaces, now: Time) -> Result<Onboarded> {
        let prefectures = self.prefectures(wanted)?;
        self.one_at_a_time().await?;
        let mut known = known::read(&self.db, &prefectures).await?;
        let (created, renamed) = spaces::put(self, &mut known, &wanted.spaces, now).await?;
        let (links_added, links_ended) = links::put(self, &known, &prefectures, &wanted.links).await?;
        let invited = invitations::put(self, &known, &wanted.administrators, now).await?;
        let checklists = checklists::put(self, &known, &wanted.checklists, now).await?;
        self.record_first(&created, &Event::new("space.create", ""), now).await?;
        let created = created.len() as u64;
        let done = Onboarded { created, renamed, links_added, links_ended, invited, checklists };
        self.record(&Event::new("space.import", "").with(done.detail()), now).await?;
        Ok(done)
    }

    /// Which of these bodies have no space.
    pub async fn missing(&self, keys: &BTreeSet<SpaceKey>) -> Result<BTreeSet<SpaceKey>> {
        let prefectures = keys.iter().map(|it| it.prefecture()).collect();
        let known = known::read(&self.db, &prefectures).await?;
        Ok(keys.iter().filter(|it| !known.contains_key(it)).copied().collect())
    }

    /// The prefectures of everything named, if the transaction may make them: the lock that holds on SQLite too.
    fn prefectures(&self, wanted: &NewSpaces) -> Result<BTreeSet<PrefectureCode>> {
        let all: BTreeSet<_> = (wanted.spaces.iter().map(|it| it.key))
            .chain(wanted.links.iter().flat_map(|it| [it.parent, it.child]))
            .chain(wanted.administrators.iter().map(|it| it.space))
            .chain(wanted.checklists.iter().map(|it| it.space))
            .map(SpaceKey::prefecture)
            .collect();
        if self.prefecture.is_some_and(|own| all.iter().any(|it| *it != own)) {
            return Err(Error::NotFound("space"));
        }
        Ok(all)
    }

    /// Two that make the same spaces at once would each find them missing.
    async fn one_at_a_time(&self) -> Result<()> {
        if self.db.get_database_backend() == DbBackend::Postgres {
            let lock = "select pg_advisory_xact_lock(736536)";
            self.db.execute_unprepared(lock).await.map_err(doing("lock the onboarding"))?;
        }
        Ok(())
    }

    /// Gives everything up, as if it had never been.
    pub async fn roll_back(self) -> Result<()> {
        self.db.rollback().await.map_err(doing("roll back"))
    }
}

impl Onboarded {
    fn detail(&self) -> String {
        format!(
            "created={} renamed={} links_added={} links_ended={} invitations={} checklists={}",
            self.created,
            self.renamed,
            self.links_added,
            self.links_ended,
            self.invited.len(),
            self.checklists
        )
    }
}
