//! Logistic regression on one variable.

/// One point.
pub(super) struct Row {
    pub at: f64,
    pub y: f64,
    pub weight: f64,
}

/// A symmetric matrix of two rows.
#[derive(Clone, Copy)]
pub(super) struct Matrix {
    first: f64,
    both: f64,
    second: f64,
}

impl Matrix {
    /// Σ factor·(1, x)(1, x)ᵀ.
    fn sum(terms: impl Iterator<Item = (f64, f64)>) -> Self {
        terms.fold(Self { first: 0.0, both: 0.0, second: 0.0 }, |sum, (factor, x)| Self {
            first: sum.first + factor,
            both: sum.both + factor * x,
            second: sum.second + factor * x * x,
        })
    }

    /// The solution of M·v = right; none where there is none.
    fn solve(self, right: [f64; 2]) -> Option<[f64; 2]> {
        let determinant = self.first * self.second - self.both * self.both;
        let solution = [
            (self.second * right[0] - self.both * right[1]) / determinant,
            (self.first * right[1] - self.both * right[0]) / determinant,
        ];
        solution.iter().all(|it| it.is_finite()).then_some(solution)
    }

    /// vᵀ·M·v.
    pub fn along(self, v: [f64; 2]) -> f64 {
        v[0] * v[0] * self.first + 2.0 * v[0] * v[1] * self.both + v[1] * v[1] * self.second
    }
}

/// Intercept and slope on the logit scale by maximum likelihood; none where they run off.
pub(super) fn newton(rows: &[Row]) -> Option<[f64; 2]> {
    let mut curve = [0.0, 0.0];
    for _ in 0..200 {
        let step = information(rows, curve).solve(score(rows, curve))?;
        let reached = likelihood(rows, curve);
        let along = |share: f64| [curve[0] + share * step[0], curve[1] + share * step[1]];
        // A full step may overshoot; rounding alone may lose a little.
        let no_worse = |share: &f64| likelihood(rows, along(*share)) >= reached - 1e-13 * reached.abs();
        let share = std::iter::successors(Some(1.0), |share| Some(share / 2.0)).take(60).find(no_worse)?;
        curve = along(share);
        if step[0].abs() + step[1].abs() <= 1e-11 * (1.0 + curve[0].abs() + curve[1].abs()) {
            return Some(curve);
        }
    }
    None
}

/// Logarithm of the likelihood.
fn likelihood(rows: &[Row], curve: [f64; 2]) -> f64 {
    let one = |row: &Row| {
        let logit = curve[0] + curve[1] * row.at;
        // ln(1 + e^logit) without overflow.
        row.weight * (row.y * logit - logit.max(0.0) - (-logit.abs()).exp().ln_1p())
    };
    rows.iter().map(one).sum()
}

fn score(rows: &[Row], curve: [f64; 2]) -> [f64; 2] {
    rows.iter().fold([0.0, 0.0], |sum, row| {
        let excess = row.weight * (row.y - expit(curve[0] + curve[1] * row.at));
        [sum[0] + excess, sum[1] + excess * row.at]
    })
}

fn information(rows: &[Row], curve: [f64; 2]) -> Matrix {
    Matrix::sum(rows.iter().map(|row| {
        let fitted = expit(curve[0] + curve[1] * row.at);
        (row.weight * fitted * (1.0 - fitted), row.at)
    }))
}

/// k/(k − 2)·I⁻¹·Σs·sᵀ·I⁻¹ with the scores s of the groups.
pub(super) fn sandwich(rows: &[Row], curve: [f64; 2]) -> Option<Matrix> {
    let bread = information(rows, curve);
    let (left, right) = (bread.solve([1.0, 0.0])?, bread.solve([0.0, 1.0])?);
    let filling = Matrix::sum(rows.iter().map(|row| {
        let excess = row.weight * (row.y - expit(curve[0] + curve[1] * row.at));
        (excess * excess, row.at)
    }));
    let factor = rows.len() as f64 / (rows.len() as f64 - 2.0);
    let across = left[0] * (filling.first * right[0] + filling.both * right[1])
        + left[1] * (filling.both * right[0] + filling.second * right[1]);
    let [first, second] = [left, right].map(|side| factor * filling.along(side));
    Some(Matrix { first, both: factor * across, second })
}

pub(super) fn expit(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}
