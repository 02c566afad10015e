//! The secret of a calendar feed: one address, no header.

use std::net::IpAddr;

use app::council::calendar::held_feed;
use domain::{Actor, Result, Scope, Time};
use identity::Opaque;

use crate::GatewayState;

/// What a feed's secret opens at this moment: its person's space, to be read only.
pub(crate) async fn feed(state: &GatewayState, secret: &Opaque, address: IpAddr, now: Time) -> Result<Option<Scope>> {
    let held = held_feed(&state.desk, secret, now).await?;
    #[expect(clippy::disallowed_methods, reason = "where a feed's secret is read")]
    let scope = held.map(|(feed, role)| Scope::new(Actor::Account(feed.account), feed.space, role, Vec::new()));
    Ok(scope.map(|it| it.at(address)))
}
