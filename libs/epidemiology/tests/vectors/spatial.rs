//! Neighbours and clusters.

use epidemiology::spatial::{self, Place, Weighting};

use crate::{
    bayes::{NO_FIT, areas, by_area, neighbours},
    case::{Answered, Case, one},
};

pub fn median_rates(case: &Case) -> Answered {
    let (observed, n) = areas(case, "population")?;
    let smoothed = spatial::median_rates(&observed, &n, &neighbours(case)?).ok_or(NO_FIT)?;
    Ok(by_area(case, "smoothed", &smoothed))
}

pub fn deviates(case: &Case) -> Answered {
    let (observed, n) = areas(case, "population")?;
    Ok(by_area(case, "deviates", &spatial::ebi_deviates(&observed, &n).ok_or(NO_FIT)?))
}

pub fn ebi(case: &Case) -> Answered {
    let (observed, n) = areas(case, "population")?;
    let weighting = match case.text("style") {
        Some("W") => Weighting::Row,
        Some("B") => Weighting::Binary,
        other => return Err(format!("no weights of style {other:?}")),
    };
    let got = spatial::ebi(&observed, &n, &neighbours(case)?, weighting).ok_or(NO_FIT)?;
    Ok(vec![one("EBI_I", Some(got.i))])
}

fn places(case: &Case) -> Result<Vec<Place>, String> {
    Ok(case.numbers("x")?.into_iter().zip(case.numbers("y")?).map(|(x, y)| Place { x, y }).collect())
}

pub fn tango(case: &Case) -> Answered {
    let (observed, expected) = areas(case, "expected")?;
    let got = spatial::tango(&observed, &expected, &places(case)?, case.number("scale")?).ok_or(NO_FIT)?;
    Ok(vec![one("statistic", Some(got.statistic))])
}

pub fn stone(case: &Case) -> Answered {
    let (observed, expected) = areas(case, "expected")?;
    let focus = usize::try_from(case.count("region_1based")?).ok().and_then(|it| it.checked_sub(1));
    let got = spatial::stone(&observed, &expected, &places(case)?, focus.ok_or("no region")?).ok_or(NO_FIT)?;
    Ok(vec![one("statistic", Some(got.statistic)), one("n_regions", Some(got.areas as f64))])
}
