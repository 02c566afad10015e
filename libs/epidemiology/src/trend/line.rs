//! A weighted straight line.

/// A line through points around their weighted means.
pub(super) struct Line {
    /// Weighted mean of x.
    pub x: f64,
    /// Weighted mean of y.
    pub y: f64,
    /// Slope.
    pub slope: f64,
    /// Σw(x − x̄)².
    pub spread: f64,
    /// Σw(y − fit)².
    pub residual: f64,
}

impl Line {
    /// The height at x.
    pub fn at(&self, x: f64) -> f64 {
        self.y + self.slope * (x - self.x)
    }
}

/// Weighted least squares of (x, y, w); none where x does not vary.
pub(super) fn line(points: &[(f64, f64, f64)]) -> Option<Line> {
    let sum = |of: &dyn Fn(&(f64, f64, f64)) -> f64| points.iter().map(of).sum::<f64>();
    let weight = sum(&|it| it.2);
    // Around the first point, as years are large and differ little.
    let origin = points.first()?.0;
    let x = origin + sum(&|it| it.2 * (it.0 - origin)) / weight;
    let y = sum(&|it| it.2 * it.1) / weight;
    let spread = sum(&|it| it.2 * (it.0 - x).powi(2));
    let slope = sum(&|it| it.2 * (it.0 - x) * (it.1 - y)) / spread;
    let valid = spread > 0.0 && slope.is_finite();
    let residual = sum(&|it| it.2 * (it.1 - y - slope * (it.0 - x)).powi(2));
    valid.then_some(Line { x, y, slope, spread, residual })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_again() {
        let got = line(&[(2020.0, 1.0, 1.0), (2021.0, 3.0, 5.0), (2023.0, 7.0, 0.1)]).expect("a line");
        assert!((got.slope - 2.0).abs() < 1e-13 && (got.at(2022.0) - 5.0).abs() < 1e-12 && got.residual < 1e-24);
        assert!(line(&[(1.0, 1.0, 1.0), (1.0, 2.0, 1.0)]).is_none() && line(&[]).is_none());
    }
}
