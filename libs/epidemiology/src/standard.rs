//! Standard (model) populations of Japan for direct standardisation.
//!
//! Rates on different standards do not compare: name the one used beside every rate.

/// A standard population by age band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandardPopulation {
    /// Short name for files and settings.
    pub id: &'static str,
    /// Japanese name.
    pub name_ja: &'static str,
    /// English name.
    pub name_en: &'static str,
    /// First age of each band; the last band is open.
    pub ages: &'static [u8],
    /// People of each band, in the order of the ages.
    pub people: &'static [u32],
}

impl StandardPopulation {
    /// People of all ages.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.people.iter().map(|&people| u64::from(people)).sum()
    }
}

/// The model population of 1985 (昭和60年モデル人口; Ministry of Health and Welfare), bands 0–4 to 85 and over. For
/// series that were standardised on it.
pub const JAPAN_1985: StandardPopulation = StandardPopulation {
    id: "japan_1985",
    name_ja: "昭和60年モデル人口",
    name_en: "1985 model population of Japan",
    ages: &[0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85],
    people: &[
        8_180_000, 8_338_000, 8_497_000, 8_655_000, 8_814_000, 8_972_000, 9_130_000, 9_289_000, 9_400_000, 8_651_000,
        7_616_000, 6_581_000, 5_546_000, 4_511_000, 3_476_000, 2_441_000, 1_406_000, 784_000,
    ],
};

/// The model population of 2015 (平成27年モデル人口; Ministry of Health, Labour and Welfare 2020), bands 0, 1–4, 5–9 to
/// 95 and over. The standard of official rates since 2020.
pub const JAPAN_2015: StandardPopulation = StandardPopulation {
    id: "japan_2015",
    name_ja: "平成27年モデル人口",
    name_en: "2015 model population of Japan",
    ages: &[0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95],
    people: &[
        978_000, 4_048_000, 5_369_000, 5_711_000, 6_053_000, 6_396_000, 6_738_000, 7_081_000, 7_423_000, 7_766_000,
        8_108_000, 8_451_000, 8_793_000, 9_135_000, 9_246_000, 7_892_000, 6_306_000, 4_720_000, 3_134_000, 1_548_000,
        423_000,
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_age_has_people() {
        for standard in [JAPAN_1985, JAPAN_2015] {
            assert_eq!(standard.ages.len(), standard.people.len());
            assert!(standard.ages.is_sorted());
        }
        assert_eq!((JAPAN_1985.total(), JAPAN_2015.total()), (120_287_000, 125_319_000));
    }
}
