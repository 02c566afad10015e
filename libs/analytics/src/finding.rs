//! Which printed classes make up a finding.

use domain::{Sex, catalogue::Cut, text::fold};

/// A printed class of numbers: from (included) to (included or not), in thousandths of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Interval {
    from: Option<i64>,
    to: Option<(i64, bool)>,
}

/// For every class, whether it belongs to the finding; `None` where a class straddles the cut, or is not a number, so
/// that this table cannot tell.
///
/// ```
/// use analytics::finding::positive;
/// use domain::{Sex, catalogue::Cut};
/// let cut = Cut::AtLeast("8.0".into());
/// let printed = |classes: &[&str]| classes.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
/// assert_eq!(positive(&cut, Sex::Male, &printed(&["8.4以上", "8.0以上8.4未満", "8.0未満"])), Some(vec![true, true, false]));
/// assert_eq!(positive(&cut, Sex::Male, &printed(&["８．４以上", "6.5以上8.4未満", "6.5未満"])), None);
/// ```
pub fn positive(cut: &Cut, sex: Sex, classes: &[String]) -> Option<Vec<bool>> {
    match cut {
        Cut::AtLeast(value) => by_value(classes, milli(value)?, true),
        Cut::Below(value) => by_value(classes, milli(value)?, false),
        Cut::AtLeastBySex { male, female } => {
            by_value(classes, milli(if sex == Sex::Male { male } else { female })?, true)
        }
        Cut::Classes(named) => by_name(classes, named),
    }
}

/// For every class, whether it is one of the named; `None` where none of the named is printed.
pub fn by_name(classes: &[String], named: &[String]) -> Option<Vec<bool>> {
    let named: Vec<String> = named.iter().map(|it| fold(it)).collect();
    let found: Vec<bool> = classes.iter().map(|it| named.contains(&fold(it))).collect();
    found.contains(&true).then_some(found)
}

fn by_value(classes: &[String], cut: i64, above: bool) -> Option<Vec<bool>> {
    let found: Vec<bool> =
        classes.iter().map(|it| side(interval(it)?, cut).map(|is_above| is_above == above)).collect::<Option<_>>()?;
    found.contains(&true).then_some(found)
}

/// Whether all values of the interval are at or above the cut (true) or below it (false); `None` where it straddles.
fn side(class: Interval, cut: i64) -> Option<bool> {
    if class.from.is_some_and(|from| from >= cut) {
        return Some(true);
    }
    match class.to {
        Some((to, included)) if to < cut || (to == cut && !included) => Some(false),
        _ => None,
    }
}

fn interval(printed: &str) -> Option<Interval> {
    let folded = fold(printed);
    let (from, rest) = match folded.split_once("以上") {
        Some((number, rest)) => (Some(milli(number)?), rest),
        None => (None, folded.as_str()),
    };
    let to = if let Some(number) = rest.strip_suffix("未満") {
        Some((milli(number)?, false))
    } else if let Some(number) = rest.strip_suffix("以下") {
        Some((milli(number)?, true))
    } else if rest.is_empty() {
        None
    } else {
        return None;
    };
    (from.is_some() || to.is_some()).then_some(Interval { from, to })
}

/// A decimal number with at most three places, in thousandths.
fn milli(number: &str) -> Option<i64> {
    let (whole, places) = number.split_once('.').unwrap_or((number, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || places.len() > 3 || !digits(whole) || !digits(places) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 1000 + format!("{places:0<3}").parse::<i64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn classes(printed: &[&str]) -> Vec<String> {
        printed.iter().map(|it| (*it).to_owned()).collect()
    }

    #[test]
    fn inclusive_upper_ends_are_below_the_next_whole_number() {
        let ast = classes(&["30以下", "31以上50以下", "51以上"]);
        assert_eq!(positive(&Cut::AtLeast("31".into()), Sex::Male, &ast), Some(vec![false, true, true]));
        assert_eq!(
            positive(&Cut::Below("18.5".into()), Sex::Male, &classes(&["18.5未満", "18.5以上"])),
            Some(vec![true, false])
        );
    }

    #[test]
    fn waist_differs_by_sex() {
        let cut = Cut::AtLeastBySex { male: "85".into(), female: "90".into() };
        let waist = classes(&["90.0以上", "85.0以上90.0未満", "85.0未満"]);
        assert_eq!(positive(&cut, Sex::Male, &waist), Some(vec![true, true, false]));
        assert_eq!(positive(&cut, Sex::Female, &waist), Some(vec![true, false, false]));
    }

    #[test]
    fn answers_match_by_their_folded_name() {
        assert_eq!(
            by_name(&classes(&["－", "±", "＋", "＋＋"]), &classes(&["+", "++"])),
            Some(vec![false, false, true, true])
        );
        assert_eq!(by_name(&classes(&["はい", "いいえ"]), &classes(&["毎日"])), None);
    }
}
