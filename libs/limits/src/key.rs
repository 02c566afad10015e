//! Who is counted.

use std::{fmt, net::IpAddr, sync::Arc};

use domain::{AccountId, SpaceId, TokenId};
use sha2::{Digest as _, Sha256};

/// Whose bucket it is: a kind and an identifier, so that no two kinds share one. Made of typed parts alone; a mail
/// address or a secret cannot get in. `Debug` shows the kind and keeps the identifier to itself.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Key {
    kind: &'static str,
    id: Arc<str>,
}

impl Key {
    /// A space.
    pub fn space(id: SpaceId) -> Self {
        Self::of("space", &id.to_string())
    }

    /// A service token.
    pub fn token(id: TokenId) -> Self {
        Self::of("token", &id.to_string())
    }

    /// An account that is signed in.
    pub fn account(id: AccountId) -> Self {
        Self::of("account", &id.to_string())
    }

    /// A network address of somebody who is not signed in: IPv4 whole, IPv6 by its first 64 bits, which is what one
    /// customer is given; an IPv4 address in IPv6 clothes (`::ffff:192.0.2.1`) as the IPv4 address it is.
    pub fn address(address: IpAddr) -> Self {
        Self::of("address", &network(address))
    }

    /// The account that somebody tries to sign in to, whether there is one or not.
    ///
    /// `digest` is 32 bytes made of the sign-in name in its one canonical spelling, best with a key (HMAC-SHA-256); it is
    /// hashed once more here, so that what Redis holds matches no other table. To let a known browser past a stranger's
    /// failures, make the digest of name and browser.
    pub fn sign_in_account(digest: &[u8; 32]) -> Self {
        let hash = Sha256::new().chain_update("renkei limits sign-in account").chain_update(digest).finalize();
        Self::of("sign_in_account", &domain::text::hex(&hash))
    }

    /// The network address that tries to sign in, cut as in [`Key::address`].
    pub fn sign_in_address(address: IpAddr) -> Self {
        Self::of("sign_in_address", &network(address))
    }

    fn of(kind: &'static str, id: &str) -> Self {
        Self { kind, id: id.into() }
    }
}

/// The key as it is stored. Neither kinds nor identifiers have a colon, so no two keys look alike.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Key({})", self.kind)
    }
}

fn network(address: IpAddr) -> String {
    match address.to_canonical() {
        IpAddr::V4(it) => it.to_string(),
        IpAddr::V6(it) => format!("{:016x}", it.to_bits() >> 64),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> String {
        Key::address(text.parse().expect("an address")).to_string()
    }

    #[test]
    fn an_ipv6_customer_is_one_whatever_the_last_64_bits() {
        assert_eq!(address("2001:db8:0:1::1"), "address:20010db800000001");
        assert_eq!(address("2001:db8:0:1:ffff:ffff:ffff:ffff"), address("2001:db8:0:1::"));
        assert_ne!(address("2001:db8:0:2::1"), address("2001:db8:0:1::1"));
    }

    #[test]
    fn ipv4_counts_whole_also_when_it_comes_as_ipv6() {
        assert_eq!(address("192.0.2.1"), "address:192.0.2.1");
        assert_eq!(address("::ffff:192.0.2.1"), "address:192.0.2.1");
        assert_ne!(address("::ffff:192.0.2.2"), address("::ffff:192.0.2.1"));
    }

    #[test]
    fn kinds_never_share_a_key() {
        let (id, ip) = (uuid::Uuid::from_u128(7), "192.0.2.1".parse().expect("an address"));
        let keys = [
            Key::space(SpaceId(id)),
            Key::token(TokenId(id)),
            Key::account(AccountId(id)),
            Key::address(ip),
            Key::sign_in_address(ip),
            Key::sign_in_account(&[7; 32]),
            Key::sign_in_account(&[8; 32]),
        ];
        let different: std::collections::HashSet<_> = keys.iter().map(Key::to_string).collect();
        assert_eq!(different.len(), keys.len(), "{different:?}");
        assert!(different.iter().all(|it| it.matches(':').count() == 1), "{different:?}");
    }

    #[test]
    fn a_sign_in_name_shows_neither_in_the_key_nor_in_debug() {
        let key = Key::sign_in_account(&[0xab; 32]);
        // printf 'renkei limits sign-in account' then 32 bytes ab, through sha256sum.
        assert_eq!(key.to_string(), "sign_in_account:8d3981bac4b7790d3c0bdfa758f692da61b87b19462b063bd7a16bfdf50c7cdb");
        assert_eq!(format!("{key:?}"), "Key(sign_in_account)");
    }
}
