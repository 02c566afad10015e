//! Every limit of Renkei, in one table. The binary may pass in others: [`Rules`].

use std::time::Duration;

use crate::{Delays, Rule};

const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident, $field:ident = $burst:literal per $per:expr;)+) => {
        $($(#[$doc])* pub const $name: Rule = row(stringify!($field), $burst, $per);)+

        /// The limits in force: `Rules::default()` is the table above, and a field may be replaced by
        /// [`Rule::at`] before it is passed down.
        ///
        /// ```
        /// # use limits::Rules;
        /// # use std::time::Duration;
        /// let mut rules = Rules::default();
        /// rules.space_exports = rules.space_exports.at(50, Duration::from_hours(1)).expect("in range");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Rules {
            $($(#[$doc])* pub $field: Rule,)+
            /// Waits after failures in a row on one account.
            pub sign_in_delays: Delays,
        }

        impl Rules {
            /// Every bucket rule, in the order of the table.
            pub fn all(&self) -> Vec<Rule> {
                vec![$(self.$field),+]
            }
        }

        impl Default for Rules {
            fn default() -> Self {
                Self { $($field: $name,)+ sign_in_delays: SIGN_IN_DELAYS }
            }
        }
    };
}

rules! {
    /// Requests of one space, all its people and tokens together.
    SPACE_REQUESTS, space_requests = 6_000 per MINUTE;
    /// Requests of one account that is signed in.
    ACCOUNT_REQUESTS, account_requests = 600 per MINUTE;
    /// Requests of one service token.
    TOKEN_REQUESTS, token_requests = 600 per MINUTE;
    /// Requests of one address of people who are not signed in; an office may share one.
    ADDRESS_REQUESTS, address_requests = 600 per MINUTE;
    /// GraphQL complexity of one space, all its people and tokens together; the largest operation has 60,000.
    SPACE_COST, space_cost = 6_000_000 per MINUTE;
    /// GraphQL complexity of one account.
    ACCOUNT_COST, account_cost = 1_200_000 per MINUTE;
    /// GraphQL complexity of one service token.
    TOKEN_COST, token_cost = 600_000 per MINUTE;
    /// GraphQL complexity of one address of people who are not signed in.
    ADDRESS_COST, address_cost = 600_000 per MINUTE;
    /// Heavy jobs that one space asks for.
    SPACE_JOBS, space_jobs = 60 per HOUR;
    /// Files that one space sends; an edition of the open data has some ten.
    SPACE_UPLOADS, space_uploads = 300 per HOUR;
    /// Invitations of one space; a prefecture onboards up to some 200 areas and municipalities at once.
    SPACE_INVITATIONS, space_invitations = 600 per HOUR;
    /// Exports of one space: archives and large tables.
    SPACE_EXPORTS, space_exports = 20 per HOUR;
    /// Documents that one space takes away: PDFs and workbooks of its council's year.
    SPACE_DOCUMENTS, space_documents = 300 per HOUR;
    /// Calendars of one space that ask for its dates; each asks every few hours.
    SPACE_CALENDARS, space_calendars = 3_000 per HOUR;
    /// Failed attempts to sign in from one address, those under way included.
    SIGN_IN_ADDRESS, sign_in_address = 60 per Duration::from_mins(10);
}

/// Waits after failures in a row on one account: 1 s after the fifth, doubled by each one more up to a quarter of an hour,
/// a day from the hundredth on.
pub const SIGN_IN_DELAYS: Delays =
    Delays { free: 5, longest: Duration::from_mins(15), many: 100, long: Duration::from_hours(24) };

/// A row of the table; one that is out of range does not compile.
const fn row(purpose: &'static str, burst: u32, per: Duration) -> Rule {
    match Rule::new(purpose, burst, per) {
        Some(rule) => rule,
        None => panic!("a limit is out of range"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_rules_share_a_purpose() {
        let rules = Rules::default().all();
        let purposes: HashSet<_> = rules.iter().map(Rule::purpose).collect();
        assert_eq!(purposes.len(), rules.len());
        assert!(!purposes.contains("throttle"), "the name under which failures in a row are kept");
    }

    #[test]
    fn the_largest_operation_fits_every_budget() {
        let rules = Rules::default();
        for rule in [rules.space_cost, rules.account_cost, rules.token_cost, rules.address_cost] {
            assert!(rule.burst() >= 60_000, "{rule:?}");
        }
    }
}
