//! Numbers as they are read, never more than they say.

/// Whole, with commas between thousands: 12,345.
pub(super) fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs().round());
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if number <= -0.5 { format!("-{grouped}") } else { grouped }
}

/// A probability in per cent, rounded down to a tenth: certainty is never gained by rounding, and 100 never reached.
pub(super) fn percent_at_least(probability: f64) -> String {
    format!("{:.1}", ((probability * 1_000.0).floor() / 10.0).min(99.9))
}

/// A q as Japanese and as English text, rounded up.
pub(super) fn q(q: f64) -> (String, String) {
    if q < 0.001 {
        ("0.001未満".into(), "below 0.001".into())
    } else {
        let up = format!("{:.3}", (q * 1_000.0).ceil() / 1_000.0);
        (up.clone(), up)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_and_never_rounded_to_more() {
        assert_eq!([0.0, -0.3, 999.5, 1_234_567.4, -5_000.0].map(whole), ["0", "0", "1,000", "1,234,567", "-5,000"]);
        assert_eq!([0.999_999_9, 0.9509, 1.0].map(percent_at_least), ["99.9", "95.0", "99.9"]);
        assert_eq!((q(0.0).1, q(0.0491).0), ("below 0.001".to_owned(), "0.050".to_owned()));
    }
}
