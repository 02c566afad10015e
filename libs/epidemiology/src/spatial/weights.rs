//! Weights of neighbours.

/// How much neighbours weigh.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weighting {
    /// Those of one area sum to 1.
    Row,
    /// Each weighs 1.
    Binary,
}

/// Neighbours of the areas that have any, numbered anew; each weighs `1/len` or 1.
pub(super) struct Links {
    /// Areas with neighbours, by their old number.
    pub areas: Vec<usize>,
    /// Neighbours by new number.
    pub of: Vec<Vec<usize>>,
    weighting: Weighting,
}

impl Links {
    /// None where there are not as many lists as areas, or a neighbour is no area. An area that nobody links with is
    /// an island; one that has no list of its own but stands in another is not.
    pub fn new(areas: usize, neighbours: &[Vec<usize>], weighting: Weighting) -> Option<Self> {
        if neighbours.len() != areas || neighbours.iter().flatten().any(|&it| it >= areas) {
            return None;
        }
        let mut linked = vec![false; areas];
        let cleaned: Vec<Vec<usize>> = neighbours
            .iter()
            .enumerate()
            .map(|(area, list)| {
                let mut list: Vec<usize> = list.iter().copied().filter(|&it| it != area).collect();
                list.sort_unstable();
                list.dedup();
                for &it in &list {
                    linked[it] = true;
                    linked[area] = true;
                }
                list
            })
            .collect();
        let kept: Vec<usize> = (0..areas).filter(|&it| linked[it]).collect();
        let mut renamed = vec![0; areas];
        for (new, &old) in kept.iter().enumerate() {
            renamed[old] = new;
        }
        let of = kept.iter().map(|&old| cleaned[old].iter().map(|&it| renamed[it]).collect()).collect();
        Some(Self { areas: kept, of, weighting })
    }

    /// The weight of each neighbour of an area.
    pub fn weight(&self, area: usize) -> f64 {
        match self.weighting {
            Weighting::Row => 1.0 / self.of[area].len() as f64,
            Weighting::Binary => 1.0,
        }
    }

    /// Σw over all pairs.
    pub fn total(&self) -> f64 {
        (0..self.of.len()).map(|area| self.row_sum(area)).sum()
    }

    /// Σw of the neighbours of an area; 0 where it has no list of its own.
    pub fn row_sum(&self, area: usize) -> f64 {
        if self.of[area].is_empty() { 0.0 } else { self.weight(area) * self.of[area].len() as f64 }
    }

    /// Σ wᵢⱼ·xᵢ·xⱼ.
    pub fn product(&self, values: &[f64]) -> f64 {
        let lagged = |area: usize| self.of[area].iter().map(|&it| values[it]).sum::<f64>();
        let linked = (0..self.of.len()).filter(|&area| !self.of[area].is_empty());
        linked.map(|area| self.weight(area) * values[area] * lagged(area)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_are_left_out_and_oneself_is_no_neighbour() {
        let links = Links::new(4, &[vec![2, 2, 0], vec![1], vec![0, 3], vec![]], Weighting::Row).expect("valid");
        assert_eq!((links.areas.clone(), links.of.clone()), (vec![0, 2, 3], vec![vec![1], vec![0, 2], vec![]]));
        assert!((links.total() - 2.0).abs() < 1e-15);
        assert!((links.product(&[1.0, 2.0, 3.0]) - (2.0 + 0.5 * 2.0 * 4.0)).abs() < 1e-15);
        assert!(Links::new(1, &[vec![1]], Weighting::Row).is_none());
    }
}
