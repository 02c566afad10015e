use identity::{Opaque, ServiceToken};
use proptest::prelude::*;

use crate::chance;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_token_is_read_back(seed: u64) {
        let token = ServiceToken::new(&mut chance(seed));
        let text = token.text();
        prop_assert_eq!(text.len(), 87);
        prop_assert_eq!(ServiceToken::parse(&text), Some((token.id, token.secret.digest())));
        prop_assert_eq!(token.id.0.get_version_num(), 4);
    }

    #[test]
    fn a_changed_symbol_is_refused(seed: u64, at in 0_usize..87, other in "[0-9A-Za-z_]") {
        let mut text = ServiceToken::new(&mut chance(seed)).text().to_string();
        prop_assume!(text[at..=at] != other);
        text.replace_range(at..=at, &other);
        prop_assert_eq!(ServiceToken::parse(&text), None);
    }

    #[test]
    fn anything_may_come_as_a_token(text in "\\PC{0,100}", tail in "[0-9a-zA-Z_]{0,90}") {
        prop_assert_eq!(ServiceToken::parse(&text), None);
        prop_assert_eq!(ServiceToken::parse(&format!("rnk_{tail}")), None);
    }

    #[test]
    fn an_opaque_secret_is_read_back(seed: u64) {
        let mut rng = chance(seed);
        let secret = Opaque::new(&mut rng);
        let again = Opaque::parse(secret.as_str()).expect("a secret");
        prop_assert_eq!(again.digest(), secret.digest());
        prop_assert_ne!(Opaque::new(&mut rng).digest(), secret.digest());
    }
}
