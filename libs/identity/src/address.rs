//! Where a request comes from, and where a token may be used from.

mod client;

use std::net::IpAddr;

use domain::{Error, Result};
use ipnet::{IpNet, Ipv4Net};
use unicode_normalization::UnicodeNormalization as _;

pub use client::client_address;

/// Most networks of one list.
const MOST: usize = 100;
/// Most bytes of a list.
const LONGEST: usize = 16 * 1024;

/// Reads a list of networks in CIDR notation or single addresses, IPv4 and IPv6, between commas or white space, full
/// width or not. Empty text is an empty list. [`Error::Invalid`] names the first entry that cannot be taken.
///
/// An IPv4 network written as IPv6 (`::ffff:10.0.0.0/104`) becomes what it is. A network with bits beyond its length
/// (`10.1.2.3/8`) is refused: it is either too wide or too narrow for what was meant.
pub fn parse_networks(list: &str) -> Result<Vec<IpNet>> {
    if list.len() > LONGEST {
        return Err(too_many());
    }
    let list: String = list.nfkc().collect();
    let entries =
        list.split(|it: char| it.is_whitespace() || matches!(it, ',' | '、' | ';')).filter(|it| !it.is_empty());
    let networks = entries.map(network).collect::<Result<Vec<_>>>()?;
    if networks.len() > MOST { Err(too_many()) } else { Ok(networks) }
}

/// Whether the address is in one of the networks. An empty list allows nothing; a token without a list is not asked.
/// An IPv4 address is in IPv4 networks only, however it is written: `::/0` is all of IPv6 and nothing else.
pub fn allows(networks: &[IpNet], address: IpAddr) -> bool {
    let address = address.to_canonical();
    networks.iter().any(|it| canonical(*it).contains(&address))
}

fn network(entry: &str) -> Result<IpNet> {
    let parsed = entry.parse::<IpNet>().ok().or_else(|| entry.parse::<IpAddr>().ok().map(IpNet::from));
    let Some(network) = parsed else {
        let shown: String = entry.chars().take(60).collect();
        return Err(Error::Invalid(format!(
            "「{shown}」はIPアドレスとして読めません。192.0.2.0/24 や 2001:db8::/32 のように入力してください。 / \
             \"{shown}\" is no address or network: write 192.0.2.0/24 or 2001:db8::/32."
        )));
    };
    let trunc = network.trunc();
    if trunc != network {
        return Err(Error::Invalid(format!(
            "「{network}」は範囲の先頭ではありません。範囲なら {trunc}、1台だけなら {} と入力してください。 / \
             \"{network}\" is not the start of a network: write {trunc} for the network or {} for one address.",
            network.addr(),
            network.addr()
        )));
    }
    Ok(canonical(network))
}

/// An IPv4 network in the clothes of IPv6 as IPv4.
fn canonical(network: IpNet) -> IpNet {
    let IpAddr::V4(address) = network.addr().to_canonical() else { return network };
    match network {
        IpNet::V6(it) => {
            it.prefix_len().checked_sub(96).and_then(|it| Ipv4Net::new(address, it).ok()).map_or(network, IpNet::V4)
        }
        IpNet::V4(_) => network,
    }
}

fn too_many() -> Error {
    Error::Invalid(format!(
        "アドレスは{MOST}件以内にしてください。範囲（例：192.0.2.0/24）でまとめられます。 / \
         Give at most {MOST} networks; several addresses can be one network, e.g. 192.0.2.0/24."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn lists_are_read_as_people_write_them() {
        let networks = parse_networks(
            "10.0.0.0/8, 192.0.2.7\n2001:db8::/32、::ffff:198.51.100.0/120 ２０３．０．１１３．０／２４",
        )
        .expect("a list");
        let shown: Vec<String> = networks.iter().map(ToString::to_string).collect();
        assert_eq!(shown, ["10.0.0.0/8", "192.0.2.7/32", "2001:db8::/32", "198.51.100.0/24", "203.0.113.0/24"]);
        assert_eq!(parse_networks(" \n").expect("an empty list"), []);
    }

    #[test]
    fn an_address_is_allowed_in_either_notation() {
        let networks = parse_networks("10.0.0.0/8 2001:db8::/32").expect("a list");
        for (address, expected) in [
            ("10.255.255.255", true),
            ("::ffff:10.1.2.3", true),
            ("11.0.0.0", false),
            ("::ffff:11.0.0.0", false),
            ("2001:db8:ffff::1", true),
            ("2001:db9::1", false),
        ] {
            assert_eq!(allows(&networks, ip(address)), expected, "{address}");
        }
        let mapped: IpNet = "::ffff:10.0.0.0/104".parse().expect("a network");
        assert!(allows(&[mapped], ip("10.1.2.3")) && !allows(&[mapped], ip("11.1.2.3")));
        assert!(!allows(&[], ip("10.1.2.3")), "nothing listed, nothing allowed");
        let everywhere: IpNet = "::/0".parse().expect("a network");
        assert!(allows(&[everywhere], ip("2001:db8::1")) && !allows(&[everywhere], ip("::ffff:10.1.2.3")));
    }

    #[test]
    fn refusals_say_what_to_write() {
        let said = |list: &str| parse_networks(list).expect_err("refused").to_string();
        assert!(said("10.1.2.3/8").contains("10.0.0.0/8") && said("10.1.2.3/8").contains("10.1.2.3 と"));
        assert!(said("10.0.0.0/8, example.jp").contains("「example.jp」"));
        assert!(said("10.0.0.0/33").contains("192.0.2.0/24"));
        assert!(said(&"192.0.2.1 ".repeat(101)).contains("100"));
        assert!(said(&"9".repeat(1_000_000)).contains("100"));
    }
}
