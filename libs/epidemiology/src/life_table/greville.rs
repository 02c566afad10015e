//! Shares of a band lived by those who die in it: by the slope of the rates.

/// Shares by band from ages and death rates: a·n = n/2 − n²/12·(m − k), where k = ln(m of the next/m of the last)
/// divided by the years between their middles is how fast mortality rises (Greville 1943; United Nations 1982). The
/// last closed band takes the k before it; bands without such neighbours, the open one and bands beside a rate of 0
/// have ½. Under 15 years mortality does not rise evenly: use [`super::coale_demeny_shares`] and ½ there. None for
/// lengths that differ, ages that do not rise, or a rate that is negative or no number.
#[must_use]
pub fn greville_shares(ages: &[u8], rates: &[f64]) -> Option<Vec<f64>> {
    let valid = ages.len() == rates.len()
        && ages.is_sorted_by(|first, second| first < second)
        && rates.iter().all(|rate| *rate >= 0.0 && rate.is_finite());
    valid.then(|| {
        let mut slope = None;
        (0..ages.len())
            .map(|index| {
                slope = rise(ages, rates, index).or(slope);
                share(ages, rates, index, slope)
            })
            .collect()
    })
}

/// k of a band between two closed ones.
fn rise(ages: &[u8], rates: &[f64], index: usize) -> Option<f64> {
    let before = index.checked_sub(1)?;
    let age = |at: usize| ages.get(at).map(|it| f64::from(*it));
    let between = f64::midpoint(age(index + 1)?, age(index + 2)?) - f64::midpoint(age(before)?, age(index)?);
    let slope = (rates[index + 1] / rates[before]).ln() / between;
    slope.is_finite().then_some(slope)
}

fn share(ages: &[u8], rates: &[f64], index: usize, slope: Option<f64>) -> f64 {
    let width = ages.get(index + 1).map(|next| f64::from(*next) - f64::from(ages[index]));
    let (Some(width), Some(slope)) = (width, slope) else { return 0.5 };
    let next_to_nothing = rates[index] == 0.0 || index > 0 && rates[index - 1] == 0.0 || rates[index + 1] == 0.0;
    if next_to_nothing { 0.5 } else { (0.5 - width / 12.0 * (rates[index] - slope)).clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn model_table_of_the_united_nations() {
        // First Latin American pattern, men (United Nations 1982), ages 10 to 85 and over.
        let ages: Vec<u8> = (2..=17).map(|it| it * 5).collect();
        let rates = [
            0.00511, 0.00697, 0.01036, 0.01169, 0.01332, 0.01528, 0.01757, 0.02092, 0.02517, 0.03225, 0.04241, 0.06056,
            0.08574, 0.11840, 0.16226, 0.23745,
        ];
        let years = [2.633, 2.586, 2.528, 2.528, 2.526, 2.529, 2.531, 2.538, 2.542, 2.543, 2.520, 2.461, 2.386, 2.295];
        let got = greville_shares(&ages, &rates).expect("valid");
        for (got, want) in got[1..].iter().zip(years) {
            assert!((got * 5.0 - want).abs() < 6e-4, "{got} {want}");
        }
    }

    #[test]
    fn nothing_to_go_by_is_the_middle() {
        assert_eq!(greville_shares(&[60, 70, 80], &[0.0, 0.02, 0.1]), Some(vec![0.5; 3]));
        assert_eq!(greville_shares(&[60], &[0.1]), Some(vec![0.5]));
        assert_eq!(greville_shares(&[60, 60], &[0.1, 0.1]), None);
        assert_eq!(greville_shares(&[60, 70], &[0.1, f64::NAN]), None);
    }
}
