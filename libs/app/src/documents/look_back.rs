//! The look-back over three years on paper.

use domain::{CouncilId, FiscalYear, Result};
use paper::{Block, Document};

use super::{Made, parts::table_or, year_name};
use crate::council::look_back::look_back;

pub(super) async fn document(made: &Made<'_>, year: FiscalYear, council: Option<CouncilId>) -> Result<Document> {
    let it = look_back(made.tx, council, year).await?;
    let subtitle = vec![made.space.name.clone(), format!("{}から見た過去3年間", year_name(year))];
    let mut document = made.document("協議会の振り返り".to_owned(), subtitle, false);
    for year in it.years {
        document.blocks.push(Block::Heading(year_name(year.fiscal_year)));
        let meetings = year.meetings.iter().map(|it| {
            let it = &it.content;
            vec![it.day.to_string(), it.name.clone(), it.agenda.clone()]
        });
        let columns = [("開催日", 14), ("会議", 26), ("議題", 60)];
        document.blocks.push(table_or(&columns, meetings.collect(), "開かれた会議の記録はありません。"));
        let mut done: Vec<Vec<String>> = Vec::new();
        done.extend(year.projects.into_iter().map(|it| vec!["実施内容".to_owned(), it.content.title]));
        done.extend(year.outcomes.into_iter().map(|it| vec!["成果".to_owned(), it.1]));
        done.extend(year.issues.into_iter().map(|it| vec!["課題".to_owned(), it.1]));
        done.extend(year.open_decisions.into_iter().map(|it| vec!["未了の決定".to_owned(), it.content.text]));
        document.blocks.push(table_or(&[("", 16), ("内容", 84)], done, "実施内容・成果・課題の記録はありません。"));
    }
    document.blocks.push(Block::Heading("挙がったが取り組まれていないテーマ".to_owned()));
    let idle = it
        .never_acted_on
        .into_iter()
        .map(|it| vec![it.fiscal_year.japanese(), it.content.title, it.content.stage.label().ja]);
    document.blocks.push(table_or(&[("年度", 16), ("テーマ", 60), ("段階", 24)], idle.collect(), "ありません。"));
    Ok(document)
}
