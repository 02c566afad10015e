//! Service tokens, as programs show them.

use std::net::IpAddr;

use domain::{Result, Role, Time, TokenId};
use identity::{
    address::{allows, parse_networks},
    token::same,
};
use store::HeldToken;

use super::{Desk, known::NOTE_EVERY};

/// The token, and what it may at this moment: no more than its owner. None where any part of it is not right.
pub async fn held_token(
    desk: &Desk,
    id: TokenId,
    digest: &[u8; 32],
    address: IpAddr,
    now: Time,
) -> Result<Option<(HeldToken, Role)>> {
    let tx = desk.store.look_at_identity().await?;
    let Some(token) = tx.held_token(id, now).await? else { return Ok(None) };
    if !same(&token.digest, digest) {
        return Ok(None);
    }
    let networks = parse_networks(&token.networks.join(","))?;
    if !networks.is_empty() && !allows(&networks, address) {
        return Ok(None);
    }
    let owner = tx.standing(token.account, now).await?;
    // An emergency is the operator's own: no token reaches through the broken glass.
    let owner = owner.into_iter().find(|it| it.space == token.space && !it.emergency);
    Ok(owner.and_then(|it| token.role.weaker(it.role)).map(|role| (token, role)))
}

/// Notes that the token was used.
pub async fn touch_token(desk: &Desk, token: &HeldToken, now: Time) -> Result<()> {
    if token.used_at.is_some_and(|it| now - it < NOTE_EVERY) {
        return Ok(());
    }
    let tx = desk.store.begin_identity().await?;
    tx.touch_token(token.id, now).await?;
    tx.commit().await
}
