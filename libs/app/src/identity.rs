//! Signing in and out, second factors, invitations, emergencies: use cases of the sign-in desk.
//!
//! Nothing here says whether an account exists to somebody who has not shown that it is theirs. Secrets are text only
//! where they leave for their owner.

mod accept;
mod break_glass;
mod desk;
mod enrol;
mod enter;
mod invite;
mod known;
mod operator;
mod password;
mod proof;
mod provider;
mod provider_finish;
mod refusal;
mod remedy;
mod second_factor;
mod sign_in;
mod token;

pub use accept::{Looked, accept_invitation, look_at_invitation};
pub use break_glass::{break_glass, leave};
pub use desk::{Client, Desk};
pub use enrol::{Confirmed, Enrolment, confirm_totp, disable_totp, renew_recovery_codes, start_totp};
pub use enter::{ABSOLUTE, Entered, IDLE, SignedIn};
pub use invite::{Delivery, INVITATION_LASTS, Letter, send_invitation};
pub use known::{Known, clean, end_other_sessions, end_sessions, known, recovery_codes_left, sign_out, touch};
pub use operator::{first_operator, invite_operator};
pub use password::change_password;
pub use proof::Proof;
pub use provider::{Away, begin_at_provider, seal_client_secret};
pub use provider_finish::{Returned, finish_at_provider};
pub use refusal::Refusal;
pub use remedy::{disable_account, enable_account, reset_password, reset_second_factor};
pub use second_factor::second_factor;
pub use sign_in::sign_in;
pub use token::{held_token, touch_token};
