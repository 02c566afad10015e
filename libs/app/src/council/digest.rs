//! The weekly letter: how much is due, how much lies still. Numbers and dates only, and never a word that somebody wrote.

mod letter;
mod tally;

use domain::{Action, Error, Result, Role, Scope, SpaceId, SpaceKey, Time, calendar::day_in_japan, rights::may};
use rand::CryptoRng;
use store::{DigestReader, Space, Store};

use crate::identity::Desk;

/// After so many failures in a row the mail server is not asked again.
const GIVE_UP: u32 = 10;

/// What became of the letters of a space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminded {
    /// Which space.
    pub space: SpaceKey,
    /// Letters that were sent; in a dry run, that would be.
    pub letters: u32,
    /// Letters that the mail server did not take.
    pub failed: u32,
}

/// Whether somebody of this role gets letters who never said so.
pub fn by_default(role: Role) -> bool {
    matches!(role, Role::Administrator | Role::Editor)
}

/// Whether somebody of this role may have them at all.
pub fn may_have(role: Role) -> bool {
    may(role, Action::ReadRecords)
}

/// Sends each person of each space what there is to say, at most once in a week; `dry_run` counts only. An address or a space
/// that fails does not stop the others. Spaces without letters are left out.
pub async fn remind(desk: &Desk, dry_run: bool, now: Time, rng: &mut (impl CryptoRng + Send)) -> Result<Vec<Reminded>> {
    if desk.mailer.is_none() && !dry_run {
        return Err(Error::Conflict(
            "メールサーバー（RENKEI_SMTP_URL）を設定してください。 / Set RENKEI_SMTP_URL: there is no mail server."
                .into(),
        ));
    }
    let mut run = Rounds { desk, dry_run, now, in_a_row: 0 };
    let mut all = Vec::new();
    for space in spaces(&desk.store).await? {
        let Some(key) = space.key else { continue };
        match run.space(&space, key, rng).await {
            Ok(it) if (it.letters, it.failed) == (0, 0) => {}
            Ok(it) => all.push(it),
            Err(err) => tracing::error!(space = %key, error = ?err, "The letters of a space were left out"),
        }
    }
    Ok(all)
}

async fn spaces(store: &Store) -> Result<Vec<Space>> {
    let tx = store.begin(&Scope::system(SpaceId::PLATFORM)).await?;
    let mut all: Vec<Space> = Vec::new();
    loop {
        let after = all.last().and_then(|it| it.key).map(|it| it.to_string());
        let page = tx.spaces(None, after.as_deref(), 500).await?;
        // The platform's own comes first, and has no key.
        all.extend(page.rows.into_iter().filter(|it| it.key.is_some()));
        if !page.has_next {
            return Ok(all);
        }
    }
}

struct Rounds<'a> {
    desk: &'a Desk,
    dry_run: bool,
    now: Time,
    in_a_row: u32,
}

impl Rounds<'_> {
    async fn space(&mut self, space: &Space, key: SpaceKey, rng: &mut (impl CryptoRng + Send)) -> Result<Reminded> {
        let (today, scope) = (day_in_japan(self.now), Scope::system(space.id));
        let mut done = Reminded { space: key, letters: 0, failed: 0 };
        let tx = self.desk.store.begin(&scope).await?;
        let wanted = |it: &DigestReader| {
            may_have(it.role) && it.wanted.unwrap_or_else(|| by_default(it.role)) && it.is_due(today)
        };
        let mut readers = tx.digest_readers(today).await?;
        readers.retain(wanted);
        if readers.is_empty() {
            return Ok(done);
        }
        let tally = tally::Tally::of(&tx, today).await?;
        drop(tx);
        for reader in &readers {
            let numbers = tally.numbers(reader);
            if numbers.is_nothing() {
                continue;
            }
            if self.dry_run {
                done.letters += 1;
                continue;
            }
            let text = letter::text(&numbers, key, today, &self.desk.public_url);
            match self.send(&scope, reader, &text, rng).await? {
                Some(true) => done.letters += 1,
                Some(false) => done.failed += 1,
                None => {}
            }
        }
        Ok(done)
    }

    /// Whether the letter was taken; none where another run has sent it.
    async fn send(
        &mut self,
        scope: &Scope,
        reader: &DigestReader,
        text: &str,
        rng: &mut (impl CryptoRng + Send),
    ) -> Result<Option<bool>> {
        let Some(mailer) = self.desk.mailer.as_ref().filter(|_| self.in_a_row < GIVE_UP) else {
            return Ok(Some(false));
        };
        let (today, store) = (day_in_japan(self.now), &self.desk.store);
        // Taken first: whatever happens then, nobody is written to twice.
        let tx = store.begin_write(scope).await?;
        let claimed = tx.claim_digest(reader.account, today).await?;
        tx.commit().await?;
        if !claimed {
            return Ok(None);
        }
        let mail = mail::Mail { to: &reader.mail, subject: letter::SUBJECT, text };
        let Err(unsent) = mailer.send(&mail, self.now, rng).await else {
            self.in_a_row = 0;
            return Ok(Some(true));
        };
        // The word names no address.
        tracing::warn!(space.id = %scope.space(), reason = unsent.as_str(), "A weekly letter was not sent");
        self.in_a_row = if unsent.may_pass() { self.in_a_row + 1 } else { 0 };
        let tx = store.begin_write(scope).await?;
        tx.return_digest(reader.account, reader.sent_on).await?;
        tx.commit().await?;
        Ok(Some(false))
    }
}
