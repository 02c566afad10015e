//! Made-up documents.

use paper::{Align, Bar, Block, Column, Document, MonthRow, Months, Row, RowKind, Table};

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "架空圏域 地域・職域連携推進協議会　令和8年度第1回会議資料".into(),
        subtitle: vec!["架空県 架空圏域".into(), "令和8年度（2026）".into()],
        landscape: false,
        made_on: chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default(),
        made_up: true,
        blocks,
    }
}

/// A heading, a paragraph, facts and a short table.
pub fn one_page() -> Document {
    let mut document = rows(5);
    document.blocks.insert(0, Block::Heading("1 会議の概要".into()));
    document
        .blocks
        .insert(1, Block::Paragraph("本資料は、協議会の運営状況と進捗チェックリストの結果をまとめたものです。".into()));
    let facts = [
        ("開催日時", "令和8年12月1日（火） 14時00分〜16時00分"),
        ("会場", "架空保健所 2階 会議室"),
        ("議題", "①健康課題の共有　②役割分担　③次年度の計画"),
    ];
    document.blocks.insert(2, Block::Facts(facts.map(|(name, value)| (name.into(), value.into())).into()));
    document
}

/// A table of so many rows, with a section every ten.
pub fn rows(number: usize) -> Document {
    let column = |title: &str, weight, align| Column { title: title.into(), weight, align };
    let columns = vec![
        column("番号", 2, Align::Centre),
        column("項目", 8, Align::Start),
        column("状態", 3, Align::Centre),
        column("担当", 4, Align::Start),
        column("件数", 2, Align::End),
        column("メモ", 6, Align::Start),
    ];
    let mut rows = Vec::new();
    for at in 0..number {
        if at % 10 == 0 {
            rows.push(Row {
                cells: vec![format!("{} 協議会の適切な運営", at / 10 + 1)], kind: RowKind::Section
            });
        }
        let cells = [
            format!("{}.{}", at / 10 + 1, at % 10 + 1),
            "関係機関・団体の担当者を適切に配置し、担当責任者がはっきり決まっている。".into(),
            ["未回答", "未着手", "着手", "実施済み", "該当なし"][at % 5].into(),
            "健康推進課".into(),
            (at * 37 % 1_000).to_string(),
            [
                "",
                "次の協議会で決める。",
                "詳しくは https://www.example.com/renkei/documents/2026/plan-of-the-council.html を参照。",
                "□ 未　☑ 済 → ③へ",
            ][at % 4]
                .into(),
        ];
        rows.push(Row { cells: cells.into(), kind: RowKind::Plain });
    }
    rows.push(Row {
        cells: vec!["計".into(), String::new(), String::new(), String::new(), number.to_string()],
        kind: RowKind::Strong,
    });
    document(vec![Block::Heading("進捗チェックリスト".into()), Block::Table(Table { columns, rows })])
}

/// Every kind of block.
pub fn every() -> Document {
    let mut document = one_page();
    let bar = |label: &str, parts: [u32; 5]| Bar {
        label: label.into(),
        done: parts[0],
        started: parts[1],
        not_yet: parts[2],
        unanswered: parts[3],
        not_applicable: parts[4],
    };
    let bars = vec![
        bar("1 協議会の適切な運営", [8, 3, 2, 0, 1]),
        bar("2 健康課題の把握・共有", [3, 3, 3, 3, 3]),
        bar("3 目標・計画の策定と事業の実施", [0, 0, 0, 12, 0]),
        bar("4 評価", [1, 0, 30, 1, 0]),
        bar("5 項目のない区分", [0, 0, 0, 0, 0]),
    ];
    let row = |label: &str, body: &str, from, to, state: &str, late| MonthRow {
        label: label.into(),
        body: body.into(),
        from,
        to,
        state: state.into(),
        late,
    };
    let rows = vec![
        row("担当者会議", "保健所", 0, 0, "実施済み", false),
        row("健康課題の共有（データの集計と解釈）", "協議会", 1, 4, "着手", false),
        row("協議会 第1回", "協議会", 3, 3, "実施済み", true),
        row("働く世代の健康づくり講座", "架空市・商工会議所", 5, 9, "着手", true),
        row("評価と次年度計画", "協議会・作業部会", 9, 11, "未着手", false),
        row("日程の決まっていない事業", "架空町", 1, 0, "未着手", false),
    ];
    document.blocks.extend([
        Block::Heading("区分ごとの進み具合".into()),
        Block::Bars(bars),
        Block::PageBreak,
        Block::Heading("年間計画".into()),
        Block::Months(Months { fiscal_year: domain::FiscalYear(2026), rows }),
        Block::Paragraph("注1 特定健診の受診率は、市区町村国保と協会けんぽの合計です。\n注2 #strong[これは] *ただの* 文字 $x^2$ です。".into()),
    ]);
    document
}

/// Texts that are too long for where they stand, and more columns and months than anybody needs.
pub fn crowded() -> Document {
    let word = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(3);
    let long = "特定健診と特定保健指導の実施率を、保険者と市区町村がともに確かめる。".repeat(12);
    let titles = (0..15).map(|at| if at == 3 { word.clone() } else { format!("項目{at}") });
    let columns: Vec<Column> = titles
        .zip([Align::Start, Align::Centre, Align::End].into_iter().cycle())
        .map(|(title, align)| Column { title, weight: 1, align })
        .collect();
    let plain = |cells: Vec<String>| Row { cells, kind: RowKind::Plain };
    let rows = vec![
        Row { cells: vec![word.clone()], kind: RowKind::Section },
        Row { cells: vec![long.clone()], kind: RowKind::Section },
        plain(vec!["1234567890123".into(), word.clone(), "12.3%".into(), "架空".repeat(20)]),
        plain(vec!["短い".into(), long.clone()]),
        plain((0..40).map(|at| at.to_string()).collect()),
        Row { cells: vec![], kind: RowKind::Strong },
        Row { cells: vec!["最後の見出し".into()], kind: RowKind::Section },
    ];
    let bars = vec![
        Bar {
            label: word.clone(),
            done: u32::MAX,
            started: u32::MAX,
            not_yet: 1,
            unanswered: u32::MAX,
            not_applicable: 7,
        },
        Bar { label: long.clone(), done: 1, started: 1, not_yet: 1, unanswered: 40, not_applicable: 1 },
    ];
    let months = (0..30_u8).map(|at| MonthRow {
        label: if at == 2 { word.clone() } else { format!("事業{at}　働く世代の健康づくり") },
        body: "協議会・作業部会・保健所".into(),
        from: at % 12,
        to: if at == 5 { 200 } else { (at % 12 + at % 4).min(11) },
        state: if at == 3 { word.clone() } else { "実施済み".into() },
        late: at % 5 == 0,
    });
    let mut document = document(vec![
        Block::Heading(word.clone()),
        Block::Paragraph(format!(
            "{long}\n\n{word}\n= 見出しではない\n- 箇条書きではない\n#read(\"/etc/passwd\") @label <label> \\ `raw` // {{}}"
        )),
        Block::Facts(vec![(word.clone(), long.clone()), (long, word.clone()), (String::new(), String::new())]),
        Block::Table(Table { columns, rows }),
        Block::Table(Table { columns: vec![], rows: vec![] }),
        Block::Bars(bars),
        Block::Bars(vec![]),
        Block::PageBreak,
        Block::Months(Months { fiscal_year: domain::FiscalYear(2026), rows: months.collect() }),
        Block::PageBreak,
    ]);
    document.title =
        "架空県架空二次医療圏における地域・職域連携推進協議会の運営と進捗の確認のための会議資料（案）".repeat(2);
    document.landscape = true;
    document
}
