//! Cells as officers write them.

use super::Problem;
use crate::{PrefectureCode, SexGroup, area::prefecture_named, text::fold};

/// Reads `1,234.5`, `１２．３`, `12.3%`; a blank is none.
pub(super) fn number(cell: &str) -> Result<Option<f64>, Problem> {
    let folded = fold(cell).replace(',', "");
    let digits = folded.strip_suffix('%').unwrap_or(&folded);
    if folded.is_empty() {
        return Ok(None);
    }
    // No `inf`, `nan` or exponents: nobody means them.
    if digits.len() > 30 || !digits.bytes().all(|it| it.is_ascii_digit() || matches!(it, b'.' | b'-')) {
        return Err(Problem::NotANumber);
    }
    digits.parse().map(Some).map_err(|_| Problem::NotANumber)
}

/// Reads `1,234`, `１２３４人` and `1234.0`; a blank is none.
pub(super) fn count(cell: &str) -> Result<Option<u64>, Problem> {
    let folded = fold(cell).replace(',', "");
    let digits = folded.strip_suffix('人').unwrap_or(&folded);
    let digits = digits.strip_suffix(".0").unwrap_or(digits);
    if folded.is_empty() {
        return Ok(None);
    }
    if digits.strip_prefix('-').is_some_and(is_digits) {
        return Err(Problem::NegativeCount);
    }
    if !is_digits(digits) {
        return Err(Problem::NotANumber);
    }
    digits.parse().map(Some).map_err(|_| Problem::CountTooLarge)
}

/// Reads `2022`, `2022年度`, `令和4年`, `R4`, `平成30年度`, `H30`.
pub(super) fn year(cell: &str) -> Result<u16, Problem> {
    let folded = fold(cell);
    let text = folded.strip_suffix("年度").or_else(|| folded.strip_suffix('年')).unwrap_or(&folded);
    let eras = [("令和", 2018), ("平成", 1988), ("r", 2018), ("h", 1988)];
    let era = eras.into_iter().find_map(|(era, before)| Some((before, text.strip_prefix(era)?)));
    let read = match era {
        Some((before, "元")) => Some(before + 1),
        Some((before, rest)) if is_digits(rest) && rest.len() <= 2 => {
            rest.parse::<u16>().ok().filter(|it| *it > 0).map(|it| before + it)
        }
        None if is_digits(text) && text.len() == 4 => text.parse().ok(),
        _ => None,
    };
    read.ok_or(Problem::NotAYear)
}

/// Reads `男`, `男性`, `male`, `女` …, and `総数`, `男女計`, `both` for both.
pub(super) fn sex(cell: &str) -> Result<SexGroup, Problem> {
    match fold(cell).as_str() {
        "男" | "男性" | "male" | "men" | "m" => Ok(SexGroup::Male),
        "女" | "女性" | "female" | "women" | "f" => Ok(SexGroup::Female),
        "総数" | "男女計" | "男女" | "計" | "全体" | "both" | "total" | "all" => Ok(SexGroup::Both),
        _ => Err(Problem::UnknownSex),
    }
}

/// Reads `26`, `京都府`, and `00` or `全国` for the nation, which is none.
pub(super) fn place(cell: &str) -> Result<Option<PrefectureCode>, Problem> {
    let folded = fold(cell);
    if matches!(folded.as_str(), "00" | "0" | "全国" | "nation" | "japan") {
        return Ok(None);
    }
    let code = if is_digits(&folded) && folded.len() <= 2 {
        folded.parse().ok().and_then(PrefectureCode::new)
    } else {
        prefecture_named(&folded)
    };
    code.map(Some).ok_or(Problem::UnknownPlace)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_usual_form() {
        assert_eq!(
            [number("１２．３"), number("1,234.5"), number("12.3%")],
            [Ok(Some(12.3)), Ok(Some(1234.5)), Ok(Some(12.3))]
        );
        assert_eq!(
            [number(" "), number("-"), number("nan")],
            [Ok(None), Err(Problem::NotANumber), Err(Problem::NotANumber)]
        );
        assert_eq!([count("１，２３４人"), count("12.0"), count("")], [Ok(Some(1_234)), Ok(Some(12)), Ok(None)]);
        assert_eq!([count("-5"), count("−5"), count("1.5")].map(Result::err), {
            [Some(Problem::NegativeCount), Some(Problem::NegativeCount), Some(Problem::NotANumber)]
        });
    }

    #[test]
    fn years_sexes_and_places_are_read_as_they_are_written() {
        for text in ["2022", "２０２２年度", "令和4年", "R4", "r04", "平成34年度"] {
            assert_eq!(year(text), Ok(2022), "{text}");
        }
        assert_eq!([year("22"), year(""), year("R0"), year("20222")], [Err(Problem::NotAYear); 4]);
        assert_eq!(
            (sex("男性"), sex("総数"), sex("x")),
            (Ok(SexGroup::Male), Ok(SexGroup::Both), Err(Problem::UnknownSex))
        );
        let kyoto = PrefectureCode::new(26);
        assert_eq!(
            [place("26"), place("２６"), place("京都府"), place("全国")],
            [Ok(kyoto), Ok(kyoto), Ok(kyoto), Ok(None)]
        );
        assert_eq!([place("48"), place("京都市")], [Err(Problem::UnknownPlace); 2]);
    }
}
