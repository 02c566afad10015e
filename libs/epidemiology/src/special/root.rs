//! A root in a bracket.

/// A root of `f` between `lo` and `hi`, to a rounding error; none unless `f` changes its sign there.
///
/// Chandrupatla (1997): inverse quadratic interpolation where it is safe, halving elsewhere.
pub(crate) fn root(lo: f64, hi: f64, f: impl Fn(f64) -> f64) -> Option<f64> {
    let (mut near, mut far) = (lo, hi);
    let (mut f_near, mut f_far) = (f(near), f(far));
    if f_near == 0.0 {
        return Some(near);
    }
    if f_far == 0.0 {
        return Some(far);
    }
    if f_near.is_nan() || f_far.is_nan() || (f_near < 0.0) == (f_far < 0.0) {
        return None;
    }
    let mut share = 0.5;
    for _ in 0..200 {
        let next = near + share * (far - near);
        let f_next = f(next);
        let (past, f_past);
        if (f_next < 0.0) == (f_near < 0.0) {
            (past, f_past) = (near, f_near);
        } else {
            (past, f_past) = (far, f_far);
            (far, f_far) = (near, f_near);
        }
        (near, f_near) = (next, f_next);
        let best = if f_near.abs() < f_far.abs() { near } else { far };
        let least = 2.0 * f64::EPSILON * best.abs() / (far - near).abs();
        if f_near == 0.0 || least > 0.5 {
            return Some(best);
        }
        let (xi, phi) = ((near - far) / (past - far), (f_near - f_far) / (f_past - f_far));
        share = if phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi {
            f_near / (f_far - f_near) * f_past / (f_far - f_past)
                + (past - near) / (far - near) * f_near / (f_past - f_near) * f_far / (f_past - f_far)
        } else {
            0.5
        };
        share = share.clamp(least, 1.0 - least);
    }
    Some(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_roots_of_smooth_and_of_jumping_functions() {
        let cube = root(0.0, 9.0, |x| x * x * x - 2.0).expect("a change of sign");
        assert!((cube - 2.0_f64.cbrt()).abs() < 1e-14);
        let jump = root(0.0, 9.0, |x| if x < 3.0 { -1.0 } else { 5.0 }).expect("a change of sign");
        assert!((jump - 3.0).abs() < 1e-14);
    }

    #[test]
    fn needs_a_change_of_sign() {
        assert_eq!(root(0.0, 1.0, |x| x + 1.0), None);
        assert_eq!(root(0.0, 1.0, |_| f64::NAN), None);
    }
}
