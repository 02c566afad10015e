//! Who is at the other end, behind the proxies we know.

use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;

use super::allows;

/// The address of the client, in canonical form (IPv4 never as IPv6).
///
/// `peer` is the other end of the connection, `forwarded_for` the header `X-Forwarded-For` (several lines joined by
/// commas, in order), `trusted` the networks of our own proxies. Each proxy adds the address it was called from on the
/// right, so the header is read from there, and only as far as trusted proxies wrote it: the first untrusted address is
/// the client, and what stands left of it is hearsay. From an untrusted peer nothing is believed. Where a trusted proxy
/// passes on something that is no address, the proxy itself is the answer.
pub fn client_address(peer: IpAddr, forwarded_for: Option<&str>, trusted: &[IpNet]) -> IpAddr {
    let mut client = peer.to_canonical();
    let mut hops = forwarded_for.unwrap_or_default().rsplit(',');
    while allows(trusted, client) {
        let Some(hop) = hops.next().and_then(address) else { break };
        client = hop;
    }
    client
}

/// An address as proxies write it: bare, in brackets, or with a port.
fn address(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let bare = hop.strip_prefix('[').and_then(|it| it.strip_suffix(']')).unwrap_or(hop);
    let address = bare.parse().ok().or_else(|| Some(hop.parse::<SocketAddr>().ok()?.ip()));
    address.map(|it: IpAddr| it.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(peer: &str, header: Option<&str>) -> String {
        let trusted = ["10.0.0.0/8", "2001:db8:1::/48"].map(|it| it.parse().expect("a network"));
        client_address(peer.parse().expect("an address"), header, &trusted).to_string()
    }

    #[test]
    fn a_lie_from_an_untrusted_peer_is_ignored() {
        assert_eq!(ask("203.0.113.9", Some("198.51.100.1")), "203.0.113.9");
        assert_eq!(ask("203.0.113.9", Some("10.0.0.1")), "203.0.113.9");
        assert_eq!(ask("203.0.113.9", None), "203.0.113.9");
    }

    #[test]
    fn the_header_is_read_from_the_right_up_to_the_first_stranger() {
        assert_eq!(ask("10.0.0.1", Some("198.51.100.1")), "198.51.100.1");
        assert_eq!(ask("10.0.0.1", Some("192.0.2.66, 198.51.100.1, 10.0.0.2")), "198.51.100.1");
        assert_eq!(ask("10.0.0.1", Some("10.9.9.9,198.51.100.1 ,\t10.0.0.2")), "198.51.100.1");
        assert_eq!(ask("2001:db8:1::5", Some("192.0.2.66, 2001:db8:2::1")), "2001:db8:2::1");
        assert_eq!(ask("10.0.0.1", Some("10.0.0.3, 10.0.0.2")), "10.0.0.3", "a call from within");
        assert_eq!(ask("10.0.0.1", None), "10.0.0.1");
    }

    #[test]
    fn notations_of_proxies_are_understood() {
        assert_eq!(ask("::ffff:10.0.0.1", Some("::ffff:198.51.100.1")), "198.51.100.1");
        assert_eq!(ask("10.0.0.1", Some("198.51.100.1:4711")), "198.51.100.1");
        assert_eq!(ask("10.0.0.1", Some("[2001:db8:2::1]:4711")), "2001:db8:2::1");
        assert_eq!(ask("10.0.0.1", Some("[2001:db8:2::1]")), "2001:db8:2::1");
    }

    #[test]
    fn nonsense_ends_the_reading_where_it_stands() {
        assert_eq!(ask("10.0.0.1", Some("198.51.100.1, unknown, 10.0.0.2")), "10.0.0.2");
        for header in ["", ",", "unknown", "198.51.100.1,", "fe80::1%eth0", "1.2.3", &"9".repeat(100_000)] {
            assert_eq!(ask("10.0.0.1", Some(header)), "10.0.0.1");
        }
    }
}
