//! Boundaries of municipalities, secondary medical areas (二次医療圏) and prefectures, from one file to paths of SVG: pure
//! functions, no I/O.
//!
//! - [`read()`] turns a `TopoJSON` of municipalities (国土数値情報 N03) into a [`Topology`], under limits, or refuses it in one
//!   line that says what to do
//! - [`members::read`] reads which municipality is in which area
//! - [`dissolve()`] joins municipalities by any key; it works on the numbers of arcs alone, so that areas add up exactly
//! - [`simplify()`] thins arcs and drops small islands; neighbours still fit
//! - [`draw()`] makes paths in whole units; [`Frame`] says what stands in a box of its own and what is left out
//! - [`pictures`] are the four that the platform needs
//!
//! What is known of N03 of 1 January 2021, thinned to a hundredth or a thousandth of its points:
//!
//! - Designated cities (指定都市) are there by ward only; [`pictures::City::Whole`] joins the wards.
//! - Codes are those of that day. 浜松市's seven wards became three on 1 January 2024, with new codes.
//! - Land that belongs to no municipality yet (所属未定地) has no code: on reclaimed ground in 東京都, 千葉県 and 愛知県, and in
//!   沖縄県. It belongs to its prefecture alone. So do, among areas, the six villages of 北方領土, which have codes and no area.
//! - Thinning to a thousandth dropped eight municipalities, 日吉津村 and seven on islands, and turned one thin piece over: take
//!   the hundredth.
//! - Thinning dropped small islands before we see them: nothing of 竹島 is in either file.
//! - Here and there two borders of water run over the same line without being one arc. Areas add up all the same.

mod cities;
mod dissolve;
mod draw;
mod frame;
mod geometry;
mod grid;
mod islands;
mod join;
mod label;
mod layout;
mod limits;
mod map;
mod member_problem;
pub mod members;
mod orient;
mod path;
pub mod pictures;
mod properties;
mod read;
mod refusal;
mod simplify;
mod thin;
mod topology;

pub use dissolve::dissolve;
pub use draw::{Drawing, Drawn, draw};
pub use frame::{Frame, Inset, Part, WIDTH};
pub use limits::Limits;
pub use map::{Map, Shape};
pub use member_problem::{MemberProblem, Wrong};
pub use read::read;
pub use refusal::{Excess, Refusal};
pub use simplify::{Detail, simplify};
pub use topology::{Grid, Point, Properties, Ring, Topology, Way, twice_area};
