//! The designated cities (指定都市), of which N03 has the wards alone.

use domain::MunicipalityCode;

/// Codes of the twenty cities. A city's wards follow it, up to the next of these or to xx199.
const CITIES: [&str; 20] = [
    "01100", "04100", "11100", "12100", "14100", "14130", "14150", "15100", "22100", "22130", "23100", "26100",
    "27100", "27140", "28100", "33100", "34100", "40100", "40130", "43100",
];

/// The city of a ward, or the municipality itself. The special wards (特別区) of 東京都 are municipalities.
pub fn city_of(code: MunicipalityCode) -> MunicipalityCode {
    let text = code.to_string();
    let may_be_ward = text.as_bytes().get(2) == Some(&b'1');
    let city = CITIES.iter().rev().find(|it| **it <= text.as_str() && it[..2] == text[..2]);
    city.filter(|_| may_be_ward).and_then(|it| MunicipalityCode::parse(it)).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wards_belong_to_the_city_before_them() {
        let pairs = [
            ("01110", "01100"),
            ("14118", "14100"),
            ("14131", "14130"),
            ("14153", "14150"),
            ("22137", "22130"),
            ("40137", "40130"),
            ("13101", "13101"),
            ("26201", "26201"),
            ("26303", "26303"),
            ("02201", "02201"),
        ];
        for (ward, city) in pairs {
            let parse = |it| MunicipalityCode::parse(it).expect("code");
            assert_eq!(city_of(parse(ward)), parse(city), "{ward}");
        }
    }
}
