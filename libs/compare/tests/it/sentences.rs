//! Findings as they are read.

use domain::SexGroup::{Female, Male};

use crate::made::{Mask, Scene, five};

#[test]
fn a_finding_is_one_sentence() {
    let issues = Scene::default().with("smoking", Male, &five([450, 260]), [0.45, 0.26]).issues();
    let sentence = &issues.findings[0].sentence;
    assert_eq!(
        sentence.ja,
        "令和3年度の「習慣的な喫煙」の該当者（男性）は、全国と比べて29％程度多く（標準化該当比129.1、95％信頼区間121.7～136.7、\
         統計的に有意）、直近5年のうち5年で高く（うち5年は有意）、期待される人数より約160人多い。"
    );
    assert_eq!(
        sentence.en,
        "In fiscal year 2021 the number of men with \"Habitual smoking\" was about 29% higher than expected from the nation \
         (standardised ratio 129.1, 95% limits 121.7 to 136.7, statistically significant), the ratio was high in 5 of the last \
         5 years (significantly in 5), and there were about 160 people more than expected."
    );
    assert_eq!(issues.themes[0].title.ja, "禁煙の支援と受動喫煙の防止");
    assert_eq!(issues.sentence.ja, "令和3年度の1件（指標×性別）を調べ、1件が条件をすべて満たしました。");
}

#[test]
fn bounds_are_told_where_masked_cells_leave_them() {
    let years = five([250, 140]).map(|(year, found, _)| (year, found, Mask::Ages));
    let issues = Scene::default().of_size("rest-by-sleep", Female, 1_400, &years[2..], [0.35, 0.2]).issues();
    let sentence = &issues.findings[0].sentence;
    assert_eq!(
        sentence.ja,
        "令和3年度の「睡眠で休養が十分とれている」の該当者（女性）は、全国と比べて52％程度少なく（標準化該当比47.9、\
         95％信頼区間43.7～52.4、秘匿された値による幅40.7～65.3、統計的に有意）、北海道全体（この圏域を含む）と比べても有意に少なく、\
         直近5年のうち比べられる3年中3年で低く（うち3年は有意）、期待される人数より約424人（秘匿された値により208～569人）少ない。"
    );
    assert_eq!(
        sentence.en,
        "In fiscal year 2021 the number of women with \"Enough rest by sleep\" was about 52% lower than expected from the nation \
         (standardised ratio 47.9, 95% limits 43.7 to 52.4, bounds under masking 40.7 to 65.3, statistically significant), \
         significantly lower than in Hokkaido as a whole (this area included) too, the ratio was low in 3 of the 3 comparable \
         among the last 5 years (significantly in 3), and there were about 424 people fewer than expected (208 to 569, by what \
         the masked cells hold)."
    );
    let remarks: Vec<_> = issues.findings[0].remarks.iter().map(|it| it.text.ja.as_str()).collect();
    assert_eq!(
        remarks,
        [
            "令和2年度は新型コロナウイルス感染症の流行により受診者が例年と異なるおそれがあるため、注意して読んでください。",
            "受診者の約86.1％が秘匿された区分にいます。人数の幅はそのためです。",
        ]
    );
}

#[test]
fn reasons_are_told_one_by_one() {
    let issues = Scene::default().with("exercise-habit", Male, &five([260, 140])[3..], [0.35, 0.2]).issues();
    let reasons = &issues.findings[0].reasons;
    assert_eq!(
        reasons.iter().map(|it| it.text.ja.as_str()).collect::<Vec<_>>(),
        [
            "令和3年度は全国と比べて統計的に有意に少なくなっています（95％信頼区間）。",
            "値のある20圏域を同時に比べても有意です（偽発見率を抑える調整後のp値0.001未満）。",
            "全圏域の分布に近づけた推定（経験ベイズ推定値81.4）でも、全国より少ない確率が99.9％以上です。",
            "直近5年のうち比べられる2年中2年で低く（うち2年は有意）なっており、逆の側に有意な年はありません。",
            "北海道全体（この圏域を含む）と比べても有意に少なく、優先して取り組む候補です。",
        ]
    );
    assert_eq!(
        reasons.iter().map(|it| it.text.en.as_str()).collect::<Vec<_>>(),
        [
            "In fiscal year 2021 significantly fewer than in the nation (95% limits).",
            "Significant among 20 areas looked at together too (p adjusted for false discovery below 0.001).",
            "Drawn towards all areas (empirical Bayes, 81.4) it is fewer than in the nation with a probability of at least 99.9%.",
            "The ratio was low in 2 of the 2 comparable among the last 5 years (significantly in 2), and significant on the other \
             side in none.",
            "Significantly fewer than in Hokkaido as a whole (this area included) too: a candidate for priority.",
        ]
    );
}

#[test]
fn nothing_is_a_result_too() {
    let none = Scene::default().issues();
    assert_eq!(none.sentence.ja, "令和3年度の値がないため、調べられませんでした。");
    let masked = (2021, [352, 201], Mask::Found);
    let scene = Scene::default().with("smoking", Male, &five([352, 201]), [0.35, 0.2]).with(
        "smoking",
        Female,
        &[masked],
        [0.35, 0.2],
    );
    let issues = scene.issues();
    assert_eq!((issues.findings.len(), issues.themes.len()), (0, 0));
    assert_eq!(
        issues.sentence.ja,
        "令和3年度の2件（指標×性別）を調べ、条件をすべて満たすものはありませんでした。うち1件は秘匿などのため判定できません。\
         健康課題がないことを示すものではありません。"
    );
    assert_eq!(
        issues.sentence.en,
        "Of 2 figures (indicators by sex) of fiscal year 2021 none meets every condition. Undetermined, as figures are masked or \
         nobody was examined: 1. That does not say that there is no health issue."
    );
}
