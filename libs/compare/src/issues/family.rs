//! What an indicator belongs to.

use domain::Text;

/// A family of indicators: of one family at most one theme is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Weight and waist.
    Weight,
    /// Underweight.
    Underweight,
    /// Blood glucose.
    Glucose,
    /// Blood pressure.
    BloodPressure,
    /// Blood lipids.
    Lipids,
    /// Liver.
    Liver,
    /// Kidney.
    Kidney,
    /// Anaemia.
    Blood,
    /// Heart and stroke.
    Circulation,
    /// Smoking.
    Smoking,
    /// Exercise.
    Exercise,
    /// Eating.
    Eating,
    /// Mouth and teeth.
    Oral,
    /// Alcohol.
    Alcohol,
    /// Sleep.
    Sleep,
    /// Readiness to change.
    Readiness,
    /// An indicator that was added to the catalogue and not yet here.
    Other,
}

/// The family of an indicator of the catalogue; a test keeps the table complete.
pub(super) fn of(indicator: &str) -> Family {
    match indicator {
        "bmi-25" | "bmi-30" | "waist" | "weight-gain-10kg" | "weight-change-3kg" => Family::Weight,
        "bmi-low" => Family::Underweight,
        "fpg-100" | "fpg-126" | "casual-glucose-126" | "hba1c-5.6" | "hba1c-6.5" | "hba1c-8.0" | "hba1c-8.4"
        | "urinary-glucose" | "medication-glucose" => Family::Glucose,
        "sbp-130" | "sbp-140" | "sbp-160" | "dbp-85" | "dbp-90" | "medication-blood-pressure" => Family::BloodPressure,
        "tg-150" | "tg-300" | "hdl-40" | "ldl-120" | "ldl-140" | "ldl-160" | "ldl-180" | "medication-lipids" => {
            Family::Lipids
        }
        "ast-31" | "alt-31" | "ggt-51" | "ggt-101" => Family::Liver,
        "egfr-60" | "egfr-45" | "creatinine-1.5" | "urinary-protein" | "history-kidney" => Family::Kidney,
        "hb-low" | "history-anaemia" => Family::Blood,
        "ecg-finding" | "history-stroke" | "history-heart" => Family::Circulation,
        "smoking" => Family::Smoking,
        "exercise-habit" | "walking" | "fast-walker" => Family::Exercise,
        "eats-fast" | "late-dinner" | "late-snack" | "snacking-daily" | "skips-breakfast" => Family::Eating,
        "chewing-difficulty" => Family::Oral,
        "drinks-daily" | "drinks-2go" => Family::Alcohol,
        "rest-by-sleep" => Family::Sleep,
        "no-wish-to-change" | "declines-guidance" => Family::Readiness,
        _ => Family::Other,
    }
}

impl Family {
    /// A title for the council's list of themes.
    pub fn theme(self) -> Text {
        let (ja, en) = match self {
            Self::Weight => ("肥満の予防と適正体重の維持", "Preventing obesity, keeping a healthy weight"),
            Self::Underweight => ("やせの予防", "Preventing underweight"),
            Self::Glucose => ("糖尿病の発症予防と重症化予防", "Preventing diabetes and its complications"),
            Self::BloodPressure => ("高血圧の予防と管理", "Preventing and controlling high blood pressure"),
            Self::Lipids => ("脂質異常症の予防と管理", "Preventing and controlling dyslipidaemia"),
            Self::Liver => ("肝機能の異常の予防と早期対応", "Preventing liver disorders and acting early"),
            Self::Kidney => {
                ("慢性腎臓病（CKD）の予防と重症化予防", "Preventing chronic kidney disease and its progress")
            }
            Self::Blood => ("貧血の予防と早期対応", "Preventing anaemia and acting early"),
            Self::Circulation => ("脳卒中・心臓病の予防", "Preventing stroke and heart disease"),
            Self::Smoking => ("禁煙の支援と受動喫煙の防止", "Help to stop smoking, protection from passive smoking"),
            Self::Exercise => ("身体活動・運動の推進", "Physical activity and exercise"),
            Self::Eating => ("食習慣の改善", "Better eating habits"),
            Self::Oral => ("歯と口腔の健康づくり", "Health of mouth and teeth"),
            Self::Alcohol => ("生活習慣病のリスクを高める飲酒の防止", "Less drinking that raises the risk of disease"),
            Self::Sleep => ("睡眠・休養の改善", "Better sleep and rest"),
            Self::Readiness => {
                ("生活習慣の改善と保健指導の利用の促進", "Readiness to change habits and to use health guidance")
            }
            Self::Other => ("その他の健康課題", "Another health issue"),
        };
        Text::new(ja, en)
    }
}

#[cfg(test)]
mod tests {
    use domain::catalogue;

    use super::*;

    #[test]
    fn every_indicator_has_a_family() {
        for it in catalogue::indicators() {
            assert_ne!(of(&it.id), Family::Other, "{}", it.id);
        }
    }
}
