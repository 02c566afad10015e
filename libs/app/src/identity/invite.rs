//! Telling people that they are invited.

use chrono::TimeDelta;
use domain::{Error, Result, Role, Time};
use identity::Opaque;
use mail::Mail;
use rand::CryptoRng;

use super::Desk;

/// How long the link of an invitation is good.
pub const INVITATION_LASTS: TimeDelta = TimeDelta::days(14);

/// How a link reaches the person.
#[derive(Clone, PartialEq, Eq)]
pub enum Delivery {
    /// By mail.
    Mailed,
    /// By whoever invites: no mail server is configured. The link opens an account; show it once, log it never.
    Shown(String),
}

/// What an invitation says.
#[derive(Clone, Copy)]
pub struct Letter<'a> {
    /// Mail address.
    pub to: &'a str,
    /// Name of the space.
    pub space: &'a str,
    /// What the person will be.
    pub role: Role,
    /// Until when the link is good.
    pub expires_at: Time,
}

/// Sends an invitation that is stored already. When it was not taken, [`Error`] says why; the invitation stays, and can be
/// revoked or sent by hand.
pub async fn send_invitation(
    desk: &Desk,
    letter: &Letter<'_>,
    secret: &Opaque,
    now: Time,
    rng: &mut (impl CryptoRng + Send),
) -> Result<Delivery> {
    let Letter { to, space, role, expires_at } = *letter;
    let link = desk.link(secret);
    let Some(mailer) = &desk.mailer else { return Ok(Delivery::Shown(link)) };
    let (ja, en) = words(role);
    // In Japan's time.
    let until = (expires_at + TimeDelta::hours(9)).format("%Y-%m-%d %H:%M");
    let text = format!(
        "Renkei（地域・職域連携の基盤）への招待です。\n\n\
         場　　　: {space}\n役　割　: {ja}\n有効期限: {until}（日本時間）\n\n\
         次のリンクを開いて、招待を受けてください。リンクは一度だけ使えます。\n{link}\n\n\
         心当たりがない場合は、このメールを破棄してください。リンクをほかの人に渡さないでください。\n\n\
         --\n\
         You are invited to Renkei: {space}, as {en}. Open the link above before {until} (Japan time).\n\
         If you did not expect this mail, please discard it.\n"
    );
    let mail = Mail { to, subject: "【Renkei】招待のお知らせ", text: &text };
    mailer.send(&mail, now, rng).await.map_err(Error::from)?;
    Ok(Delivery::Mailed)
}

/// A role for people.
fn words(role: Role) -> (&'static str, &'static str) {
    match role {
        Role::Operator => ("運営者", "operator"),
        Role::Researcher => ("研究者", "researcher"),
        Role::Administrator => ("管理者", "administrator"),
        Role::Editor => ("編集者", "editor"),
        Role::Viewer => ("閲覧者", "viewer"),
        Role::Guest => ("ゲスト（協議会の委員）", "guest"),
    }
}
