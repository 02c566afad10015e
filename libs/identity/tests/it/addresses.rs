use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use identity::address::{allows, client_address, parse_networks};
use proptest::prelude::*;

const TRUSTED: &str = "10.0.0.0/8 2001:db8:1::/48";

/// A proxy of ours, in any notation of its address.
fn proxy() -> impl Strategy<Value = IpAddr> {
    let v4 = any::<[u8; 3]>().prop_map(|[b, c, d]| Ipv4Addr::new(10, b, c, d));
    prop_oneof![
        v4.clone().prop_map(IpAddr::V4),
        v4.prop_map(|it| IpAddr::V6(it.to_ipv6_mapped())),
        any::<u16>().prop_map(|it| IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, 0, 0, 0, 0, it))),
    ]
}

/// Anyone else.
fn stranger() -> impl Strategy<Value = IpAddr> {
    let any = prop_oneof![any::<Ipv4Addr>().prop_map(IpAddr::V4), any::<Ipv6Addr>().prop_map(IpAddr::V6)];
    any.prop_filter("not ours", |it| !allows(&parse_networks(TRUSTED).expect("a list"), *it))
}

/// What a client may put into the header: addresses of anyone, our proxies' too, and nonsense.
fn lie() -> impl Strategy<Value = String> {
    let part =
        prop_oneof![stranger().prop_map(|it| it.to_string()), proxy().prop_map(|it| it.to_string()), "[ -~]{0,12}",];
    prop::collection::vec(part, 0..5).prop_map(|it| it.join(", "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn an_untrusted_peer_is_itself_whatever_it_says(peer in stranger(), lie in lie()) {
        let trusted = parse_networks(TRUSTED).expect("a list");
        prop_assert_eq!(client_address(peer, Some(&lie), &trusted), peer.to_canonical());
    }

    /// The client sends a lie; each proxy of the chain adds the address it was called from.
    #[test]
    fn behind_our_proxies_the_client_is_who_called_the_first(
        client in stranger(),
        lie in lie(),
        proxies in prop::collection::vec(proxy(), 1..4),
    ) {
        let trusted = parse_networks(TRUSTED).expect("a list");
        let mut header = lie;
        let mut peer = client;
        for next in proxies {
            header = if header.is_empty() { peer.to_string() } else { format!("{header}, {peer}") };
            peer = next;
        }
        prop_assert_eq!(client_address(peer, Some(&header), &trusted), client.to_canonical());
    }

    #[test]
    fn a_network_is_read_as_it_is_printed(address in any::<IpAddr>(), length in 0_u8..=128) {
        let length = if address.is_ipv4() { length.min(32) } else { length };
        // A wide IPv6 network holds IPv6 alone: an IPv4 address in its clothes is not of it.
        prop_assume!(length >= 96 || address == address.to_canonical());
        let network = ipnet::IpNet::new(address, length).expect("a network").trunc();
        let read = parse_networks(&network.to_string()).expect("a list");
        prop_assert!(allows(&read, address));
        prop_assert_eq!(parse_networks(&read[0].to_string()).expect("a list"), read);
    }
}
