//! The title cell: the only place where a workbook says what it is.
//!
//! `特定健診（BMI)：2021年度　※集計結果が10未満…`, `特定健診 標準的な質問票（質問項目８） 現在、…　：H29年度`, `特定健診 平均値：H25年度`

use domain::FiscalYear;

use crate::ReadError;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    pub fiscal_year: FiscalYear,
    pub subject: Subject,
    /// Rule of suppression as printed, without ※; empty where none is.
    pub mask_rule: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Name of a test item as printed; empty where the title leaves it out.
    Item(String),
    /// Number and text of a question.
    Question(u8, String),
    /// 平均値
    Means,
}

/// Takes a title apart.
pub(crate) fn parse(title: &str) -> Result<Title, ReadError> {
    let title = title.trim();
    let after = |name: &str| title.split_once(name).map(|it| it.1);
    let rest = after("特定健診").or_else(|| after("特定健康診査")).ok_or(ReadError::NotACheckupTable)?;
    let Some((head, fiscal_year, tail)) = split_at_year(rest) else { return Err(ReadError::NoYear) };
    let head = head.trim().trim_end_matches([':', '：']).trim();
    let subject = if let Some((_, question)) = head.split_once("質問項目") {
        self::question(question).ok_or(ReadError::NoSubject)?
    } else if let Some(inner) = bracketed(head) {
        Subject::Item(inner.to_owned())
    } else if head.contains("平均値") {
        Subject::Means
    } else {
        return Err(ReadError::NotACheckupTable);
    };
    let mask_rule = tail.find("※集計").map_or("", |at| &tail[at + '※'.len_utf8()..]).trim().to_owned();
    Ok(Title { fiscal_year, subject, mask_rule })
}

/// What stands before the year, the year, and what stands after it. The year is the one after a colon, or else the last.
fn split_at_year(text: &str) -> Option<(&str, FiscalYear, &str)> {
    const WORD: &str = "年度";
    let mut last = None;
    for (at, _) in text.match_indices(WORD) {
        let Some((start, year)) = year_before(&text[..at]) else { continue };
        let found = (&text[..start], FiscalYear(year), &text[at + WORD.len()..]);
        if found.0.trim_end().ends_with([':', '：']) {
            return Some(found);
        }
        last = Some(found);
    }
    last
}

/// The year written at the end of a text, and where it starts: `2021`, `H29`, `Ｒ５`, `令和元`.
fn year_before(text: &str) -> Option<(usize, u16)> {
    let digits_at =
        text.rfind(|c| digit(c).is_none()).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let digits = &text[digits_at..];
    let (start, number) = if digits.is_empty() {
        (text.len() - text.strip_suffix('元').map(|_| '元'.len_utf8())?, 1)
    } else {
        if digits.chars().count() > 4 {
            return None;
        }
        (digits_at, digits.chars().filter_map(digit).fold(0_u16, |sum, it| sum * 10 + it))
    };
    let before = &text[..start];
    let eras: [(&[&str], u16); 2] = [(&["H", "Ｈ", "h", "平成"], 1988), (&["R", "Ｒ", "r", "令和"], 2018)];
    for (names, base) in eras {
        if let Some(rest) = names.iter().find_map(|it| before.strip_suffix(it)) {
            return (1..=99).contains(&number).then_some((rest.len(), base + number));
        }
    }
    // The programme began in FY2008.
    (2008..=2099).contains(&number).then_some((start, number))
}

fn digit(c: char) -> Option<u16> {
    match c {
        '0'..='9' => Some(c as u16 - u16::from(b'0')),
        '０'..='９' => Some(c as u16 - '０' as u16),
        _ => None,
    }
}

/// What stands inside the outer brackets, which are of mixed width in print.
fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix(['(', '（'])?;
    Some(inner.strip_suffix([')', '）']).unwrap_or(inner).trim())
}

fn question(text: &str) -> Option<Subject> {
    let text = text.trim_start();
    let end = text.find(|c| digit(c).is_none())?;
    let digits = &text[..end];
    if digits.is_empty() || digits.chars().count() > 2 {
        return None;
    }
    let number = digits.chars().filter_map(digit).fold(0, |sum, it| sum * 10 + it);
    let words = text[end..].trim_start().trim_start_matches([')', '）']).trim();
    Some(Subject::Question(u8::try_from(number).ok().filter(|it| *it > 0)?, words.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(title: &str) -> (String, u16) {
        match parse(title) {
            Ok(Title { subject: Subject::Item(item), fiscal_year, .. }) => (item, fiscal_year.0),
            other => panic!("{title}: {other:?}"),
        }
    }

    #[test]
    fn items_are_read_through_every_style_of_bracket() {
        assert_eq!(item("特定健診（BMI)：H25年度"), ("BMI".into(), 2013));
        assert_eq!(item("特定健診(GOT（AST）)：H29年度　※集計結果が"), ("GOT（AST）".into(), 2017));
        assert_eq!(
            item("特定健診(眼底検査（シェイエ分類： Ｈ）)：H30年度"),
            ("眼底検査（シェイエ分類： Ｈ）".into(), 2018)
        );
        assert_eq!(item("特定健診（ヘモグロビン）：2020年度　※"), ("ヘモグロビン".into(), 2020));
    }

    #[test]
    fn years_are_read_in_every_era_and_width() {
        for (printed, year) in
            [("H30", 2018), ("2019", 2019), ("R5", 2023), ("Ｒ５", 2023), ("令和元", 2019), ("平成２９", 2017)]
        {
            assert_eq!(item(&format!("特定健診（BMI）：{printed}年度")).1, year, "{printed}");
        }
        for printed in ["", "99", "123456", "1999", "H", "H100"] {
            assert_eq!(parse(&format!("特定健診（BMI）：{printed}年度")), Err(ReadError::NoYear), "{printed}");
        }
    }

    #[test]
    fn questions_keep_their_number_and_their_text() {
        let title = "特定健診 標準的な質問票（質問項目１９） 飲酒日の１日当たりの飲酒量[清酒1合(180ml)の目安：ビール中瓶1本] ：H26年度";
        let Ok(Title { subject: Subject::Question(19, text), .. }) = parse(title) else { panic!("question") };
        assert_eq!(text, "飲酒日の１日当たりの飲酒量[清酒1合(180ml)の目安：ビール中瓶1本]");
    }

    #[test]
    fn the_rule_of_suppression_is_kept_as_printed() {
        let read = parse(
            "特定健診 標準的な質問票（質問項目２１） 改善してみようと思いますか　：H26年度　（※「回答」欄の1～5の内容は最下段に説明あり）",
        );
        assert_eq!(read.map(|it| it.mask_rule), Ok(String::new()));
        let read = parse(
            "特定健診（BMI)：2021年度　※集計結果が10未満の場合は「‐」で表示（10未満の箇所が1箇所の場合は10以上の最小値を全て「‐」で表示）",
        );
        assert!(read.is_ok_and(|it| it.mask_rule.starts_with("集計結果が") && it.mask_rule.ends_with('）')));
    }

    #[test]
    fn other_tables_of_the_ministry_are_told_apart() {
        for title in ["", "2021年度　処方薬（内服／外来）", "歯科傷病　都道府県別", "特定健診受診者数：2021年度"]
        {
            assert_eq!(parse(title), Err(ReadError::NotACheckupTable), "{title}");
        }
        assert_eq!(parse("特定健診 標準的な質問票（質問項目） ：2021年度"), Err(ReadError::NoSubject));
    }
}
