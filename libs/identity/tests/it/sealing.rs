use identity::{
    Key,
    seal::{open, seal},
};
use proptest::prelude::*;

use crate::chance;

#[test]
fn two_seals_of_the_same_differ() {
    let mut rng = chance(1);
    let key = Key::generate(&mut rng);
    let [one, two] = [0, 1].map(|_| seal(&key, "totp", b"secret", &mut rng).expect("a seal"));
    assert_ne!(one, two);
    assert_eq!((one.len(), one[0]), (6 + 41, 1));
}

#[test]
fn a_key_is_read_back_and_opens() {
    let mut rng = chance(2);
    let key = Key::generate(&mut rng);
    let sealed = seal(&key, "oidc:1", b"secret", &mut rng).expect("a seal");
    let again = Key::parse(&key.text()).expect("a key");
    assert_eq!(open(&again, "oidc:1", &sealed).as_deref().map(Vec::as_slice), Some(&b"secret"[..]));
    assert!(open(&Key::generate(&mut rng), "oidc:1", &sealed).is_none(), "another key");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_was_sealed_opens_and_any_flipped_bit_is_refused(
        seed: u64,
        purpose in "[a-z:]{0,12}",
        plain in prop::collection::vec(any::<u8>(), 0..80),
        at in any::<prop::sample::Index>(),
        bit in 0_u8..8,
    ) {
        let mut rng = chance(seed);
        let key = Key::generate(&mut rng);
        let mut sealed = seal(&key, &purpose, &plain, &mut rng).expect("a seal");
        let opened = open(&key, &purpose, &sealed);
        prop_assert_eq!(opened.as_deref(), Some(&plain));
        let other = purpose.clone() + "x";
        prop_assert!(open(&key, &other, &sealed).is_none());
        let at = at.index(sealed.len());
        prop_assert!(open(&key, &purpose, &sealed[..at]).is_none());
        sealed[at] ^= 1 << bit;
        prop_assert!(open(&key, &purpose, &sealed).is_none());
    }
}
