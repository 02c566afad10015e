//! The grade of a target that has several indicators.

use super::Grade;

/// The grade of a target from its parts, each the grades of its indicators (by sex, by age): the indicators of a part are
/// averaged first, then the parts, both by [`mean`].
pub fn item(parts: &[Vec<Grade>]) -> Grade {
    mean(&parts.iter().map(|it| mean(it)).collect::<Vec<_>>())
}

/// The mean of grades: A 5, B and B* 4, C 3, D 2, E left out, rounded with halves down (五捨六入). E where nothing else is.
///
/// A mean of 4 is B if the target would be at A in the target year, once every B has become A and every B* has become B; B*
/// otherwise. So A + B is B, and A + B* is B*: both are the examples of the report; A + C, which it does not show, is B* by
/// the same rule (要確認). Means between x.5 and x.6, which take seven indicators or more, are rounded up (要確認).
/// Source: 健康日本21（第二次）最終評価報告書 第2章, pages 6 and 7 of the file (`wic-net` 5430/6, 5430/7).
pub fn mean(grades: &[Grade]) -> Grade {
    match rounded(grades, points) {
        None => Grade::E,
        Some(5) => Grade::A,
        Some(4) if rounded(grades, expected_points) == Some(5) => Grade::B,
        Some(4) => Grade::BStar,
        Some(3) => Grade::C,
        Some(_) => Grade::D,
    }
}

/// The mean of the points, halves down, in whole numbers.
fn rounded(grades: &[Grade], points: fn(Grade) -> Option<u32>) -> Option<u32> {
    let (sum, count) =
        grades.iter().filter_map(|it| points(*it)).fold((0, 0), |(sum, count), it| (sum + it, count + 1));
    // The least whole number not below mean − ½.
    (count > 0).then(|| (2 * sum + count - 1) / (2 * count))
}

fn points(grade: Grade) -> Option<u32> {
    match grade {
        Grade::A => Some(5),
        Grade::B | Grade::BStar => Some(4),
        Grade::C => Some(3),
        Grade::D => Some(2),
        Grade::E => None,
    }
}

/// Points expected in the target year.
fn expected_points(grade: Grade) -> Option<u32> {
    if grade == Grade::B { Some(5) } else { points(grade) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Grade::{A, B, BStar, C, D, E};

    #[test]
    fn the_examples_of_the_report() {
        assert_eq!(mean(&[D, BStar, D]), C, "5-1-2: (2 + 4 + 2) ÷ 3 = 2.7");
        assert_eq!((mean(&[A, B]), mean(&[A, BStar])), (B, BStar));
        assert_eq!(
            item(&[vec![D], vec![BStar], vec![C, D]]),
            C,
            "its third part, vegetables and fruit, is D: 2.5 goes down"
        );
        assert_eq!(mean(&[C, D]), D, "5-4-1: men C, women D");
    }

    /// One B* among them does not make the whole B*.
    #[test]
    fn most_of_them_on_course_is_on_course() {
        assert_eq!(mean(&[B, B, BStar, B]), B, "5-4-2: pupils of 15 and 18, boys and girls");
        assert_eq!(mean(&[B, BStar, A, B, B, BStar, BStar, B]), B, "2-1-2: cancer screening");
        assert_eq!(mean(&[BStar; 5]), BStar, "5-5-4: second-hand smoke in five places");
    }

    #[test]
    fn halves_go_down() {
        assert_eq!([mean(&[C, D]), mean(&[C, B]), mean(&[A, C, D, B])], [D, C, C]);
    }

    #[test]
    fn what_cannot_be_assessed_is_left_out() {
        assert_eq!([mean(&[A, E]), mean(&[E, E]), mean(&[])], [A, E, E]);
    }

    #[test]
    fn parts_are_averaged_before_the_whole() {
        // Flat, (5 + 2 + 2 + 2) ÷ 4 = 2.75 would be C as well; in parts, (5 + 2) ÷ 2 = 3.5 is C and (2 + 2) ÷ 2 is D: D.
        assert_eq!(item(&[vec![A, D], vec![D, D]]), D);
        assert_eq!(mean(&[A, D, D, D]), C);
    }
}
